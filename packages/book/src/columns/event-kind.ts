import type { ContactMedium, EventCode, Flow, LedgerEvent, ProductCategory } from '@vivero/domain';

/** Coded facts of `details` that rules read; what an event says beyond these is not in the book. */
export const EVENT_FACTS = ['rsvp_yes', 'accepted', 'hosted', 'basis', 'no_basis', 'completeness'] as const;
export type EventFact = (typeof EVENT_FACTS)[number];

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
  return facts;
}
