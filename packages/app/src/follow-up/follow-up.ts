import { type Actor, type Day, type Phrase, type PromiseState, stageRank, type StageOrNone } from '@vivero/domain';
import {
  type CustomerLine,
  customersNamed,
  inScope,
  openPromises,
  promisesEndedSince,
  readBank,
  type StoredPromise,
  type Stores,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { customerName } from '../reading/customer-name.ts';
import { wordsOf } from '../reading/words-of.ts';

export interface PromiseView {
  readonly promiseId: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly stage: StageOrNone;
  readonly stageRank: number;
  readonly dueOn: Day;
  readonly agreed: Phrase | { readonly text: string };
  readonly state: PromiseState;
  /** Days since it was due; 0 for what is due today or later, or has ended. */
  readonly daysLate: number;
}

export interface FollowUp {
  readonly today: Day;
  /** Open promises by the day on which they are due. */
  readonly open: readonly PromiseView[];
  /** What ended in the last fortnight, the latest first. */
  readonly ended: readonly PromiseView[];
}

const ENDED_DAYS = 14;

/** What was agreed with the actor's customers: what is due, what comes, what was kept. */
export async function followUp(stores: Stores, actor: Actor, now: string): Promise<FollowUp> {
  return inScope(stores, actor.rms, async (db) => {
    const today = businessDay(await readBank(db), now);
    const since = new Date(Date.parse(now) - ENDED_DAYS * 86_400_000).toISOString();
    const open = await openPromises(db, actor.rms);
    const ended = await promisesEndedSince(db, actor.rms, since);
    const ids = [...new Set([...open, ...ended].map((promise) => promise.customerId))];
    const lines = new Map((await customersNamed(db, ids)).map((line) => [line.customerId, line]));
    const views = (promises: readonly StoredPromise[]): readonly PromiseView[] =>
      promises.flatMap((promise) => {
        const line = lines.get(promise.customerId);
        return line === undefined ? [] : [viewOf(stores, actor, promise, line, today)];
      });
    return { today, open: views(open), ended: views(ended).toReversed() };
  });
}

function viewOf(stores: Stores, actor: Actor, promise: StoredPromise, line: CustomerLine, today: Day): PromiseView {
  const stage = line.stage ?? 'unprofiled';
  return {
    promiseId: promise.promiseId,
    customerId: promise.customerId,
    customerName: customerName(stores.keys, line, actor),
    stage,
    stageRank: stageRank(stage),
    dueOn: promise.dueOn,
    agreed: wordsOf(stores.keys, promise, line),
    state: promise.state,
    daysLate: promise.state === 'open' ? Math.max(0, today - promise.dueOn) : 0,
  };
}
