import { PRODUCT_CATEGORIES, STAGES } from '@vivero/domain';
import type { Book, Part } from '../../columns/book.ts';
import { bookDay } from '../../columns/book-time.ts';
import { movedTo } from '../../columns/packed-move.ts';
import type { MemberSet } from '../../scope/member-set.ts';
import { openRows } from '../open-rows.ts';

/** Where somebody can be in a month: at one of the seven stages, or lost. Who is at no stage yet is in no month. */
export const MONTH_PLACES = [...STAGES, 'lost'] as const;
/** A month of a chain: every one as long as the next, so that chances to move compare. */
const CHAIN_MONTH_DAYS = 30;

const PLACES = MONTH_PLACES.length;
const LOST = PLACES - 1;
const CATEGORIES = PRODUCT_CATEGORIES.length;

/** Where people were from month to month, and what they hold now: what a chain of stages is made from. Rows of places, in order. */
export interface MonthCounts {
  /** Person-months by place at their start and at their end, places x places, row = start. Lost stays lost. */
  readonly moves: Float64Array;
  /** People by place now, and those who came to their first place within the months. */
  readonly people: Float64Array;
  readonly came: Float64Array;
  /** Holdings here with a stated balance, and the sum of those balances in minor units: places x product categories. */
  readonly holdings: Float64Array;
  readonly balances: Float64Array;
}

const noMonths = (): MonthCounts => ({
  moves: new Float64Array(PLACES * PLACES),
  people: new Float64Array(PLACES),
  came: new Float64Array(PLACES),
  holdings: new Float64Array(PLACES * CATEGORIES),
  balances: new Float64Array(PLACES * CATEGORIES),
});

/**
 * Counts the last `months` months of 30 days up to the book's business day, by the stage that the evidence gave on the day at which each
 * month begins and ends.
 * @param parts the parts to look at, all by default; what disjoint parts say is added up by `addMonthCounts`
 */
export function monthCounts(
  book: Book,
  scope: MemberSet,
  months: number,
  parts: readonly Part[] = book.parts,
): MonthCounts {
  const counts = noMonths();
  const today = bookDay(book.asOf);
  const places = new Int8Array(months + 1);
  for (const part of parts)
    for (const row of openRows(part, scope)) {
      placesOf(part, row, today, places);
      for (let month = 0; month < months; month += 1) {
        const [from, to] = [places[month] as number, places[month + 1] as number];
        if (to < 0) continue;
        if (from < 0) add(counts.came, to);
        else add(counts.moves, from * PLACES + to);
      }
      const now = places[months] as number;
      if (now < 0) continue;
      add(counts.people, now);
      countHoldings(part, row, today, now, counts);
    }
  return counts;
}

export function addMonthCounts(counted: readonly MonthCounts[]): MonthCounts {
  const all = noMonths();
  for (const each of counted)
    for (const name of Object.keys(all) as (keyof MonthCounts)[])
      for (let i = 0; i < all[name].length; i += 1) add(all[name], i, each[name][i]);
  return all;
}

/** The place at the beginning of each month and at the end of the last; -1 = at no stage. */
function placesOf({ folded }: Part, row: number, today: number, places: Int8Array): void {
  const { moveStart, moveDay, move, lostSince } = folded;
  const end = moveStart[row + 1] as number;
  const lost = lostSince[row] as number;
  let at = moveStart[row] as number;
  let place = -1;
  for (let boundary = 0; boundary < places.length; boundary += 1) {
    const day = today - (places.length - 1 - boundary) * CHAIN_MONTH_DAYS;
    for (; at < end && (moveDay[at] as number) <= day; at += 1) place = movedTo(move[at] as number) - 1;
    places[boundary] = place >= 0 && lost !== 0 && lost <= day ? LOST : place;
  }
}

function countHoldings({ people }: Part, row: number, today: number, place: number, counts: MonthCounts): void {
  const { holdingStart, holdingCategory, holdingElsewhere, holdingEndedOn, holdingValued, holdingBalance } = people;
  for (let at = holdingStart[row] as number; at < (holdingStart[row + 1] as number); at += 1) {
    const ended = holdingEndedOn[at] as number;
    if (holdingElsewhere[at] === 1 || holdingValued[at] === 0 || (ended !== 0 && ended <= today)) continue;
    const cell = place * CATEGORIES + (holdingCategory[at] as number) - 1;
    add(counts.holdings, cell);
    add(counts.balances, cell, Math.abs(holdingBalance[at] as number));
  }
}

const add = (counts: Float64Array, at: number, more = 1): void => {
  counts[at] = (counts[at] as number) + more;
};
