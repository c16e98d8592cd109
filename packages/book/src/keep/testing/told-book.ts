import { foldedOf } from '../../columns/folded-of.ts';
import { readRow } from '../../columns/read-row.ts';
import type { Column, ColumnSet } from '../column-set.ts';
import { foldedSet } from '../folded-set.ts';
import { bookOf, type KeptBook } from '../kept-book.ts';
import { peopleSet } from '../people-set.ts';

/** Everything that a book says, customer by customer, without how it is kept: equal for books that mean the same. */
export function toldBook(kept: KeptBook): unknown {
  const book = bookOf(kept);
  const customers = new Map<number, unknown>();
  for (const part of book.parts) {
    const { people, events, hidden, bucket } = part;
    const folded = foldedSet(foldedOf(part));
    for (let row = 0; row < people.member.length; row += 1) {
      if (hidden?.[row] === 1) continue;
      const member = people.member[row] as number;
      if (customers.has(member)) throw new Error(`customer ${member} counts twice`);
      const { segment, ...rest } = rowOf(peopleSet(people), row);
      customers.set(member, {
        bucket,
        person: { ...rest, segment: book.segments[(segment as number) - 1] ?? null },
        events: readRow(events(), book.kinds, row),
        folded: rowOf(folded, row),
      });
    }
  }
  const { asOf, position, currency } = book;
  return { asOf, position, currency, customers: [...customers].toSorted(([a], [b]) => a - b) };
}

function rowOf({ flat, lists }: ColumnSet, row: number): Record<string, unknown> {
  const told: Record<string, unknown> = Object.fromEntries(
    Object.entries(flat).map(([name, column]) => [name, column[row]]),
  );
  for (const { start, items } of Object.values(lists))
    for (const [name, column] of Object.entries(items))
      told[name] = slice(column, start[row] ?? 0, start[row + 1] ?? 0);
  return told;
}

const slice = (column: Column, from: number, to: number): number[] => [...column.subarray(from, to)];
