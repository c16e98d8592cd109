import {
  type ContactMedium,
  type EventCode,
  type Flow,
  type LedgerEvent,
  NEED_KINDS,
  type NeedKind,
  type ProductCategory,
} from '@vivero/domain';

/**
 * Coded facts of `details` that rules read; what an event says beyond these is not in the book. The last ones are of contacts: that they
 * are service, reached nobody, ask a question, name a product, carry content or an activity, end with a dated next step or a close, and
 * which need they are about.
 */
export type EventFact =
  | 'rsvp_yes'
  | 'accepted'
  | 'hosted'
  | 'basis'
  | 'no_basis'
  | 'completeness'
  | 'service'
  | 'attempt'
  | 'asks'
  | 'product'
  | 'content'
  | 'goes_on'
  | `need_${NeedKind}`;

/**
 * What an event is, without when and how much. A column holds the number of its kind, so that every question about the nature of events is
 * a look-up in a table with one entry a kind, whatever the question is.
 */
export interface EventKind {
  readonly code: EventCode;
  readonly medium: ContactMedium | null;
  readonly direction: 'in' | 'out' | null;
  readonly flow: Flow | null;
  readonly category: ProductCategory | null;
  /** Currency of amount and balance; null = neither is stated. */
  readonly currency: string | null;
  readonly facts: readonly EventFact[];
  /** Whether the row has a value in `values`: its amount in minor units or, for `PROF`, the completeness it states. */
  readonly valued: boolean;
  /** Whether the row has a value in `balances`. */
  readonly balanced: boolean;
  /** Whether others refer to it: it has a number of its own, first, in `refs`. */
  readonly named: boolean;
  /** Whether it is about something: the number of that, next, in `refs`. */
  readonly about: boolean;
  /** Whether it came with a merged record: the book day from which it counts, last, in `refs`. */
  readonly merged: boolean;
}

/** The facts of an event that rules read. */
export function factsOf(details: LedgerEvent['details']): readonly EventFact[] {
  const facts: EventFact[] = [];
  if (details['rsvp'] === 'yes') facts.push('rsvp_yes');
  if (details['accepted'] === true) facts.push('accepted');
  if (details['hosted'] === true) facts.push('hosted');
  if (details['basis'] === true) facts.push('basis');
  if (details['basis'] === false) facts.push('no_basis');
  if (typeof details['completeness'] === 'number') facts.push('completeness');
  if (details['service'] === true) facts.push('service');
  if (details['attempt'] === true) facts.push('attempt');
  if (details['asksQuestion'] === true) facts.push('asks');
  if (isNamed(details['productId'])) facts.push('product');
  if (isNamed(details['contentId']) || isNamed(details['activityId'])) facts.push('content');
  if (details['closes'] === true || isNamed(details['nextStepOn'])) facts.push('goes_on');
  const need = NEED_KINDS.find((kind) => kind === details['needKind']);
  if (need) facts.push(`need_${need}`);
  return facts;
}

const isNamed = (value: unknown): boolean => typeof value === 'string' && value !== '';
