import { domainDay, epochSecond } from './book-time.ts';
import type { EventColumns } from './event-columns.ts';
import type { EventKind } from './event-kind.ts';
import { exactNumber } from './exact-number.ts';
import type { KindTable } from './kind-table.ts';

/** One event of a row, unpacked: for whoever looks at a few customers; whoever looks at all of them reads the columns. */
export interface ReadEvent {
  readonly kind: EventKind;
  /** Domain day. */
  readonly day: number;
  /** Seconds since 1970. */
  readonly at: number;
  readonly value: number | null;
  readonly balance: number | null;
  readonly name: number | null;
  readonly about: number | null;
  /** Domain day from which it counts. */
  readonly countsFrom: number | null;
}

/** The history of one row. */
export function readRow(columns: EventColumns, kinds: KindTable, row: number): ReadEvent[] {
  const { start, at, day, kind, values, balances, refs, wide } = columns;
  let [value, balance, ref] = [
    columns.valueStart[row] ?? 0,
    columns.balanceStart[row] ?? 0,
    columns.refStart[row] ?? 0,
  ];
  const events: ReadEvent[] = [];
  for (let i = start[row] ?? 0; i < (start[row + 1] ?? 0); i += 1) {
    const what = kinds.kinds[kind[i] ?? 0];
    if (!what) throw new RangeError(`event ${i} is of a kind that the table does not have`);
    events.push({
      kind: what,
      day: domainDay(day[i] ?? 0),
      at: epochSecond(at[i] ?? 0),
      value: what.valued ? exactNumber(values[value++] ?? 0, wide) : null,
      balance: what.balanced ? exactNumber(balances[balance++] ?? 0, wide) : null,
      name: what.named ? (refs[ref++] ?? 0) : null,
      about: what.about ? (refs[ref++] ?? 0) : null,
      countsFrom: what.merged ? domainDay(refs[ref++] ?? 0) : null,
    });
  }
  return events;
}
