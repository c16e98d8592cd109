import {
  type Actor,
  fail,
  type NewId,
  ok,
  outcome,
  type OutcomeWriting,
  type Problem,
  promiseMade,
  type PromiseId,
  type Result,
  type Tap,
} from '@vivero/domain';
import {
  appendAudit,
  appendEvents,
  type Db,
  endPromise,
  holdBook,
  inScope,
  insertOutcome,
  makePromise,
  type MasterKey,
  moveTouch,
  needImages,
  outcomeOfRow,
  outcomeOfTap,
  readBank,
  type StoredOutcome,
  type StoredPromise,
  type Stores,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { addRows } from '../plan/add-rows.ts';
import { answeredRow, type Subject, type TapSubject, touchOfRow } from './answered-row.ts';
import { toldByTouch } from '../feedback/told-by-touch.ts';
import { foldAfter } from './fold-after.ts';
import { type RecordedOutcome, recordedOutcome } from './recorded-outcome.ts';

export interface NewOutcome {
  /** Made by the page, a UUID: the same tap sent twice is one outcome. */
  readonly clientKey: string;
  readonly about: TapSubject;
  readonly tap: Tap;
}

export interface OutcomeClock {
  /** ISO instant with Z. */
  readonly now: string;
  readonly newId: NewId;
}

type OutcomeProblem = Extract<
  Problem,
  {
    code:
      | 'outcome.row_not_found'
      | 'outcome.day_out_of_range'
      | 'outcome.already'
      | 'customer.not_found'
      | 'promise.day_passed';
  }
>;

/**
 * Puts on record how a contact ended, with all that it means, in one transaction: events, promise, what it frees of the day. A tap that
 * arrives twice is answered twice and counts once; of two phones the second one learns what the first has recorded.
 */
export async function recordOutcome(
  stores: Stores,
  actor: Actor,
  wish: NewOutcome,
  clock: OutcomeClock,
): Promise<Result<RecordedOutcome, OutcomeProblem>> {
  const result = await inScope(stores, actor.rms, (db) => record(db, stores.keys, actor, wish, clock));
  if (result.ok && result.value.fresh) await foldAfter(stores, actor, result.value.outcome.customerId, clock);
  return result.ok ? ok(recordedOutcome(result.value.outcome)) : result;
}

async function record(
  db: Db,
  keys: MasterKey,
  actor: Actor,
  { clientKey, about, tap }: NewOutcome,
  { now, newId }: OutcomeClock,
): Promise<Result<{ readonly outcome: StoredOutcome; readonly fresh: boolean }, OutcomeProblem>> {
  const before = await outcomeOfTap(db, clientKey);
  if (before) return ok({ outcome: before, fresh: false });
  const found = await answeredRow(db, about);
  if (!found.ok) return found;
  const { customerId, rm, decisionId, row } = found.value;
  await holdBook(db, rm);
  const bank = await readBank(db);
  const today = businessDay(bank, now);
  const outcomeId = newId('out');
  const written = outcome(row, tap, { outcomeId, today, at: now });
  if (!written.ok) return written;
  const promised = promiseOf(found.value, written.value, { today, at: now, by: actor.id, promiseId: newId('prm') });
  if (!promised.ok) return promised;
  if (row.touchId !== null) {
    // A call that nobody picked up leaves the touch where it is: it comes back, until it expires.
    const state = tap.kind === 'no_answer' ? 'task' : 'done';
    const settled = await moveTouch(db, row.touchId, ['task'], { state, answer: `outcome.${tap.kind}`, now });
    if (settled === undefined) return already(db, clientKey, decisionId);
    if (tap.kind !== 'no_answer' && tap.kind !== 'another_day') await toldByTouch(db, settled, now);
  }
  const { events, minutes, ends } = written.value;
  const stored: StoredOutcome = {
    outcomeId,
    clientKey,
    decisionId,
    customerId,
    rm,
    occurredOn: today,
    kind: tap.kind,
    reason: 'reason' in tap ? tap.reason : null,
    nextOn: 'nextOn' in tap ? tap.nextOn : null,
    minutes,
    eventIds: events.map((event) => event.eventId),
    madePromise: promised.value?.promiseId ?? null,
    keptPromise: ends?.promiseId ?? null,
    needsBefore: events.some((event) => event.code === 'ND-D') ? await needImages(db, customerId) : null,
    recordedAt: now,
    recordedBy: actor.id,
    undoneAt: null,
  };
  if (!(await insertOutcome(db, stored))) return already(db, clientKey, decisionId);
  await appendEvents(
    db,
    events.map((event) => ({ event, customerId, rm, source: 'vivero', batchId: null })),
  );
  if (ends) await endPromise(db, ends.promiseId, ends.as, now);
  if (promised.value) await makePromise(db, promised.value);
  await addRows(db, keys, { bank, rm, today, now, outcomeId, newId });
  const details = { customerId, decisionId, kind: stored.kind, reason: stored.reason };
  await appendAudit(db, { at: now, actor: actor.id, action: 'outcome.recorded', subject: outcomeId, details });
  return ok({ outcome: stored, fresh: true });
}

/** The promise that the outcome makes; one that takes another's place keeps its words. */
function promiseOf(
  { customerId, rm, promise }: Subject,
  { makes, ends }: OutcomeWriting,
  { promiseId, ...moment }: Parameters<typeof promiseMade>[1] & { readonly promiseId: PromiseId },
): Result<StoredPromise | null, Extract<Problem, { code: 'promise.day_passed' }>> {
  if (makes === null) return ok(null);
  const words = ends?.as === 'moved' ? (promise?.words ?? null) : null;
  const phrase = ends?.as === 'moved' ? (promise?.phrase ?? null) : makes.phrase;
  const { dueOn, needId } = makes;
  const made = promiseMade({ promiseId, customerId, rm, dueOn, needId, phrase }, moment);
  return made.ok ? ok({ ...made.value, words }) : made;
}

/** Somebody was faster: the same tap over another wire, or a colleague at another phone. */
async function already(
  db: Db,
  clientKey: string,
  decisionId: string | null,
): Promise<Result<{ readonly outcome: StoredOutcome; readonly fresh: false }, OutcomeProblem>> {
  const same = await outcomeOfTap(db, clientKey);
  if (same) return ok({ outcome: same, fresh: false });
  const other = decisionId === null ? undefined : await outcomeOfRow(db, decisionId);
  // Settled by hand on the page of what goes out: nothing is left to say.
  const touchId = touchOfRow(decisionId);
  if (other === undefined && touchId !== null) return fail({ code: 'outcome.row_not_found', decisionId: touchId });
  // A key of another book: nobody has it by chance.
  if (other === undefined) throw new Error('an outcome stands in the way that cannot be read');
  return fail({ code: 'outcome.already', kind: other.kind, recordedAt: other.recordedAt });
}
