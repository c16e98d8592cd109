import type { EventColumns } from '../../columns/event-columns.ts';
import type { Part } from '../../columns/book.ts';

/** Whether a condition holds of a customer: `all` is the least of the answers, `any` the greatest, `not` the other way round (Kleene's logic). */
export const NO = 0;
export const UNKNOWN = 1;
export const YES = 2;

/** A part while it is asked: its events and features are fetched at most once, and what a saved segment answers is kept for whoever refers to it. */
export interface AskedPart extends Part {
  readonly columns: () => EventColumns;
  readonly saved: Map<string, Uint8Array>;
}

/** A condition made ready for one book. */
export interface Asked {
  /** Roughly what a row costs: in a group the cheap ones go first, and rows that are settled are not asked again. */
  readonly cost: number;
  /** Writes the answers of these rows into `out`, by row; leaves the others alone. */
  readonly ask: (part: AskedPart, rows: Uint32Array, out: Uint8Array) => void;
}
