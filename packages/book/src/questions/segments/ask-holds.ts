import { type Holds, PRODUCT_CATEGORIES } from '@vivero/domain';
import { bookDay } from '../../columns/book-time.ts';
import type { Book } from '../../columns/book.ts';
import type { PeopleColumns } from '../../columns/people-columns.ts';
import { Room } from '../room.ts';
import { type Asked, NO, rowsBut, UNKNOWN, YES } from './answer.ts';
import { accepting } from './ask-code.ts';

/** What somebody may hold, in the words of the columns. */
interface Wanted {
  readonly today: number;
  readonly category: Uint8Array;
  /** 1 or 0 as in the column, -1 = either. */
  readonly elsewhere: number;
  readonly balance: number | undefined;
  /** It matures between today and this day, both included; null = whenever. */
  readonly last: number | null;
}

/** Something held today. A holding that has not begun or has ended is none. */
export function askHolds(
  { asOf }: Book,
  { categories = PRODUCT_CATEGORIES, where, balance, maturesWithin }: Holds,
): Asked {
  const wanted: Wanted = {
    today: bookDay(asOf),
    category: accepting(categories.map((category) => PRODUCT_CATEGORIES.indexOf(category) + 1)),
    elsewhere: where === undefined ? -1 : Number(where === 'elsewhere'),
    balance,
    last: maturesWithin === undefined ? null : bookDay(asOf + maturesWithin),
  };
  const room = new Room(Uint32Array);
  return {
    cost: 4,
    ask: ({ people }, rows, out) => {
      const found = room.of(rows.length);
      // Nothing of the others matures in time, whatever it is: few rows are left to look at.
      out.fill(NO);
      const asked = wanted.last === null ? rows : maturing(people, wanted.today, wanted.last, rows, found);
      hold(people, wanted, asked, out);
      return rowsBut(NO, asked, out, found);
    },
  };
}

const answer = ({ balance }: Wanted, held: number, sum: number, silent: number): number => {
  if (balance === undefined) return held > 0 ? YES : NO;
  return sum >= balance ? YES : silent > 0 ? UNKNOWN : NO;
};

function hold(people: PeopleColumns, wanted: Wanted, rows: Uint32Array, out: Uint8Array): void {
  const { holdingStart, holdingCategory, holdingElsewhere, holdingValued, holdingBalance } = people;
  const { holdingOpenedOn, holdingEndedOn, holdingMaturesOn } = people;
  const { today, category, elsewhere, last } = wanted;
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    let held = 0;
    let sum = 0;
    let silent = 0;
    const end = holdingStart[row + 1] as number;
    for (let holding = holdingStart[row] as number; holding < end; holding += 1) {
      if ((category[holdingCategory[holding] as number] ?? 0) !== 1) continue;
      if (elsewhere !== -1 && holdingElsewhere[holding] !== elsewhere) continue;
      const ended = holdingEndedOn[holding] as number;
      if ((holdingOpenedOn[holding] as number) > today || (ended !== 0 && ended <= today)) continue;
      const matures = holdingMaturesOn[holding] as number;
      if (last !== null && (matures < today || matures > last)) continue;
      held += 1;
      if (holdingValued[holding] === 1) sum += holdingBalance[holding] as number;
      else silent += 1;
    }
    out[row] = answer(wanted, held, sum, silent);
  }
}

/** Those of the rows that hold something which matures from one day to another, without a branch that nobody can foresee. */
function maturing(
  { holdingStart, holdingMaturesOn }: PeopleColumns,
  from: number,
  to: number,
  rows: Uint32Array,
  found: Uint32Array,
): Uint32Array {
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
