import type { EventColumns } from '../../columns/event-columns.ts';
import { checkKinds } from '../check-kinds.ts';
import type { RowSpan } from '../row-span.ts';
import { type TallyKernel, tallyKernel } from './tally-kernel.ts';
import type { TallyPlan } from './tally-plan.ts';
import { after, COUNT_LANES, type TallyPlaces, tallyPlaces } from './tally-places.ts';

const PAGE = 65_536;

/** Rows that lie one after another in the same columns: they are copied in one piece. */
interface Stretch {
  readonly first: RowSpan;
  readonly last: RowSpan;
}

/** The memory of the kernel: the tables of a plan, and the events of a batch of rows. */
export class TallyMemory {
  readonly kernel: TallyKernel;
  readonly places: TallyPlaces;
  u16 = new Uint16Array(0);
  i16 = new Int16Array(0);
  u32 = new Uint32Array(0);
  f64 = new Float64Array(0);
  /** Where the events of the batch lie: their columns one after the other. */
  kinds = 0;
  days = 0;
  values = 0;
  wide = 0;
  /** Room for something of every event of one row. */
  room = 0;
  readonly #plan: TallyPlan;
  #bytes = Buffer.alloc(0);
  /** What lies at `wide`: held weakly, as it may be a piece of a file that nobody else needs any more. */
  #wide: WeakRef<Float64Array> | null = null;

  constructor(kernel: TallyKernel, plan: TallyPlan) {
    this.kernel = kernel;
    this.places = tallyPlaces(plan);
    this.#plan = plan;
    this.#reserve(this.places.free);
    this.#bytes.fill(0, 0, this.places.free);
    this.#putTables();
  }

  /**
   * Brings in the events of the first `rows` spans, which are counted until the next time.
   * @throws RangeError when one is of a kind that the table does not have
   */
  put(rows: number, spans: readonly RowSpan[]): void {
    const stretches = this.#putRows(rows, spans);
    let [events, values, most] = [0, 0, 0];
    for (const { first, last } of stretches) {
      events += last.to - first.from;
      values += last.valueTo - first.value;
    }
    for (let row = 0; row < rows; row += 1) {
      const { from, to } = spans[row] as RowSpan;
      most = Math.max(most, to - from);
    }
    const { wide } = (spans[0] as RowSpan).columns;
    this.wide = this.places.free;
    this.kinds = after(this.wide, wide.byteLength);
    this.days = after(this.kinds, events * 2);
    this.values = after(this.days, events * 2);
    this.room = after(this.values, values * 4);
    // What is noted of an event: a sum so far, or its kind.
    this.#reserve(after(this.room, (most + 1) * (this.#plan.sumsAll ? 8 : 2)));
    if (wide !== this.#wide?.deref()) {
      this.#copy(wide, 0, wide.length, this.wide);
      this.#wide = new WeakRef(wide);
    }
    this.#copyEvents(stretches);
  }

  /** Notes the rows, as they will lie in memory. */
  #putRows(rows: number, spans: readonly RowSpan[]): Stretch[] {
    const { from, to, valueTo } = this.places;
    const { u32 } = this;
    const stretches: Stretch[] = [];
    let [event, value] = [0, 0];
    for (let row = 0; row < rows;) {
      const first = spans[row] as RowSpan;
      let last = first;
      for (; row < rows && (spans[row] as RowSpan).columns === first.columns; row += 1) {
        last = spans[row] as RowSpan;
        u32[(from >> 2) + row] = event + last.from - first.from;
        u32[(to >> 2) + row] = event + last.to - first.from;
        u32[(valueTo >> 2) + row] = value + last.valueTo - first.value;
      }
      stretches.push({ first, last });
      event += last.to - first.from;
      value += last.valueTo - first.value;
    }
    // The kernel takes eight rows at a time: those that are missing have no events.
    const eights = Math.ceil(rows / 8) * 8;
    u32.fill(0, (from >> 2) + rows, (from >> 2) + eights);
    u32.fill(0, (to >> 2) + rows, (to >> 2) + eights);
    return stretches;
  }

  #copyEvents(stretches: readonly Stretch[]): void {
    let [event, value] = [0, 0];
    for (const { first, last } of stretches) {
      const { kind, day, values } = first.columns;
      const events = last.to - first.from;
      const kinds = this.kinds + event * 2;
      this.#copy(kind, first.from, last.to, kinds);
      this.#copy(day, first.from, last.to, this.days + event * 2);
      this.#copy(values, first.value, last.valueTo, this.values + value * 4);
      if (events > 0 && this.kernel.exceeds(kinds, events, this.#plan.kinds - 1) !== 0)
        checkKinds(kind.subarray(first.from, last.to), this.#plan.kinds);
      event += events;
      value += last.valueTo - first.value;
    }
  }

  /** Twice as fast as `set` of an array in shared memory. */
  #copy(column: EventColumns['kind' | 'values' | 'wide'], from: number, to: number, place: number): void {
    const bytes = Buffer.from(column.buffer, column.byteOffset, column.byteLength);
    bytes.copy(this.#bytes, place, from * column.BYTES_PER_ELEMENT, to * column.BYTES_PER_ELEMENT);
  }

  #reserve(bytes: number): void {
    const { memory } = this.kernel;
    const pages = Math.ceil((bytes - memory.buffer.byteLength) / PAGE);
    if (pages > 0) memory.grow(pages);
    if (this.#bytes.buffer === memory.buffer) return;
    this.#bytes = Buffer.from(memory.buffer);
    this.u16 = new Uint16Array(memory.buffer);
    this.i16 = new Int16Array(memory.buffer);
    this.u32 = new Uint32Array(memory.buffer);
    this.f64 = new Float64Array(memory.buffer);
  }

  #putTables(): void {
    const { bounds, counts, masks, pairs, days } = this.places;
    const all = this.#plan;
    this.u32.set(all.bounds, bounds >> 2);
    for (const [lane, mark] of all.counts.lanes.entries()) {
      const { table } = counts[Math.floor(lane / COUNT_LANES)] as TallyPlaces['counts'][number];
      for (const [kind, is] of mark.entries()) this.#bytes[table + kind * 16 + (lane % COUNT_LANES)] = is;
    }
    for (const [lane, mark] of all.sums.lanes.entries())
      for (const [kind, is] of mark.entries())
        this.#bytes.fill(-is, masks + (kind * pairs * 2 + lane) * 8, masks + (kind * pairs * 2 + lane + 1) * 8);
    for (const [i, { lanes, firsts }] of all.days.entries()) {
      const { table, flip, found } = days[i] as TallyPlaces['days'][number];
      this.u16.fill(1, (found >> 1) + lanes.length, (found >> 1) + 8);
      for (const [lane, mark] of lanes.entries()) {
        this.u16[(flip >> 1) + lane] = firsts[lane] ? 0xff_ff : 0;
        for (const [kind, is] of mark.entries()) this.u16[(table >> 1) + kind * 8 + lane] = -is;
      }
    }
  }
}

let made: { readonly plan: TallyPlan; readonly memory: TallyMemory } | undefined;

/** The one of this thread, with the tables of a plan: an engine has room for few of them. */
export function tallyMemory(plan: TallyPlan): TallyMemory {
  if (made?.plan !== plan) made = { plan, memory: new TallyMemory(made?.memory.kernel ?? tallyKernel(), plan) };
  return made.memory;
}
