import type { FeatureColumn } from '../../columns/folded.ts';
import { sharedColumns } from '../../columns/shared.ts';
import type { RowSpan } from '../row-span.ts';
import { CountColumn } from './count-column.ts';
import type { Tally } from './tally.ts';
import { type TallyMemory, tallyMemory } from './tally-memory.ts';
import { COUNT_LANES, ROOM_OF_16, ROOM_OF_64, type TallyPlaces } from './tally-places.ts';
import { type DayLanes, isCount, isDay, isSum, type TallyPlan, type Target } from './tally-plan.ts';

/** Many tallies of rows, a batch at a time: the kernel finds what their lanes come to, and here it goes to their columns. */
export class Tallies {
  readonly #tallies: readonly Tally[];
  readonly #plan: TallyPlan;
  /** Those that count, by window and table of the kernel. */
  readonly #counted: readonly (readonly Target[])[][];
  readonly #counts: readonly CountColumn[];
  readonly #sums: readonly Float64Array[];
  readonly #days: readonly Uint16Array[];

  constructor(tallies: readonly Tally[], plan: TallyPlan, rows: number) {
    this.#tallies = tallies;
    this.#plan = plan;
    this.#counts = sharedColumns(Int16Array, tallies.filter(isCount).length, rows).map((each) => new CountColumn(each));
    this.#sums = sharedColumns(Float64Array, tallies.filter(isSum).length, rows);
    this.#days = sharedColumns(Uint16Array, tallies.filter(isDay).length, rows);
    this.#counted = Array.from(plan.bounds, (_, window) =>
      Array.from({ length: Math.ceil(plan.counts.lanes.length / COUNT_LANES) }, (__, block) =>
        plan.counts.targets.filter((each) => each.window === window && Math.floor(each.lane / COUNT_LANES) === block),
      ),
    );
  }

  /**
   * The rows from `first` on, at most `BATCH`: the first `rows` of the spans are theirs.
   * @throws RangeError when an event is of a kind that the table does not have
   */
  fold(first: number, rows: number, spans: readonly RowSpan[]): void {
    const memory = tallyMemory(this.#plan);
    memory.put(rows, spans);
    this.#count(memory, first, rows);
    if (this.#sums.length > 0) this.#addUp(memory, first, rows);
    for (const [i, lanes] of this.#plan.days.entries())
      this.#date(memory, lanes, memory.places.days[i] as TallyPlaces['days'][number], first, rows);
  }

  /** By tally, in their order. */
  columns(): FeatureColumn[] {
    const [counts, sums, days] = [this.#counts.map(({ column }) => column), this.#sums, this.#days].map((all) =>
      all[Symbol.iterator](),
    );
    return this.#tallies.map((tally) => {
      const from = isCount(tally) ? counts : isSum(tally) ? sums : days;
      return from?.next().value as FeatureColumn;
    });
  }

  #count(memory: TallyMemory, first: number, rows: number): void {
    const { kernel, places, i16, u32 } = memory;
    const windows = this.#plan.bounds.length;
    const eights = Math.ceil(rows / 8) * 8;
    for (const [block, { table, cells }] of places.counts.entries()) {
      const { from, to, bounds, ends } = places;
      kernel.count(memory.kinds, memory.days, from, to, eights, bounds, windows, table, ends, cells);
      for (const [window, counted] of this.#counted.entries()) {
        const targets = counted[block] ?? [];
        if (targets.length === 0) continue;
        const at = cells + window * 64;
        const all = kernel.narrow(at, windows * 64, eights, places.columns, ROOM_OF_16);
        for (const { place, lane } of targets) {
          const column = this.#counts[place] as CountColumn;
          const from = (places.columns + (lane % COUNT_LANES) * ROOM_OF_16) >> 1;
          if (CountColumn.fits(all)) column.put(first, i16.subarray(from, from + rows));
          else column.putWide(first, u32, (at >> 2) + (lane % COUNT_LANES), windows * 16, rows);
        }
      }
    }
  }

  #addUp(memory: TallyMemory, first: number, rows: number): void {
    const { kernel, places, kinds, values, wide, room, f64 } = memory;
    const { from, to, valueTo, masks, pairs, totals, sums } = places;
    const { valued, sumsAll } = this.#plan;
    const windows = this.#plan.bounds.length;
    const { table, cells } = places.counts[Math.floor(valued / COUNT_LANES)] as TallyPlaces['counts'][number];
    const counted = cells + (valued % COUNT_LANES) * 4;
    const hasAmount = table + (valued % COUNT_LANES);
    if (sumsAll) kernel.sumAll(values, wide, valueTo, rows, windows, counted, room, sums, ROOM_OF_64);
    else
      kernel.sum(
        kinds,
        from,
        to,
        values,
        wide,
        valueTo,
        rows,
        windows,
        counted,
        hasAmount,
        masks,
        pairs,
        room,
        totals,
        sums,
        ROOM_OF_64,
      );
    const lanes = sumsAll ? 1 : pairs * 2;
    for (const { place, window, lane } of this.#plan.sums.targets) {
      const at = (sums + (window * lanes + lane) * ROOM_OF_64) >> 3;
      this.#sums[place]?.set(f64.subarray(at, at + rows), first);
    }
  }

  #date(
    memory: TallyMemory,
    { window, targets }: DayLanes,
    { table, flip, found }: TallyPlaces['days'][number],
    first: number,
    rows: number,
  ): void {
    const { kernel, places, kinds, days, u16 } = memory;
    const { to, ends, columns } = places;
    const windows = this.#plan.bounds.length;
    kernel.date(kinds, days, to, ends + window * 4, windows, rows, table, flip, found, columns, ROOM_OF_16);
    for (const { place, lane } of targets) {
      const at = (columns + lane * ROOM_OF_16) >> 1;
      this.#days[place]?.set(u16.subarray(at, at + rows), first);
    }
  }
}
