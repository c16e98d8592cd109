import { bookDay, bookSecond } from '../columns/book-time.ts';
import type { BookPosition, BookSource, SourceRow } from './book-source.ts';
import type { HistoryPlace } from './merge-histories.ts';

/** Numbers, within one customer, of all that the events are about. */
export type AboutNumbers = ReadonlyMap<string, number>;
const NONE: AboutNumbers = new Map();

/**
 * The numbers that a new book would give to what events of customers are about, once these new ones are among them. Left out is who has to
 * be read anew for it: a new event speaks of something before the last event of before, so that the order of first mentions may be
 * another; or of an event of before that nothing spoke of, which has no number where it stands.
 * @param grown new events by customer
 * @param places where their histories are
 */
export async function numberAbouts(
  source: BookSource,
  bucket: number,
  from: BookPosition,
  grown: ReadonlyMap<number, readonly SourceRow[]>,
  places: ReadonlyMap<number, HistoryPlace>,
): Promise<Map<number, AboutNumbers>> {
  const found = new Map<number, AboutNumbers>();
  const asked: number[] = [];
  for (const [member, rows] of grown) {
    const place = places.get(member);
    if (!place) continue;
    if (!speaks(place) && rows.every(({ about }) => about === null)) found.set(member, NONE);
    else if (rows.every((row) => row.about === null || isLater(place, row))) asked.push(member);
  }
  if (asked.length === 0) return found;
  const numbers = new Map(asked.map((member) => [member, new Map<string, number>()]));
  for (const { member, about } of await source.abouts(bucket, asked, from)) add(numbers.get(member), about);
  const fresh = new Map<string, number>();
  for (const member of asked)
    for (const { about } of grown.get(member) ?? [])
      if (about !== null && add(numbers.get(member), about)) fresh.set(about, member);
  const spokenOfLate = new Set(fresh.size === 0 ? [] : await source.known([...fresh.keys()], from));
  for (const [member, own] of numbers)
    if (![...own.keys()].some((about) => spokenOfLate.has(about))) found.set(member, own);
  return found;
}

const speaks = ({ events: { refStart }, row }: HistoryPlace): boolean => refStart[row] !== refStart[row + 1];

/** Whether an event comes after all of a history. */
function isLater({ events: { start, day, at }, row }: HistoryPlace, event: SourceRow): boolean {
  const last = (start[row + 1] as number) - 1;
  if (last < (start[row] as number)) return true;
  const days = bookDay(event.day) - (day[last] as number);
  return days > 0 || (days === 0 && bookSecond(event.second) > (at[last] as number));
}

/** @returns whether it is new */
function add(numbers: Map<string, number> | undefined, about: string): boolean {
  if (!numbers || numbers.has(about)) return false;
  numbers.set(about, numbers.size);
  return true;
}
