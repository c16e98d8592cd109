import type { Day } from '../day.ts';
import type { PromiseId } from '../id.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Problem } from '../problem.ts';
import type { Phrase } from '../terms/phrase.ts';

/** `moved`: agreed anew for another day, which is a promise of its own. `dropped`: it need not be kept any more. */
export const PROMISE_STATES = ['open', 'kept', 'moved', 'dropped'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** Something agreed with a customer, due on a day. It ends once; what ended stays as it is. */
export interface CustomerPromise {
  readonly promiseId: PromiseId;
  readonly customerId: string;
  readonly rm: number;
  readonly dueOn: Day;
  readonly needId: string | null;
  /** What was agreed, where the program wrote it; null where somebody wrote it in their own words, which are sealed. */
  readonly phrase: Phrase | null;
  /** ISO instant with Z. */
  readonly madeAt: string;
  readonly madeBy: string;
  readonly state: PromiseState;
  /** ISO instant with Z; null while open. */
  readonly endedAt: string | null;
}

type Agreed = Pick<CustomerPromise, 'promiseId' | 'customerId' | 'rm' | 'dueOn' | 'needId' | 'phrase'>;
interface Moment {
  readonly today: Day;
  /** ISO instant with Z. */
  readonly at: string;
  readonly by: string;
}

/** Agrees on something for today or a later day. */
export function promiseMade(
  agreed: Agreed,
  { today, at, by }: Moment,
): Result<CustomerPromise, Extract<Problem, { code: 'promise.day_passed' }>> {
  if (agreed.dueOn < today) return fail({ code: 'promise.day_passed' });
  return ok({ ...agreed, madeAt: at, madeBy: by, state: 'open', endedAt: null });
}

/** An open promise ends; one that has ended before, on another phone or by another colleague, is a problem that says how. */
export function promiseEnded(
  promise: CustomerPromise,
  state: Exclude<PromiseState, 'open'>,
  at: string,
): Result<CustomerPromise, Extract<Problem, { code: 'promise.ended' }>> {
  if (promise.state !== 'open') return fail({ code: 'promise.ended', state: promise.state });
  return ok({ ...promise, state, endedAt: at });
}

/** The same agreement for another day: the old promise ends as moved and a new one takes its place. */
export function promiseMoved(
  promise: CustomerPromise,
  to: { readonly promiseId: PromiseId; readonly dueOn: Day },
  moment: Moment,
): Result<
  { readonly ended: CustomerPromise; readonly made: CustomerPromise },
  Extract<Problem, { code: 'promise.day_passed' | 'promise.ended' }>
> {
  const ended = promiseEnded(promise, 'moved', moment.at);
  if (!ended.ok) return ended;
  const { customerId, rm, needId, phrase } = promise;
  const made = promiseMade({ customerId, rm, needId, phrase, ...to }, moment);
  return made.ok ? ok({ ended: ended.value, made: made.value }) : made;
}
