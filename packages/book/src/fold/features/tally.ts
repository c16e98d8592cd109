import type { EventKind } from '../../columns/event-kind.ts';

/** Something that is counted, added up or dated: events of certain kinds in the days up to and with the business day. */
export interface Tally {
  /**
   * `count` of the events; `sum` of their amounts without sign, those that are stated in the bank's currency; the book day of the `first`
   * or the `last`, 0 = there is none.
   */
  readonly what: 'count' | 'sum' | 'first' | 'last';
  readonly of: (kind: EventKind) => boolean;
  /** Events of an age below so many days; null = all. */
  readonly window: number | null;
}
