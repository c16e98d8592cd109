import type { RowSpan } from '../row-span.ts';
import { BATCH, STRIDE } from './batch.ts';
import type { TallyPlan } from './tally-plan.ts';

/** Events by class and window of a batch of rows: every row is walked from its newest event back, once. */
export class ClassCounts {
  /** Events of a class in a window of the row at `place`: `cells[(window * classes + class) * STRIDE + place]`. */
  readonly cells: Uint32Array;
  /** The first event in a window of the row at `place`: `firsts[window * BATCH + place]`. */
  readonly firsts: Int32Array;
  /** Classes of the row that was walked last: the first `met` of them. */
  readonly touched: Int32Array;
  met = 0;
  /** Whether an event was of a kind that the table does not have: then the columns are not of its book. */
  metUnknown = false;
  readonly #plan: TallyPlan;
  /** By class, of the row at hand as far as it was walked; 0 between rows. */
  readonly #count: Int32Array;

  constructor(plan: TallyPlan) {
    this.#plan = plan;
    this.#count = new Int32Array(plan.classes);
    this.touched = new Int32Array(plan.classes + 1);
    this.cells = new Uint32Array(plan.bounds.length * plan.classes * STRIDE);
    this.firsts = new Int32Array(plan.bounds.length * BATCH);
  }

  walk(place: number, { columns: { day: days, kind }, from, to }: RowSpan): void {
    const { classOf, classes, bounds } = this.#plan;
    const { cells, firsts, touched } = this;
    const count = this.#count;
    let met = 0;
    let event = to;
    for (let window = 0; window < bounds.length; window += 1) {
      const bound = bounds[window] as number;
      const begin = bound === 0 ? from : firstOn(days, event, from, bound);
      while (event > begin) {
        event = (event - 1) | 0;
        const one = classOf[kind[event] as number] as number;
        const before = count[one] as number;
        count[one] = (before + 1) | 0;
        // Noted every time, kept where it is the first of its class: no branch to guess.
        touched[met] = one;
        met += (before - 1) >>> 31;
      }
      firsts[window * BATCH + place] = event;
      const cell = window * classes * STRIDE + place;
      for (let i = 0; i < met; i += 1) {
        const one = touched[i] as number;
        cells[(one * STRIDE + cell) | 0] = count[one] as number;
      }
    }
    if (count[classes - 1] !== 0) this.metUnknown = true;
    for (let i = 0; i < met; i += 1) count[touched[i] as number] = 0;
    this.met = met;
  }

  /** Makes room for the next batch. */
  clear(): void {
    this.cells.fill(0);
  }
}

/** The first event before `to`, but not before `from`, that is not before the day. */
function firstOn(days: Uint16Array, to: number, from: number, day: number): number {
  let event = to;
  while (event > from && (days[(event - 1) | 0] as number) >= day) event = (event - 1) | 0;
  return event;
}
