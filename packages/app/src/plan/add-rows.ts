import type { Day, NewId } from '@vivero/domain';
import { type Bank, baseRatesOfRun, type Db, type MasterKey, readBooks } from '@vivero/storage';
import { readShelf } from '../content/read-shelf.ts';
import { decideBooks } from './decide-books.ts';
import { listOfDay } from './list-of-day.ts';
import { writeAdded } from './write-added.ts';
import { planPolicy } from './plan-policy.ts';
import { sharedLimits } from './shared-limits.ts';

/**
 * Gives the minutes and rows that an outcome has freed to those who had to wait. The rows on the list stay as they are; only the best of
 * those who wait are looked at anew, so that it takes no longer in a book of 20,000 than in one of 250. What comes counts as long as
 * the outcome does.
 * @returns how many rows came
 */
export async function addRows(
  db: Db,
  keys: MasterKey,
  {
    bank,
    rm,
    today,
    now,
    outcomeId,
    newId,
  }: {
    readonly bank: Bank;
    readonly rm: number;
    readonly today: Day;
    readonly now: string;
    readonly outcomeId: string;
    readonly newId: NewId;
  },
): Promise<number> {
  const { run, waiting, taken } = await listOfDay(db, rm, { today, now, timeZone: bank.timeZone });
  const [book] = await readBooks(db, [rm]);
  const policy = planPolicy(bank);
  if (run === null || book === undefined || waiting.length === 0) return 0;
  const full = taken.rows >= policy.rows && waiting.every(({ group }) => group === 'worth_talking');
  if (full || taken.rows >= policy.maxRows || taken.minutes >= book.minutesADay) return 0;
  const { decided, ids, customers } = await decideBooks(db, keys, {
    bank,
    shelf: await readShelf(db, bank.currency, today),
    books: [{ ...book, taken }],
    only: waiting.map(({ customerId }) => customerId),
    today,
    now,
    baseRates: await baseRatesOfRun(db, run.runId),
    limits: await sharedLimits(db, bank, null),
    newId,
  });
  return writeAdded(
    db,
    { decided, ids, customers },
    { base: run.runId, for: { outcomeId }, rm, today, now, runId: newId('run') },
  );
}
