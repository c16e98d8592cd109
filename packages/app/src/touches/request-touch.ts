import {
  fail,
  type GateResult,
  type NewId,
  ok,
  type Problem,
  type Result,
  type TouchId,
  type TouchState,
  type TouchWish,
} from '@vivero/domain';
import { type Db, insertGates, insertTouches, type StoredGate, type StoredTouch, touchesOfKeys } from '@vivero/storage';
import { benchFor } from './bench.ts';
import { judgeTouch } from './judge-touch.ts';
import { type TouchFacts, touchFacts } from './touch-facts.ts';

/** Who asks, and when. */
export interface TouchClock {
  /** ISO instant with Z. */
  readonly now: string;
  readonly newId: NewId;
  /** `Actor.id`. */
  readonly by: string;
}

/** What became of a wish: it goes out, it is the RM's to do, it waits until `dueAt`, or the named rules refuse it. */
export interface TouchAnswer {
  readonly touchId: TouchId;
  readonly state: TouchState;
  /** ISO instant with Z at which it is looked at again. */
  readonly dueAt: string;
  readonly results: readonly GateResult[];
  /** False when the same wish was there already. */
  readonly fresh: boolean;
}

type WishProblem = Extract<Problem, { code: 'customer.not_found' }>;

/**
 * The one door for everybody who wants somebody contacted. Judges the wish by the send gate and writes the touch with the judgement, in the
 * caller's transaction: either both are there or neither. The same key again answers what became of the first.
 */
export async function requestTouch(
  db: Db,
  wish: TouchWish,
  clock: TouchClock,
): Promise<Result<TouchAnswer, WishProblem>> {
  const [answer] = await requestTouches(db, [wish], clock);
  if (answer === undefined) throw new Error('a wish without an answer');
  return answer;
}

/** The same for many wishes at once, in their order: what one of them takes of a customer's contacts counts for the next. */
export async function requestTouches(
  db: Db,
  wishes: readonly TouchWish[],
  { now, newId, by }: TouchClock,
): Promise<readonly Result<TouchAnswer, WishProblem>[]> {
  const bench = await benchFor(db, wishes, now);
  const facts = new Map(
    await touchFacts(
      db,
      wishes.map(({ customerId }) => customerId),
      bench.now.today,
    ),
  );
  // After the customers are locked: whoever wrote the same key a moment ago has committed by now.
  const known = new Map((await touchesOfKeys(db, keysOf(wishes))).map((touch) => [touch.idempotencyKey, touch]));
  const answers = new Map<string, TouchAnswer>();
  const touches: StoredTouch[] = [];
  const gates: StoredGate[] = [];
  // In the order of the wishes: of equals the one that was asked for first comes first, also within one instant.
  const ids = wishes.map(() => newId('tch')).toSorted();
  const answered = wishes.map((wish, place): Result<TouchAnswer, WishProblem> => {
    const before = answers.get(wish.idempotencyKey) ?? known.get(wish.idempotencyKey);
    if (before !== undefined) return ok({ ...answerOf(before), fresh: false });
    const own = facts.get(wish.customerId);
    if (own === undefined) return fail({ code: 'customer.not_found', customerId: wish.customerId });
    const touchId = ids[place] ?? newId('tch');
    const asked = { ...wish, touchId, requestedAt: now };
    const { gate, state, dueAt } = judgeTouch(asked, own, bench, 'request', { gateId: newId('gate'), touchId });
    const touch: StoredTouch = {
      ...asked,
      rm: own.rm,
      requestedBy: by,
      state,
      changedAt: now,
      gateId: gate.gateId,
      gateResult: gate.result,
      judgedAt: gate.judgedAt,
      dueAt,
      attempts: 0,
      workerNo: null,
      handedAt: null,
      answer: null,
    };
    touches.push(touch);
    gates.push(gate);
    facts.set(wish.customerId, withTouch(own, touch));
    const answer = { ...answerOf({ ...touch, results: gate.results }), fresh: true };
    answers.set(wish.idempotencyKey, answer);
    return ok(answer);
  });
  await insertGates(db, gates);
  await insertTouches(db, touches);
  return answered;
}

const keysOf = (wishes: readonly TouchWish[]): string[] => wishes.map(({ idempotencyKey }) => idempotencyKey);

const answerOf = ({ touchId, state, dueAt, results }: Omit<TouchAnswer, 'fresh'>): Omit<TouchAnswer, 'fresh'> => ({
  touchId,
  state,
  dueAt,
  results,
});

const withTouch = (facts: TouchFacts, touch: StoredTouch): TouchFacts =>
  touch.state === 'ready' || touch.state === 'task' ? { ...facts, underWay: [...facts.underWay, touch] } : facts;
