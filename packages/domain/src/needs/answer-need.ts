import type { Day } from '../day.ts';
import type { LedgerEvent } from '../ledger-event.ts';
import type { Money } from '../money.ts';
import { plainEvent } from '../plain-event.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Problem } from '../problem.ts';
import { isOpen } from './move-need.ts';
import type { Need } from './need.ts';

/** By when the customer wants it done, in the words people use. */
export const HORIZONS = ['now', 'quarter', 'year', 'later'] as const;
export type Horizon = (typeof HORIZONS)[number];

/**
 * Why there is no such need for us. The wrong product, price or moment is no denial: it is about us or about today, and the need
 * stays (`not_sure`).
 */
export const DENIALS = ['no_need', 'has_elsewhere', 'settled'] as const;
export type Denial = (typeof DENIALS)[number];

/** What the customer said when asked about a need. */
export type NeedAnswer =
  | { readonly answer: 'yes'; readonly amount: Money | null; readonly horizon: Horizon | null }
  | { readonly answer: 'no'; readonly reason: Denial }
  /** Interested enough to talk about it, without a yes. */
  | { readonly answer: 'not_sure' };

/** When an answer goes into the ledger, and under which id. */
export interface AnswerMoment {
  readonly eventId: string;
  readonly today: Day;
  /** ISO instant with Z at which it was said, and at which it is written down. */
  readonly at: string;
  readonly recordedAt: string;
}

/**
 * The ledger event that an answer is: ND-C, ND-D or IN-Q, with coded facts only.
 * @param confirmedBy the event in which the customer had confirmed this need, if any: a denial takes back the same thing
 * @returns `need.ended` when there is nothing left to answer
 */
export function answerNeed(
  need: Pick<Need, 'needId' | 'kind' | 'state'>,
  said: NeedAnswer,
  confirmedBy: Pick<LedgerEvent, 'about' | 'category'> | null,
  { eventId, today, at, recordedAt }: AnswerMoment,
): Result<LedgerEvent, Extract<Problem, { code: 'need.ended' }>> {
  if (!isOpen(need)) return fail({ code: 'need.ended', state: need.state });
  const event = plainEvent({
    eventId,
    code: 'IN-Q',
    day: today,
    at,
    recordedAt,
    direction: 'in',
    about: need.needId,
    details: { needKind: need.kind },
  });
  switch (said.answer) {
    case 'yes': {
      const details = said.horizon === null ? event.details : { ...event.details, horizon: said.horizon };
      return ok({ ...event, code: 'ND-C', amount: said.amount, details });
    }
    case 'no': {
      const { about, category } = confirmedBy ?? event;
      return ok({ ...event, code: 'ND-D', about, category, details: { ...event.details, reason: said.reason } });
    }
    case 'not_sure':
      return ok(event);
  }
}
