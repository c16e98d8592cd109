import type { EventColumns } from '../../columns/event-columns.ts';
import type { EventKind } from '../../columns/event-kind.ts';

/** Purchases of a row that were taken back (`TX-V` about them) by the end of a day; asked of one row after the other. */
export class TakenBack {
  readonly #columns: EventColumns;
  readonly #kinds: readonly EventKind[];
  readonly #lastDay: number;
  #row = -1;
  #events: ReadonlySet<number> = new Set();

  /** @param lastDay book day; what was taken back later still counts */
  constructor(columns: EventColumns, kinds: readonly EventKind[], lastDay: number) {
    this.#columns = columns;
    this.#kinds = kinds;
    this.#lastDay = lastDay;
  }

  has(row: number, event: number): boolean {
    if (row !== this.#row) {
      this.#row = row;
      this.#events = this.#of(row);
    }
    return this.#events.has(event);
  }

  #of(row: number): ReadonlySet<number> {
    const { start, kind, day, refs, refStart } = this.#columns;
    const bought = new Map<number, number>();
    const voided = new Set<number>();
    let ref = refStart[row] ?? 0;
    for (let i = start[row] ?? 0; i < (start[row + 1] ?? 0); i += 1) {
      const what = this.#kinds[kind[i] ?? 0];
      if (!what) throw new RangeError(`event ${i} is of a kind that the table does not have`);
      if (what.named && what.code === 'TX-S') bought.set(refs[ref] ?? 0, i);
      ref += Number(what.named);
      if (what.about && what.code === 'TX-V' && (day[i] ?? 0) <= this.#lastDay) voided.add(refs[ref] ?? 0);
      ref += Number(what.about) + Number(what.merged);
    }
    return new Set([...voided].flatMap((name) => bought.get(name) ?? []));
  }
}
