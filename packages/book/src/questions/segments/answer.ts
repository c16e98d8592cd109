import type { EventColumns } from '../../columns/event-columns.ts';
import type { Part } from '../../columns/book.ts';
import { Room } from '../room.ts';

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
  /**
   * Writes the answers of these rows into `out`, by row; what stands there of others afterwards is nobody's answer. Its loops stand in functions
   * of their modules: machine code of what is made for a question is gone with it, and making it anew took longer than the answer.
   * @returns those of the rows whose answer is not NO, in a place that the next part is told in
   */
  readonly ask: (part: AskedPart, rows: Uint32Array, out: Uint8Array) => Uint32Array;
}

/** A condition of which every row is asked. @param answer writes the answers */
export function askEach(cost: number, answer: (part: AskedPart, rows: Uint32Array, out: Uint8Array) => void): Asked {
  const room = new Room(Uint32Array);
  return {
    cost,
    ask: (part, rows, out) => {
      answer(part, rows, out);
      return rowsBut(NO, rows, out, room.of(rows.length));
    },
  };
}

/** Those of the rows with another answer, without a branch that nobody can foresee. @param found room for them, which may be where the rows are */
export function rowsBut(answer: number, rows: Uint32Array, answers: Uint8Array, found: Uint32Array): Uint32Array {
  let count = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    found[count] = row;
    count += answers[row] === answer ? 0 : 1;
  }
  return found.subarray(0, count);
}
