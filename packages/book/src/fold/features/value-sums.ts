import { exactNumber } from '../../columns/exact-number.ts';
import type { RowSpan } from '../row-span.ts';
import { BATCH, STRIDE } from './batch.ts';
import type { ClassCounts } from './class-counts.ts';
import type { TallyPlan } from './tally-plan.ts';

/** Amounts without sign by class and window of a batch of rows, each after its events were counted. */
export class ValueSums {
  /** Like `ClassCounts.cells`, of the classes that have values; where all values are alike, of one class. */
  readonly cells: Float64Array;
  readonly classes: number;
  readonly #plan: TallyPlan;
  readonly #counts: ClassCounts;
  /** By class, of the row at hand as far as it was walked. */
  readonly #sum: Float64Array;
  /** Of the row's values, the newest first, the sum of so many. */
  #sumOf = new Float64Array(1024);
  /** Classes of the events of a window that have a value, the newest first. */
  #met = new Int32Array(1024);

  constructor(plan: TallyPlan, counts: ClassCounts) {
    this.#plan = plan;
    this.#counts = counts;
    this.classes = plan.alike ? 1 : plan.valued;
    this.#sum = new Float64Array(this.classes);
    this.cells = new Float64Array(plan.bounds.length * this.classes * STRIDE);
  }

  add(place: number, span: RowSpan): void {
    if (this.#plan.alike) this.#addAlike(place, span);
    else this.#addByClass(place, span);
  }

  /** Makes room for the next batch. */
  clear(): void {
    this.cells.fill(0);
  }

  #addAlike(place: number, { columns: { values, wide }, value, valueTo }: RowSpan): void {
    const { bounds } = this.#plan;
    if (this.#sumOf.length <= valueTo - value) this.#sumOf = new Float64Array((valueTo - value) * 2);
    const { cells } = this;
    const sumOf = this.#sumOf;
    let sum = 0;
    let next = 1;
    for (let at = valueTo - 1; at >= value; at = (at - 1) | 0) {
      sum += Math.abs(exactNumber(values[at] as number, wide));
      sumOf[next] = sum;
      next = (next + 1) | 0;
    }
    for (let window = 0; window < bounds.length; window += 1)
      cells[window * STRIDE + place] = sumOf[this.#valuesIn(window, place)] as number;
  }

  #valuesIn(window: number, place: number): number {
    const { classes, valued } = this.#plan;
    const { cells } = this.#counts;
    let cell = window * classes * STRIDE + place;
    let values = 0;
    for (let one = 0; one < valued; one += 1) {
      values += cells[cell] as number;
      cell += STRIDE;
    }
    return values;
  }

  #addByClass(place: number, { columns, to, valueTo }: RowSpan): void {
    const { bounds, valued } = this.#plan;
    const { touched, met, firsts } = this.#counts;
    const { cells, classes } = this;
    const sum = this.#sum;
    sum.fill(0);
    let value = valueTo;
    let until = to;
    for (let window = 0; window < bounds.length; window += 1) {
      const first = firsts[window * BATCH + place] as number;
      value = this.#addEvents(columns, first, until, value);
      until = first;
      const cell = window * classes * STRIDE + place;
      for (let i = 0; i < met; i += 1) {
        const one = touched[i] as number;
        if (one < valued) cells[one * STRIDE + cell] = sum[one] as number;
      }
    }
  }

  /** The values of the events from `from` to `to`; `valueTo` is one after the last of them. @returns the first of them */
  #addEvents({ kind, values, wide }: RowSpan['columns'], from: number, to: number, valueTo: number): number {
    const { classOf, valued } = this.#plan;
    if (this.#met.length <= to - from) this.#met = new Int32Array((to - from) * 2);
    const sum = this.#sum;
    const met = this.#met;
    let found = 0;
    for (let event = to - 1; event >= from; event -= 1) {
      const one = classOf[kind[event] as number] as number;
      // Noted every time, kept where it has a value: no branch to guess.
      met[found] = one;
      found += (one - valued) >>> 31;
    }
    for (let i = 0; i < found; i += 1) {
      const one = met[i] as number;
      sum[one] = (sum[one] as number) + Math.abs(exactNumber(values[valueTo - 1 - i] as number, wide));
    }
    return valueTo - found;
  }
}
