import type { FeatureColumn } from '../../columns/folded.ts';
import { sharedColumns } from '../../columns/shared.ts';
import type { RowSpan } from '../row-span.ts';
import { BATCH, STRIDE } from './batch.ts';
import { ClassCounts } from './class-counts.ts';
import { CountColumn } from './count-column.ts';
import { FoundDays } from './found-days.ts';
import type { Tally } from './tally.ts';
import { isCount, isDay, isSum, type TallyPlan, type Target } from './tally-plan.ts';
import { ValueSums } from './value-sums.ts';

/** Many tallies of rows, a batch at a time: an event is one step of one counter, whatever their number. */
export class Tallies {
  readonly #tallies: readonly Tally[];
  readonly #plan: TallyPlan;
  readonly #classes: ClassCounts;
  readonly #values: ValueSums;
  readonly #found: FoundDays;
  readonly #counts: readonly CountColumn[];
  readonly #sums: readonly Float64Array[];
  readonly #days: readonly Uint16Array[];
  readonly #total = new Uint32Array(BATCH);

  constructor(tallies: readonly Tally[], plan: TallyPlan, rows: number) {
    this.#tallies = tallies;
    this.#plan = plan;
    this.#counts = sharedColumns(Int16Array, tallies.filter(isCount).length, rows).map((each) => new CountColumn(each));
    this.#sums = sharedColumns(Float64Array, tallies.filter(isSum).length, rows);
    this.#days = sharedColumns(Uint16Array, tallies.filter(isDay).length, rows);
    this.#classes = new ClassCounts(plan);
    this.#values = new ValueSums(plan, this.#classes);
    this.#found = new FoundDays(plan, this.#classes, this.#days.length);
  }

  /** Whether an event was of a kind that the table does not have: then the columns are not of its book. */
  get metUnknown(): boolean {
    return this.#classes.metUnknown;
  }

  /** The rows from `first` on, at most `BATCH`: the first `rows` of the spans are theirs. */
  fold(first: number, rows: number, spans: readonly RowSpan[]): void {
    const addsUp = this.#sums.length > 0;
    for (let place = 0; place < rows; place += 1) {
      const span = spans[place] as RowSpan;
      this.#classes.walk(place, span);
      if (addsUp && span.value < span.valueTo) this.#values.add(place, span);
      this.#found.note(place);
    }
    if (this.#days.length > 0)
      for (let place = 0; place < rows; place += 1) this.#found.find(place, spans[place] as RowSpan);
    this.#write(first, rows);
    this.#classes.clear();
    this.#values.clear();
    this.#found.clear();
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

  #write(first: number, rows: number): void {
    const { bounds, classes, counts, sums } = this.#plan;
    for (let window = 0; window < bounds.length; window += 1) {
      const cells = this.#classes.cells.subarray(window * classes * STRIDE);
      for (const { place, of } of counts[window] as readonly Target[]) {
        const [only = 0] = of;
        if (of.length > 1) this.#addUp(cells, of, rows);
        const [from, at] = of.length > 1 ? [this.#total, 0] : [cells, only * STRIDE];
        (this.#counts[place] as CountColumn).put(first, from, at, rows);
      }
      const values = this.#values.cells.subarray(window * this.#values.classes * STRIDE);
      for (const { place, of } of sums[window] as readonly Target[])
        addUpValues(this.#sums[place] as Float64Array, first, values, of, rows);
    }
    for (const [i, column] of this.#days.entries())
      column.set(this.#found.cells.subarray(i * STRIDE, i * STRIDE + rows), first);
  }

  /** Four classes at a time: half of the work is in going over the rows. The class of what nobody knows is empty. */
  #addUp(cells: Uint32Array, of: readonly number[], rows: number): void {
    const none = this.#plan.classes - 1;
    this.#total.fill(0);
    for (let i = 0; i < of.length; i += 4) {
      const [a = none, b = none, c = none, d = none] = [of[i], of[i + 1], of[i + 2], of[i + 3]];
      addFour(this.#total, cells, a * STRIDE, b * STRIDE, c * STRIDE, d * STRIDE, rows);
    }
  }
}

function addFour(
  total: Uint32Array,
  cells: Uint32Array,
  a: number,
  b: number,
  c: number,
  d: number,
  rows: number,
): void {
  for (let row = 0; row < rows; row += 1) {
    const two = ((cells[a + row] as number) + (cells[b + row] as number)) | 0;
    const four = (two + (cells[c + row] as number) + (cells[d + row] as number)) | 0;
    total[row] = ((total[row] as number) + four) | 0;
  }
}

function addUpValues(
  column: Float64Array,
  first: number,
  cells: Float64Array,
  classes: readonly number[],
  rows: number,
): void {
  const [only = 0, ...others] = classes;
  column.set(cells.subarray(only * STRIDE, only * STRIDE + rows), first);
  for (const one of others)
    for (let row = 0; row < rows; row += 1)
      column[first + row] = (column[first + row] as number) + (cells[one * STRIDE + row] as number);
}
