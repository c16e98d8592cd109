import { type Holds, PRODUCT_CATEGORIES } from '@vivero/domain';
import { bookDay } from '../../columns/book-time.ts';
import type { Book } from '../../columns/book.ts';
import { type Asked, NO, UNKNOWN, YES } from './answer.ts';
import { accepting } from './ask-code.ts';

/** Something held today. A holding that has not begun or has ended is none. */
export function askHolds(
  { asOf }: Book,
  { categories = PRODUCT_CATEGORIES, where, balance, maturesWithin }: Holds,
): Asked {
  const today = bookDay(asOf);
  const wanted = accepting(categories.map((category) => PRODUCT_CATEGORIES.indexOf(category) + 1));
  const elsewhere = where === undefined ? -1 : Number(where === 'elsewhere');
  // Days from today, counted so that a past one is later than any: one comparison instead of two, of which the first is a toss-up.
  const farthest = maturesWithin === undefined ? 2 ** 32 - 1 : bookDay(asOf + maturesWithin) - today;
  return {
    cost: 4,
    ask: ({ people }, rows, out) => {
      const { holdingStart, holdingCategory, holdingElsewhere, holdingValued, holdingBalance } = people;
      const { holdingOpenedOn, holdingEndedOn, holdingMaturesOn } = people;
      for (let i = 0; i < rows.length; i += 1) {
        const row = rows[i] as number;
        let held = 0;
        let sum = 0;
        let silent = 0;
        const end = holdingStart[row + 1] as number;
        for (let holding = holdingStart[row] as number; holding < end; holding += 1) {
          // What fewest have is asked first.
          if (((holdingMaturesOn[holding] as number) - today) >>> 0 > farthest) continue;
          if ((wanted[holdingCategory[holding] as number] ?? 0) !== 1) continue;
          if (elsewhere !== -1 && holdingElsewhere[holding] !== elsewhere) continue;
          const ended = holdingEndedOn[holding] as number;
          if ((holdingOpenedOn[holding] as number) > today || (ended !== 0 && ended <= today)) continue;
          held += 1;
          if (holdingValued[holding] === 1) sum += holdingBalance[holding] as number;
          else silent += 1;
        }
        if (balance === undefined) out[row] = held > 0 ? YES : NO;
        else out[row] = sum >= balance ? YES : silent > 0 ? UNKNOWN : NO;
      }
    },
  };
}
