import type { CustomerPromise, Day, NewId } from '@vivero/domain';
import { type Bank, baseRatesOfRun, type Db, holdBook, latestRun, type MasterKey, readBooks } from '@vivero/storage';
import { readShelf } from '../content/read-shelf.ts';
import { decideBooks } from './decide-books.ts';
import { sharedLimits } from './shared-limits.ts';
import { writeAdded } from './write-added.ts';

/**
 * Puts what has just been promised for today on the list of today, however full it is: it was promised. The row takes the place of
 * another one of the same customer, which comes back should the promise be taken back. Where nobody has decided the day yet there is no
 * list to add to, and the promise is among what is decided then.
 */
export async function addPromised(
  db: Db,
  keys: MasterKey,
  promise: Pick<CustomerPromise, 'promiseId' | 'customerId' | 'rm' | 'dueOn'>,
  {
    bank,
    today,
    now,
    newId,
  }: { readonly bank: Bank; readonly today: Day; readonly now: string; readonly newId: NewId },
): Promise<void> {
  const { promiseId, customerId, rm, dueOn } = promise;
  if (dueOn > today) return;
  await holdBook(db, rm);
  const run = await latestRun(db, rm, today);
  const [book] = await readBooks(db, [rm]);
  if (run?.asOf !== today || book === undefined) return;
  const decided = await decideBooks(db, keys, {
    bank,
    shelf: await readShelf(db, bank.currency, today),
    books: [{ ...book, taken: { minutes: 0, rows: 0 } }],
    only: [customerId],
    today,
    now,
    baseRates: await baseRatesOfRun(db, run.runId),
    limits: await sharedLimits(db, bank, null),
    newId,
  });
  await writeAdded(db, decided, { runId: newId('run'), base: run.runId, for: { promiseId }, rm, today, now });
}
