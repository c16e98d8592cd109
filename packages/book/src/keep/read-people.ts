import { ColumnWriter } from '../columns/column-writer.ts';
import type { EventColumns } from '../columns/event-columns.ts';
import type { KindTable } from '../columns/kind-table.ts';
import type { NameTable } from '../columns/name-table.ts';
import type { PeopleColumns } from '../columns/people-columns.ts';
import { peopleOf } from '../columns/people-of.ts';
import type { Person } from '../columns/person.ts';
import type { BookSource, SourceRow } from './book-source.ts';

/** The dictionaries of a book, which only grow, and the currency that it counts in. */
export interface BookTerms {
  readonly kinds: KindTable;
  readonly segments: NameTable;
  readonly currency: string;
}

export interface ReadPeople {
  readonly people: PeopleColumns;
  readonly events: EventColumns;
  /** Events whose instant no book can hold. */
  readonly leftOut: number;
}

/** Reads customers of one bucket with their whole histories. @param members null = all of the bucket */
export async function readPeople(
  source: BookSource,
  bucket: number,
  members: readonly number[] | null,
  { kinds, segments, currency }: BookTerms,
): Promise<ReadPeople> {
  const people = await source.people(bucket, members);
  const writer = new ColumnWriter(kinds);
  let next = 0;
  await eachCustomer(source.histories(bucket, members), (member, rows) => {
    while (next < people.length && (people[next] as Person).member < member) {
      writer.addRows([]);
      next += 1;
    }
    const person = people[next];
    if (person?.member !== member) throw new RangeError(`events of a customer (${member}) who is not there`);
    writer.addRows(merged(rows, person));
    next += 1;
  });
  for (; next < people.length; next += 1) writer.addRows([]);
  return { people: peopleOf(people, segments, currency), events: writer.columns(), leftOut: writer.leftOut };
}

/** Calls back with each customer's rows together. @throws RangeError when a customer comes again or out of order */
export async function eachCustomer(
  portions: AsyncIterable<readonly SourceRow[]>,
  work: (member: number, rows: readonly SourceRow[]) => void,
): Promise<void> {
  let rows: SourceRow[] = [];
  let current = -1;
  for await (const portion of portions)
    for (const row of portion) {
      if (row.member !== current) {
        if (row.member < current) throw new RangeError('rows of customers are not in the order of their numbers');
        if (rows.length > 0) work(current, rows);
        rows = [];
        current = row.member;
      }
      rows.push(row);
    }
  if (rows.length > 0) work(current, rows);
}

/** Rows that came with a merged record count from the day of the merge on; of several merges, from the first. */
function merged(rows: readonly SourceRow[], { merges }: Person): readonly SourceRow[] {
  if (merges.length === 0) return rows;
  const from = new Map<string, number>();
  for (const { on, eventIds } of merges) for (const id of eventIds) from.set(id, Math.min(on, from.get(id) ?? on));
  return rows.map((row) => ({ ...row, countsFrom: from.get(row.eventId) }));
}
