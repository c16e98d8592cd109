import {
  type Actor,
  type Day,
  type NewId,
  ok,
  type Phrase,
  type Problem,
  promiseMade,
  type Result,
} from '@vivero/domain';
import {
  appendAudit,
  inScope,
  listedLines,
  makePromises,
  readBank,
  seal,
  type StoredPromise,
  type Stores,
  unwrap,
} from '@vivero/storage';
import { type ChoiceProblem, chosenCustomers } from './chosen-customers.ts';
import type { Directory } from './directory/directory.ts';
import type { Chosen } from './wanted.ts';

/** More people than anybody follows up in a quarter: who has chosen more has forgotten a filter. */
const MOST = 2_000;

export interface FollowUps {
  readonly chosen: Chosen;
  readonly dueOn: Day;
  /** What to do, in the person's own words; null = to get in touch. */
  readonly words: string | null;
}

const GET_IN_TOUCH: Phrase = { key: 'promise.get_in_touch', params: {} };

/** Sets the same day to get in touch with everybody chosen: one open promise each, beside those that there are. */
export async function planFollowUps(
  stores: Stores,
  directory: Directory,
  actor: Actor,
  { chosen, dueOn, words }: FollowUps,
  made: { readonly now: string; readonly newId: NewId },
): Promise<Result<{ readonly customers: number }, ChoiceProblem | Extract<Problem, { code: 'promise.day_passed' }>>> {
  return inScope(stores, actor.rms, async (db) => {
    const bank = await readBank(db);
    const found = await chosenCustomers(db, { directory, actor, bank, now: made.now }, chosen, MOST);
    if (!found.ok) return found;
    const { customerIds, selection } = found.value;
    const moment = { today: selection.today, at: made.now, by: actor.id };
    const promises: StoredPromise[] = [];
    for (const line of await listedLines(db, customerIds, selection.today)) {
      const { customerId, rm, wrapped } = line;
      const own = words === null ? null : seal(unwrap(stores.keys, wrapped), words);
      const phrase = words === null ? GET_IN_TOUCH : null;
      const promise = promiseMade(
        { promiseId: made.newId('prm'), customerId, rm, dueOn, needId: null, phrase },
        moment,
      );
      if (!promise.ok) return promise;
      promises.push({ ...promise.value, words: own });
    }
    await makePromises(db, promises);
    await appendAudit(db, {
      at: made.now,
      actor: actor.id,
      action: 'customers.follow_ups_planned',
      subject: actor.id,
      details: { customers: promises.length, promises: promises.map(({ promiseId }) => promiseId) },
    });
    return ok({ customers: promises.length });
  });
}
