import { type Holds, PRODUCT_CATEGORIES } from '@vivero/domain';
import { bookDay } from '../../columns/book-time.ts';
import type { Book } from '../../columns/book.ts';
import type { PeopleColumns } from '../../columns/people-columns.ts';
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
  const last = maturesWithin === undefined ? null : bookDay(asOf + maturesWithin);
  const answer = (held: number, sum: number, silent: number): number => {
    if (balance === undefined) return held > 0 ? YES : NO;
    return sum >= balance ? YES : silent > 0 ? UNKNOWN : NO;
  };
  return {
    cost: 4,
    ask: ({ people }, rows, out) => {
      const { holdingStart, holdingCategory, holdingElsewhere, holdingValued, holdingBalance } = people;
      const { holdingOpenedOn, holdingEndedOn, holdingMaturesOn } = people;
      let asked = rows;
      if (last !== null) {
        // Nothing of the others matures in time, whatever it is: few rows are left to look at.
        const nothing = answer(0, 0, 0);
        for (let i = 0; i < rows.length; i += 1) out[rows[i] as number] = nothing;
        asked = maturing(people, rows, today, last);
      }
      for (let i = 0; i < asked.length; i += 1) {
        const row = asked[i] as number;
        let held = 0;
        let sum = 0;
        let silent = 0;
        const end = holdingStart[row + 1] as number;
        for (let holding = holdingStart[row] as number; holding < end; holding += 1) {
          if ((wanted[holdingCategory[holding] as number] ?? 0) !== 1) continue;
          if (elsewhere !== -1 && holdingElsewhere[holding] !== elsewhere) continue;
          const ended = holdingEndedOn[holding] as number;
          if ((holdingOpenedOn[holding] as number) > today || (ended !== 0 && ended <= today)) continue;
          const matures = holdingMaturesOn[holding] as number;
          if (last !== null && (matures < today || matures > last)) continue;
          held += 1;
          if (holdingValued[holding] === 1) sum += holdingBalance[holding] as number;
          else silent += 1;
        }
        out[row] = answer(held, sum, silent);
      }
    },
  };
}

/** Those of the rows that hold something which matures from one day to another, without a branch that nobody can foresee. */
function maturing(
  { holdingStart, holdingMaturesOn }: PeopleColumns,
  rows: Uint32Array,
  from: number,
  to: number,
): Uint32Array {
  const found = new Uint32Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    const end = holdingStart[row + 1] as number;
    let outside = -1;
    for (let holding = holdingStart[row] as number; holding < end; holding += 1) {
      const matures = holdingMaturesOn[holding] as number;
      // Negative where the day is outside: of all of them, negative only where every one is.
      outside &= (matures - from) | (to - matures);
    }
    found[count] = row;
    count += 1 + (outside >> 31);
  }
  return found.subarray(0, count);
}
