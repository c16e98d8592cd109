import type { EventColumns } from '../columns/event-columns.ts';
import type { RowSpan } from './row-span.ts';

/** Sets `span` to the events of a row up to the end of the book day `until`: what lies in the future does not count yet. */
export function spanOf(events: EventColumns, row: number, until: number, span: RowSpan): void {
  const from = events.start[row] as number;
  let to = events.start[row + 1] as number;
  while (to > from && (events.day[to - 1] as number) > until) to -= 1;
  span.from = from;
  span.to = to;
  span.value = events.valueStart[row] as number;
  span.balance = events.balanceStart[row] as number;
  span.ref = events.refStart[row] as number;
}
