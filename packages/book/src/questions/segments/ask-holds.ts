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
  const lastMaturity = maturesWithin === undefined ? -1 : bookDay(asOf + maturesWithin);
  return {
    cost: 4,
    ask: ({ people }, rows, out) => {
      const fits = (holding: number): boolean => {
        const [opened, ended] = [people.holdingOpenedOn[holding] ?? 0, people.holdingEndedOn[holding] ?? 0];
        if (wanted[people.holdingCategory[holding] ?? 0] !== 1 || opened > today || (ended !== 0 && ended <= today))
          return false;
        if (elsewhere !== -1 && people.holdingElsewhere[holding] !== elsewhere) return false;
        const matures = people.holdingMaturesOn[holding] ?? 0;
        return lastMaturity === -1 || (matures >= today && matures <= lastMaturity);
      };
      for (const row of rows) {
        let held = 0;
        let sum = 0;
        let silent = 0;
        const end = people.holdingStart[row + 1] ?? 0;
        for (let holding = people.holdingStart[row] ?? 0; holding < end; holding += 1)
          if (fits(holding)) {
            held += 1;
            if (people.holdingValued[holding] === 1) sum += people.holdingBalance[holding] ?? 0;
            else silent += 1;
          }
        if (balance === undefined) out[row] = held > 0 ? YES : NO;
        else out[row] = sum >= balance ? YES : silent > 0 ? UNKNOWN : NO;
      }
    },
  };
}
