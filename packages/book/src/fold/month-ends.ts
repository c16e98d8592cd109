import { civil, dayOf } from '@vivero/domain';
import { domainDay } from '../columns/book-time.ts';

/** Book days, and room for what a fold looks ahead from the last of them. */
const DAYS = 0x1_00_00 + 1024;

let made: Int32Array | undefined;

/** By book day the last day of its calendar month: what domain's `monthEndOf` finds, as a table. */
export function monthEnds(): Int32Array {
  if (made) return made;
  made = new Int32Array(DAYS);
  for (let day = 0; day < DAYS;) {
    const { year, month, dayOfMonth } = civil(domainDay(day));
    const next = day - dayOfMonth + 1 + (dayOf(year, month + 1, 1) - dayOf(year, month, 1));
    made.fill(next - 1, day, Math.min(next, DAYS));
    day = next;
  }
  return made;
}
