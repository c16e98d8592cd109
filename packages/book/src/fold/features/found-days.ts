import type { RowSpan } from '../row-span.ts';
import { BATCH, STRIDE } from './batch.ts';
import type { ClassCounts } from './class-counts.ts';
import { DAYS_AT_ONCE, type DayTargets, type TallyPlan } from './tally-plan.ts';

/** First and last days of a batch of rows, after their events were counted: nobody looks for what is not there. */
export class FoundDays {
  /** Tally of a day by place, `cells[tally * STRIDE + place]`; 0 = there is none. */
  readonly cells: Uint16Array;
  readonly #plan: TallyPlan;
  readonly #counts: ClassCounts;
  /** Tallies of which a row has an event in their window, a bit each: `#missing[group * BATCH + place]`. */
  readonly #missing: Int32Array;
  /** Events of the row at hand that were looked for. */
  readonly #events = new Int32Array(DAYS_AT_ONCE + 1);

  constructor(plan: TallyPlan, counts: ClassCounts, tallies: number) {
    this.#plan = plan;
    this.#counts = counts;
    this.cells = new Uint16Array(tallies * STRIDE);
    this.#missing = new Int32Array(plan.days.length * BATCH);
  }

  /** Notes of which tallies the row that was walked last has an event in their window, a bit each. */
  note(place: number): void {
    const { days, classes } = this.#plan;
    const { touched, met, cells } = this.#counts;
    for (let group = 0; group < days.length; group += 1) {
      const { bits, window } = days[group] as DayTargets;
      const cell = window * classes * STRIDE + place;
      let here = 0;
      for (let i = 0; i < met; i += 1) {
        const one = touched[i] as number;
        here |= (bits[one] as number) & (-(cells[one * STRIDE + cell] as number) >> 31);
      }
      this.#missing[group * BATCH + place] = here;
    }
  }

  /** Looks for the days of a row, after all rows of the batch were noted. */
  find(place: number, span: RowSpan): void {
    const { days } = this.#plan;
    for (let group = 0; group < days.length; group += 1) {
      const missing = this.#missing[group * BATCH + place] as number;
      if (missing === 0) continue;
      const targets = days[group] as DayTargets;
      const first = this.#counts.firsts[targets.window * BATCH + place] as number;
      const [begin, step] = targets.what === 'first' ? [first, 1] : [span.to - 1, -1];
      const found = this.#search(targets.bits, missing, span.columns.kind, begin, step);
      this.#write(targets, missing, place, span.columns, found);
    }
  }

  /** Makes room for the next batch. */
  clear(): void {
    this.cells.fill(0);
  }

  /** @returns how many of `#events` were found */
  #search(bits: Int32Array, all: number, kind: Uint16Array, begin: number, step: number): number {
    const { classOf } = this.#plan;
    const found = this.#events;
    let missing = all;
    let events = 0;
    for (let event = begin; missing !== 0; event = (event + step) | 0) {
      const here = (bits[classOf[kind[event] as number] as number] as number) & missing;
      // Noted every time, kept where it is one that was missing: no branch to guess.
      found[events] = event;
      events += -here >>> 31;
      missing ^= here;
    }
    return events;
  }

  #write(
    { bits, place: tallies }: DayTargets,
    all: number,
    place: number,
    { day, kind }: RowSpan['columns'],
    found: number,
  ): void {
    const { classOf } = this.#plan;
    let missing = all;
    for (let i = 0; i < found; i += 1) {
      const event = this.#events[i] as number;
      let here = (bits[classOf[kind[event] as number] as number] as number) & missing;
      missing ^= here;
      for (; here !== 0; here ^= 1 << (31 - Math.clz32(here)))
        this.cells[(tallies[31 - Math.clz32(here)] as number) * STRIDE + place] = day[event] as number;
    }
  }
}
