import type { LedgerEvent } from '@vivero/domain';

/** An event of the ledger as the book takes it in. */
export interface BookedRow {
  readonly eventId: string;
  /** Seconds since 1970, downwards. */
  readonly second: number;
  /** Days since 1970. */
  readonly day: number;
  readonly amountMinor: number | null;
  readonly balanceMinor: number | null;
  readonly about: string | null;
  /**
   * What it is: code, medium, direction, flow, category, currency (empty = none) and its details as JSON (empty = none), with U+001F
   * between them. Events of a kind share the text, so it is taken apart once (`NatureTable`).
   */
  readonly nature: string;
  /** Day since 1970 from which it counts, when it came with a merged record. */
  readonly countsFrom?: number | undefined;
}

/** One row of the ledger with what a merge says about it. */
export interface WrittenEvent {
  readonly event: LedgerEvent;
  /** Day of the merge from which the event counts, when it came with a merged record. */
  readonly countsFrom?: number;
}

export const NATURE_SEPARATOR = '\u001F';

export function bookedRow({ event, countsFrom }: WrittenEvent): BookedRow {
  const { code, medium, direction, flow, category, amount, balance, details } = event;
  const currency = amount?.currency ?? balance?.currency;
  const text = Object.keys(details).length === 0 ? '' : JSON.stringify(details);
  return {
    eventId: event.eventId,
    second: Math.floor(Date.parse(event.at) / 1000),
    day: event.day,
    amountMinor: amount?.minor ?? null,
    balanceMinor: balance?.minor ?? null,
    about: event.about,
    nature: [code, medium, direction, flow, category, currency, text].map((part) => part ?? '').join(NATURE_SEPARATOR),
    countsFrom,
  };
}
