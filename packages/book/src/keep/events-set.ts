import type { EventColumns } from '../columns/event-columns.ts';
import { isPlace } from '../columns/exact-number.ts';
import type { Column, ColumnSet } from './column-set.ts';

/** Events as a set of columns: lists a customer of events, values, balances, references and of the numbers that need eight bytes. */
export function eventsSet(columns: EventColumns): ColumnSet {
  const { start, at, day, kind, valueStart, values, balanceStart, balances, refStart, refs, wide } = columns;
  return {
    rows: start.length - 1,
    flat: {},
    lists: {
      events: { start, items: { at, day, kind } },
      values: { start: valueStart, items: { value: values } },
      balances: { start: balanceStart, items: { balance: balances } },
      refs: { start: refStart, items: { ref: refs } },
      wide: { start: wideStart(columns), items: { number: wide } },
    },
  };
}

export function eventsOf({ lists }: ColumnSet): EventColumns {
  const list = (name: string) => {
    const found = lists[name];
    if (!found) throw new Error(`no list of ${name}`);
    return found;
  };
  const item = <C extends Column>(name: string, column: string) => list(name).items[column] as C;
  return {
    start: list('events').start,
    at: item('events', 'at'),
    day: item('events', 'day'),
    kind: item('events', 'kind'),
    valueStart: list('values').start,
    values: item('values', 'value'),
    balanceStart: list('balances').start,
    balances: item('balances', 'balance'),
    refStart: list('refs').start,
    refs: item('refs', 'ref'),
    wide: item('wide', 'number'),
  };
}

/** How many wide numbers come before each row: rows are written one after the other, so each row's lie together. */
function wideStart({ start, valueStart, values, balanceStart, balances, wide }: EventColumns): Uint32Array {
  const found = new Uint32Array(start.length);
  if (wide.length === 0) return found;
  let before = 0;
  for (let row = 0; row < start.length - 1; row += 1) {
    found[row] = before;
    for (let i = valueStart[row] as number; i < (valueStart[row + 1] as number); i += 1)
      if (isPlace(values[i] as number)) before += 1;
    for (let i = balanceStart[row] as number; i < (balanceStart[row + 1] as number); i += 1)
      if (isPlace(balances[i] as number)) before += 1;
  }
  found[start.length - 1] = before;
  return found;
}
