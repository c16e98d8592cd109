import type { EventColumns } from '../columns/event-columns.ts';

/** Events of one row: their numbers in the columns, and where theirs begin in the sparse ones. */
export interface RowSpan {
  columns: Pick<EventColumns, 'at' | 'day' | 'kind' | 'values' | 'balances' | 'refs' | 'wide'>;
  from: number;
  /** One after the last that counts. */
  to: number;
  value: number;
  balance: number;
  ref: number;
}
