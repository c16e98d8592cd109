import type { BookedRow } from '../columns/booked-row.ts';
import type { Person } from '../columns/person.ts';

/** Place in the ledger: everything of smaller transactions is in, or will never be. Whole numbers as text (64 bits). */
export interface BookPosition {
  readonly xid: string;
  readonly seq: string;
}

export type SourceRow = BookedRow & { readonly member: number };

export interface About {
  readonly member: number;
  readonly about: string;
}

/** One moment of the bank, as the book reads it: what is asked of it one after the other belongs together. */
export interface BookSource {
  /** How far this moment reaches. */
  readonly position: BookPosition;
  /** People of one bucket, or those of these numbers in it; ascending by number. */
  people(bucket: number, members: readonly number[] | null): Promise<readonly Person[]>;
  /** Their whole histories in portions; ascending by number, each customer's events together and in the order of `timelineOf`. */
  histories(bucket: number, members: readonly number[] | null): AsyncIterable<readonly SourceRow[]>;
  /** Events of one bucket since a position, in the same order. */
  news(bucket: number, from: BookPosition): AsyncIterable<readonly SourceRow[]>;
  /**
   * What events of these customers up to a position are about: each thing once a customer, in the order of the customers' numbers and then
   * of its first mention in the timeline.
   */
  abouts(bucket: number, members: readonly number[], until: BookPosition): Promise<readonly About[]>;
  /** Which of these are ids of events up to a position: a few too many do no harm. */
  known(ids: readonly string[], until: BookPosition): Promise<readonly string[]>;
  /** Numbers of those about whom something else was written since: a few too many do no harm. */
  touched(bucket: number, from: BookPosition): Promise<readonly number[]>;
  /** Numbers of those who are gone since. */
  gone(bucket: number, from: BookPosition): Promise<readonly number[]>;
}
