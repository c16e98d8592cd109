import type { EventColumns } from '../columns/event-columns.ts';

/** Events of one row: their numbers in the columns, and where theirs begin in the sparse ones. */
export interface RowSpan {
  columns: Pick<EventColumns, 'at' | 'day' | 'kind' | 'values' | 'balances' | 'refs' | 'wide'>;
  from: number;
  /** One after the last that counts. */
  to: number;
  value: number;
  /** One after the last value of those events. */
  valueTo: number;
  balance: number;
  /** One after the last balance of the row: some may be of events that do not count yet. */
  balanceTo: number;
  ref: number;
}

export const NO_EVENTS: RowSpan['columns'] = {
  at: new Uint32Array(0),
  day: new Uint16Array(0),
  kind: new Uint16Array(0),
  values: new Int32Array(0),
  balances: new Int32Array(0),
  refs: new Uint32Array(0),
  wide: new Float64Array(0),
};

/** Spans of no events, to be set. */
export const rowSpans = (columns: RowSpan['columns'], count: number): RowSpan[] =>
  Array.from({ length: count }, () => ({
    columns,
    from: 0,
    to: 0,
    value: 0,
    valueTo: 0,
    balance: 0,
    balanceTo: 0,
    ref: 0,
  }));
