import { bookDay, bookSecond } from '../columns/book-time.ts';
import { ColumnWriter } from '../columns/column-writer.ts';
import type { EventColumns } from '../columns/event-columns.ts';
import type { Folded } from '../columns/folded.ts';
import type { PeopleColumns } from '../columns/people-columns.ts';
import type { BookPosition, BookSource, SourceRow } from './book-source.ts';
import { gatherEvents } from './gather-events.ts';
import { gatherPart } from './gather-part.ts';
import { gatherRows, type Picks } from './gather-rows.ts';
import type { KeptBucket } from './kept-book.ts';
import { type KeptPart, newPart } from './kept-part.ts';
import { hasSecond, type HistoryPlace, mergeHistories } from './merge-histories.ts';
import { type AboutNumbers, numberAbouts } from './number-abouts.ts';
import { peopleIn, peopleSet } from './people-set.ts';
import { type BookTerms, eachCustomer, readPeople } from './read-people.ts';
import { rowsOfMembers } from './rows-of-members.ts';

/** The whole histories of those who were touched in one bucket, and how they become part of it once they are folded. */
export interface BucketNews {
  readonly people: PeopleColumns;
  readonly events: EventColumns;
  finish(folded: Folded): KeptBucket;
}

/**
 * Reads what is new in one bucket. Who has nothing but new events, in seconds of their own and about what can be numbered without the whole
 * history (`numberAbouts`), has these put into the history that the book has; everybody else is read anew.
 * @returns null when nothing is new
 */
export async function catchUpBucket(
  kept: KeptBucket,
  bucket: number,
  source: BookSource,
  from: BookPosition,
  terms: BookTerms,
): Promise<BucketNews | null> {
  const anew = new Set(await source.touched(bucket, from));
  const gone = new Set(await source.gone(bucket, from));
  const grown = new Map<number, readonly SourceRow[]>();
  await eachCustomer(source.news(bucket, from), (member, rows) => {
    if (!anew.has(member)) grown.set(member, rows);
  });
  if (anew.size + gone.size + grown.size === 0) return null;
  const places = placesOf(kept, [...grown.keys()]);
  const numbers = await numberAbouts(source, bucket, from, grown, places);
  for (const [member, rows] of grown) {
    const place = places.get(member);
    if (place && numbers.has(member) && haveOwnSeconds(place, rows)) continue;
    grown.delete(member);
    anew.add(member);
  }
  const asked = [...anew].toSorted((a, b) => a - b);
  const read = await readPeople(source, bucket, asked, terms);
  // Who is not there any more, though something was written about them, is gone.
  const found = new Set(read.people.member);
  for (const member of asked) if (!found.has(member)) gone.add(member);
  const longer = grow(
    [...grown].map(([member, rows]) => ({
      ...(places.get(member) as Place),
      rows,
      numbers: numbers.get(member) as AboutNumbers,
    })),
    terms,
  );

  const { people, events } = longer ? joined(read, longer) : read;
  const finish = (folded: Folded): KeptBucket => withNews(kept, newPart(people, events, folded), gone);
  return { people, events, finish };
}

interface Place extends HistoryPlace {
  readonly part: KeptPart;
}

interface Growth extends Place {
  readonly rows: readonly SourceRow[];
  readonly numbers: AboutNumbers;
}

/** Where the customers stand now: in the overlay, else in the base; those who are in neither are left out. @param members ascending */
function placesOf({ base, overlay }: KeptBucket, members: readonly number[]): Map<number, Place> {
  const places = new Map<number, Place>();
  if (members.length === 0) return places;
  for (const part of overlay ? [base, overlay] : [base]) {
    // Once for all of them: they may have to be read from their file.
    const events = part.events();
    for (const [i, row] of rowsOfMembers(part.people.member, members).entries())
      if (row >= 0) places.set(members[i] as number, { part, events, row });
  }
  return places;
}

const haveOwnSeconds = ({ events, row }: Place, rows: readonly SourceRow[]): boolean =>
  rows.every(({ day, second }) => !hasSecond(events, row, bookDay(day), bookSecond(second)));

/** Histories with new events in them; what else is known of these people has not changed. */
function grow(places: readonly Growth[], { kinds }: BookTerms) {
  const writer = new ColumnWriter(kinds);
  for (const { rows, numbers } of places) writer.addRows(rows, numbers);
  const parts = [...new Set(places.map(({ part }) => part))];
  if (parts.length === 0) return null;
  const picks = {
    from: Uint8Array.from(places, ({ part }) => parts.indexOf(part)),
    row: Uint32Array.from(places, ({ row }) => row),
  };
  const people = peopleIn(
    gatherRows(
      parts.map((part) => peopleSet(part.people)),
      picks,
    ),
  );
  return { people, events: mergeHistories(places, writer.columns(), kinds) };
}

/** Those who were read anew and those whose histories grew, in the order of their numbers. */
function joined(...both: readonly { readonly people: PeopleColumns; readonly events: EventColumns }[]) {
  const some = both.filter(({ people }) => people.member.length > 0);
  const [first] = some;
  if (some.length === 1 && first) return first;
  const order = byMember(some.map(({ people }) => people.member));
  return {
    people: peopleIn(
      gatherRows(
        some.map(({ people }) => peopleSet(people)),
        order,
      ),
    ),
    events: gatherEvents(
      some.map(({ events }) => events),
      order,
    ),
  };
}

/** The bucket with these customers in its overlay instead of wherever they stood, and without those who are gone. */
function withNews({ base, overlay, gone: before }: KeptBucket, news: KeptPart, gone: ReadonlySet<number>): KeptBucket {
  const goneRows = rowsOfMembers(
    base.people.member,
    [...gone].toSorted((a, b) => a - b),
  ).filter((row) => row >= 0);
  const rows = Uint32Array.from(new Set([...before, ...goneRows])).sort();
  if (!overlay) return { base, overlay: news.people.member.length === 0 ? null : news, gone: rows };
  const parts = [overlay, news];
  const picks = byMember(
    parts.map(({ people }) => people.member),
    (member) => !gone.has(member),
  );
  return { base, overlay: picks.row.length === 0 ? null : gatherPart(parts, picks), gone: rows };
}

/** Rows of several parts in the order of the customers' numbers; of one who is in two, the row of the later part. */
export function byMember(members: readonly Uint32Array[], stays: (member: number) => boolean = () => true): Picks {
  const at = members.map(() => 0);
  const picked: { readonly from: number; readonly row: number }[] = [];
  for (;;) {
    let least = Infinity;
    for (const [from, member] of members.entries()) least = Math.min(least, member[at[from] as number] ?? Infinity);
    if (least === Infinity) break;
    let last = { from: 0, row: 0 };
    for (const [from, member] of members.entries()) {
      const row = at[from] as number;
      if (member[row] !== least) continue;
      last = { from, row };
      at[from] = row + 1;
    }
    if (stays(least)) picked.push(last);
  }
  return { from: Uint8Array.from(picked, ({ from }) => from), row: Uint32Array.from(picked, ({ row }) => row) };
}
