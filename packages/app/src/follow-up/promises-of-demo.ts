import type { NewId } from '@vivero/domain';
import { agreedInContacts, inScope, listUsers as usersIn, makePromise, readBank, type Stores } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { operator } from '../users/actors.ts';

/** Of what was agreed long ago nobody knows any more whether it was kept; further ahead than this a demonstration does not look. */
const PAST_DAYS = 1;
const AHEAD_DAYS = 14;

/** The generated bank's people have agreed on next steps; these become promises, made by whoever keeps the book on the day of the talk. */
export async function promisesOfDemo(
  stores: Stores,
  { now, newId }: { readonly now: string; readonly newId: NewId },
): Promise<number> {
  const { rms } = await operator(stores);
  return inScope(stores, rms, async (db) => {
    const today = businessDay(await readBank(db), now);
    const keepers = new Map((await usersIn(db)).flatMap((user) => (user.rm === null ? [] : [[user.rm, user.userId]])));
    const agreed = await agreedInContacts(db, today - PAST_DAYS, today + AHEAD_DAYS);
    for (const { customerId, rm, at, dueOn, needId } of agreed)
      await makePromise(db, {
        promiseId: newId('prm'),
        customerId,
        rm,
        dueOn,
        needId,
        words: null,
        phrase: { key: 'script.next.ask', params: {} },
        madeAt: at,
        madeBy: keepers.get(rm) ?? 'operator',
        state: 'open',
        endedAt: null,
      });
    return agreed.length;
  });
}
