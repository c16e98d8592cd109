import { type Day, formatDay } from '../day.ts';
import type { OutcomeId } from '../id.ts';
import type { EventCode, LedgerEvent } from '../ledger-event.ts';
import type { NeedKind } from '../needs/need-kind.ts';
import { plainEvent } from '../plain-event.ts';
import type { Problem } from '../problem.ts';
import type { ProductCategory } from '../product-plan/product-category.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Phrase } from '../terms/phrase.ts';
import type { ContactMedium } from '../traffic/contact-medium.ts';
import { AGREED_AHEAD_DAYS } from './next-days.ts';
import type { OutcomeReason } from './outcome-kind.ts';
import { REST_DAYS } from './rest-after.ts';

/** The row of Today that was answered, as far as the answer depends on it; a contact that no row proposed is a care. */
export interface AnsweredRow {
  readonly action: 'offer' | 'ask' | 'seed' | 'service' | 'consent' | 'risk_assessment' | 'care';
  readonly medium: ContactMedium;
  readonly minutes: number;
  readonly needId: string | null;
  readonly needKind: NeedKind | null;
  /** The product family in which the customer's need was recorded; null = none was. */
  readonly needCategory: ProductCategory | null;
  readonly productId: string | null;
  readonly contentId: string | null;
  /** The promise that the row was there for. */
  readonly promiseId: string | null;
  /** The touch that it carries out; null = nobody had asked for one. */
  readonly touchId: string | null;
  readonly nextStep: Phrase;
}

/** The two taps: how it ended, and the day or the reason. */
export type Tap =
  | { readonly kind: 'next_step' | 'another_day'; readonly nextOn: Day }
  | { readonly kind: 'not_right'; readonly reason: OutcomeReason }
  | { readonly kind: 'no_answer' | 'sent' };

/** What an outcome writes. It leaves exactly one way back: the promise made, or what put the row on the list, from `backOn` on. */
export interface OutcomeWriting {
  readonly events: readonly LedgerEvent[];
  readonly minutes: number;
  readonly makes: { readonly dueOn: Day; readonly needId: string | null; readonly phrase: Phrase } | null;
  /** What becomes of the promise that the row was there for; a moved one takes its own words along to `makes`. */
  readonly ends: { readonly promiseId: string; readonly as: 'kept' | 'moved' } | null;
  /** First day on which the customer may come back for the same thing. */
  readonly backOn: Day;
}

/** A call that nobody picks up, or that only finds another day. */
const SHORT_MINUTES = 1;
const COMMERCIAL: readonly AnsweredRow['action'][] = ['offer', 'ask', 'seed'];
const SERVICE: readonly AnsweredRow['action'][] = ['service', 'consent', 'risk_assessment'];

/**
 * What one outcome means (demands 1, 2, 24). A talk keeps the promise that it was there for, an attempt and a message leave it open.
 * A contact carries what the row proposed only if it reached somebody: an unanswered call is no seed. Only "has it elsewhere" says
 * that the need is not there for us; every other reason lets it rest.
 * @param moment `today` and `at` are the same moment, in the bank's days and as an ISO instant with Z
 */
export function outcome(
  row: AnsweredRow,
  tap: Tap,
  { outcomeId, today, at }: { readonly outcomeId: OutcomeId; readonly today: Day; readonly at: string },
): Result<OutcomeWriting, Extract<Problem, { code: 'outcome.day_out_of_range' }>> {
  if ('nextOn' in tap && (tap.nextOn <= today || tap.nextOn > today + AGREED_AHEAD_DAYS))
    return fail({ code: 'outcome.day_out_of_range' });
  const event = (code: EventCode, details: LedgerEvent['details'], over: Partial<LedgerEvent> = {}): LedgerEvent =>
    plainEvent({
      eventId: `vivero:${outcomeId}${code === 'ND-D' ? ':need' : ''}`,
      code,
      day: today,
      at,
      medium: row.medium,
      direction: 'out',
      details,
      ...over,
    });
  const nothing = { makes: null, ends: null, backOn: today + 1 };
  const ends = (as: 'kept' | 'moved') => (row.promiseId === null ? null : { promiseId: row.promiseId, as });
  switch (tap.kind) {
    case 'next_step': {
      const { nextOn } = tap;
      const events = [event('CT-V', { ...said(row), nextStepOn: formatDay(nextOn) })];
      const makes = { dueOn: nextOn, needId: row.needId, phrase: agreedIn(row) };
      return ok({ events, minutes: row.minutes, makes, ends: ends('kept'), backOn: nextOn });
    }
    case 'another_day': {
      const makes = { dueOn: tap.nextOn, needId: row.needId, phrase: { key: 'promise.another_day', params: {} } };
      return ok({ events: [], minutes: SHORT_MINUTES, makes, ends: ends('moved'), backOn: tap.nextOn });
    }
    case 'no_answer':
      return ok({ ...nothing, events: [event('CT-D', { ...about(row), attempt: true })], minutes: SHORT_MINUTES });
    case 'sent':
      return ok({ ...nothing, events: [event('CT-D', said(row))], minutes: row.minutes });
    case 'not_right': {
      const { reason } = tap;
      const carried = reason === 'could_not_ask' ? about(row) : said(row);
      const talk = event('CT-V', { ...carried, declined: reason });
      const kind = needOf(row);
      // It names the need, or its product family where the ledger knows it by that: it must not close the customer's other needs.
      const which = row.needCategory === null ? { about: row.needId ?? kind } : { category: row.needCategory };
      const denial =
        reason === 'has_elsewhere' && kind !== null
          ? [event('ND-D', { needKind: kind, reason }, { direction: 'in', ...which })]
          : [];
      return ok({
        events: [talk, ...denial],
        minutes: row.minutes,
        makes: null,
        ends: ends('kept'),
        backOn: today + REST_DAYS[reason],
      });
    }
  }
}

/** The need that the contact is about. A consent or an assessment may open the way to one, but is not about it. */
const needOf = ({ action, needKind }: AnsweredRow): NeedKind | null =>
  action === 'service' || COMMERCIAL.includes(action) ? needKind : null;

function about(row: AnsweredRow): LedgerEvent['details'] {
  const kind = needOf(row);
  const { touchId } = row;
  return {
    ...(touchId !== null && { touchId }),
    service: SERVICE.includes(row.action),
    ...(kind !== null && { needKind: kind }),
  };
}

/** What a contact that reached somebody carried: coded facts from which its class and mode are computed. */
function said(row: AnsweredRow): LedgerEvent['details'] {
  const { action, productId, contentId } = row;
  return {
    ...about(row),
    asksQuestion: action === 'ask',
    ...(action === 'offer' && productId !== null && { productId }),
    ...(COMMERCIAL.includes(action) && contentId !== null && { contentId }),
  };
}

/** What a talk agrees on: the row's next step. That of an offer names a product, which the promise may outlive: it names the need. */
const agreedIn = ({ action, needKind, nextStep }: AnsweredRow): Phrase =>
  action === 'offer' && needKind !== null
    ? { key: 'promise.decide', params: { need: { term: `need.${needKind}` } } }
    : nextStep;
