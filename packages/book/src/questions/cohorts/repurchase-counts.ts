import type { Period } from '@vivero/domain';
import type { Book, Part } from '../../columns/book.ts';
import type { MemberSet } from '../../scope/member-set.ts';
import { bookPeriod } from '../events/book-period.ts';
import { eventMarks } from '../events/event-marks.ts';
import { EventScan } from '../events/event-scan.ts';
import { openRows } from '../open-rows.ts';

/** Customers of the scope who bought in a period, and who of them did so on two days or more (definitions.md 2.5). */
export interface RepurchaseCount {
  readonly bought: number;
  readonly boughtAgain: number;
}

/** A purchase that was taken back is none. Whether a renewal was decided or ran on by itself is not in the book: both count. */
export function repurchaseCounts(
  book: Book,
  scope: MemberSet,
  when: Period,
  parts: readonly Part[] = book.parts,
): RepurchaseCount {
  const marks = eventMarks(book, [{ codes: ['TX-S'] }]);
  const period = bookPeriod(when, book.asOf);
  let [bought, boughtAgain] = [0, 0];
  for (const part of parts) {
    const { day } = part.events();
    const scan = new EventScan(book, part.events(), marks, period);
    for (const row of openRows(part, scope)) {
      const count = scan.row(row);
      if (count === 0) continue;
      bought += 1;
      // Days are in order: two of them are different if the first and the last are.
      if (day[scan.events[0] as number] !== day[scan.events[count - 1] as number]) boughtAgain += 1;
    }
  }
  return { bought, boughtAgain };
}
