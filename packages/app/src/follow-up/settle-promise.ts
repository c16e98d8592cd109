import {
  type Actor,
  type CustomerPromise,
  type Day,
  fail,
  type NewId,
  ok,
  type Problem,
  promiseEnded,
  promiseMoved,
  type Result,
} from '@vivero/domain';
import {
  appendAudit,
  type Db,
  endPromise,
  inScope,
  makePromise,
  promiseById,
  readBank,
  type StoredPromise,
  type Stores,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { addPromised } from '../plan/add-promised.ts';

/** What became of a promise outside a talk: it was kept, need not be kept any more, or is agreed anew for another day. */
export type Settling = { readonly as: 'kept' | 'dropped' } | { readonly as: 'moved'; readonly dueOn: Day };

type Refusal = Extract<Problem, { code: 'promise.not_found' | 'promise.ended' | 'promise.day_passed' }>;

/** Settles one open promise; of two phones the second one learns how it ended. */
export async function settlePromise(
  stores: Stores,
  actor: Actor,
  { promiseId, settling }: { readonly promiseId: string; readonly settling: Settling },
  { now, newId }: { readonly now: string; readonly newId: NewId },
): Promise<Result<undefined, Refusal>> {
  return inScope(stores, actor.rms, async (db) => {
    const promise = await promiseById(db, promiseId);
    if (promise === undefined) return fail({ code: 'promise.not_found', promiseId });
    const bank = await readBank(db);
    const today = businessDay(bank, now);
    const settled =
      settling.as === 'moved'
        ? await move(db, promise, settling.dueOn, { today, at: now, by: actor.id }, newId)
        : await end(db, promise, settling.as, now);
    if (!settled.ok) return settled;
    if (settled.value !== null) await addPromised(db, stores.keys, settled.value, { bank, today, now, newId });
    await appendAudit(db, {
      at: now,
      actor: actor.id,
      action: `promise.${settling.as}`,
      subject: promiseId,
      details: { customerId: promise.customerId },
    });
    return ok(undefined);
  });
}

/** @returns the promise that takes its place; null where none does */
async function end(
  db: Db,
  promise: StoredPromise,
  as: 'kept' | 'dropped',
  at: string,
): Promise<Result<CustomerPromise | null, Refusal>> {
  const ended = promiseEnded(promise, as, at);
  if (!ended.ok) return ended;
  return (await endPromise(db, promise.promiseId, as, at)) ? ok(null) : somebodyFaster(db, promise.promiseId);
}

async function move(
  db: Db,
  promise: StoredPromise,
  dueOn: Day,
  moment: Parameters<typeof promiseMoved>[2],
  newId: NewId,
): Promise<Result<CustomerPromise | null, Refusal>> {
  const moved = promiseMoved(promise, { promiseId: newId('prm'), dueOn }, moment);
  if (!moved.ok) return moved;
  if (!(await endPromise(db, promise.promiseId, 'moved', moment.at))) return somebodyFaster(db, promise.promiseId);
  await makePromise(db, { ...moved.value.made, words: promise.words });
  return ok(moved.value.made);
}

async function somebodyFaster(db: Db, promiseId: string): Promise<Result<CustomerPromise | null, Refusal>> {
  const now = await promiseById(db, promiseId);
  return fail({ code: 'promise.ended', state: now === undefined || now.state === 'open' ? 'kept' : now.state });
}
