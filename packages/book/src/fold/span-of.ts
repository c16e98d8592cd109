import type { EventColumns } from '../columns/event-columns.ts';
import { VALUED } from './kind-words.ts';
import type { RowSpan } from './row-span.ts';

/** Sets `span` to the events of a row up to the end of the book day `until`: what lies in the future does not count yet. @param words by kind (`kindWords`) */
export function spanOf(events: EventColumns, row: number, until: number, words: Int32Array, span: RowSpan): void {
  const from = events.start[row] as number;
  let to = events.start[row + 1] as number;
  let valueTo = events.valueStart[row + 1] as number;
  while (to > from && (events.day[to - 1] as number) > until) {
    to -= 1;
    if ((words[events.kind[to] as number] as number) & VALUED) valueTo -= 1;
  }
  span.columns = events;
  span.from = from;
  span.to = to;
  span.value = events.valueStart[row] as number;
  span.valueTo = valueTo;
  span.balance = events.balanceStart[row] as number;
  span.balanceTo = events.balanceStart[row + 1] as number;
  span.ref = events.refStart[row] as number;
}
