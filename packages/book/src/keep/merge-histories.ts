import type { EventColumns } from '../columns/event-columns.ts';
import { exactNumber, fitsNarrow, isPlace, placeOf } from '../columns/exact-number.ts';
import { Growing } from '../columns/growing.ts';
import type { KindTable } from '../columns/kind-table.ts';

/** Whether an event of a row happened in this very second of this day: then which of the two came first is not in the columns. */
export function hasSecond({ start, at, day }: EventColumns, row: number, onDay: number, second: number): boolean {
  let low = start[row] as number;
  let high = start[row + 1] as number;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const [d, s] = [day[middle] as number, at[middle] as number];
    if (d < onDay || (d === onDay && s < second)) low = middle + 1;
    else high = middle;
  }
  return low < (start[row + 1] as number) && day[low] === onDay && at[low] === second;
}

/**
 * Puts the events of two sets of columns together, row by row, in the order of time. Neither refers to anything, and no two events of
 * a row are of one second (`hasSecond`).
 */
export function mergeHistories(old: EventColumns, fresh: EventColumns, kinds: KindTable): EventColumns {
  const rows = old.start.length - 1;
  const total = old.at.length + fresh.at.length;
  const column = <C>(Class: new (buffer: SharedArrayBuffer) => C, length: number, width: number): C =>
    new Class(new SharedArrayBuffer(length * width));
  const [start, valueStart, balanceStart] = [0, 0, 0].map(() => column(Uint32Array, rows + 1, 4)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  const at = column(Uint32Array, total, 4);
  const day = column(Uint16Array, total, 2);
  const kind = column(Uint16Array, total, 2);
  const values = column(Int32Array, old.values.length + fresh.values.length, 4);
  const balances = column(Int32Array, old.balances.length + fresh.balances.length, 4);
  const wide = new Growing(Float64Array);
  const valued = kinds.mark((each) => each.valued);
  const balanced = kinds.mark((each) => each.balanced);
  const number = (from: EventColumns, entry: number): number => {
    if (!isPlace(entry)) return entry;
    const exact = exactNumber(entry, from.wide);
    if (fitsNarrow(exact)) throw new RangeError('a number that is narrow stands among the wide ones');
    wide.push(exact);
    return placeOf(wide.length - 1);
  };
  let [to, value, balance] = [0, 0, 0];
  const cursors = [old, fresh].map((from) => ({ from, value: 0, balance: 0 })) as [Cursor, Cursor];
  const take = (cursor: Cursor, i: number): void => {
    const { from } = cursor;
    const what = from.kind[i] as number;
    at[to] = from.at[i] as number;
    day[to] = from.day[i] as number;
    kind[to] = what;
    to += 1;
    if (valued[what]) values[value++] = number(from, from.values[cursor.value++] as number);
    if (balanced[what]) balances[balance++] = number(from, from.balances[cursor.balance++] as number);
  };
  for (let row = 0; row < rows; row += 1) {
    start[row] = to;
    valueStart[row] = value;
    balanceStart[row] = balance;
    let [a, b] = [old.start[row] as number, fresh.start[row] as number];
    const [endA, endB] = [old.start[row + 1] as number, fresh.start[row + 1] as number];
    while (a < endA || b < endB)
      if (b === endB || (a < endA && before(old, a, fresh, b))) take(cursors[0], a++);
      else take(cursors[1], b++);
  }
  start[rows] = to;
  valueStart[rows] = value;
  balanceStart[rows] = balance;
  const none = column(Uint32Array, 0, 4);
  return {
    start,
    at,
    day,
    kind,
    valueStart,
    values,
    balanceStart,
    balances,
    refStart: column(Uint32Array, rows + 1, 4),
    refs: none,
    wide: wide.shared(),
  };
}

interface Cursor {
  readonly from: EventColumns;
  value: number;
  balance: number;
}

const before = (a: EventColumns, i: number, b: EventColumns, j: number): boolean => {
  const [one, other] = [a.day[i] as number, b.day[j] as number];
  return one < other || (one === other && (a.at[i] as number) < (b.at[j] as number));
};
