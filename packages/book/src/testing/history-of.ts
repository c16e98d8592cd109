import type { Book, Part } from '../columns/book.ts';
import { type ReadEvent, readRow } from '../columns/read-row.ts';
import type { EventFilter } from '@vivero/domain';

/** What counts of a row's history: by the book's day, without purchases that were taken back. For oracles that go event by event. */
export function historyOf(book: Book, part: Part, row: number): readonly ReadEvent[] {
  const all = readRow(part.events(), book.kinds, row).filter(({ day }) => day <= book.asOf);
  return all.filter(
    (event) =>
      !(
        event.kind.code === 'TX-S' &&
        event.name !== null &&
        all.some((other) => other.kind.code === 'TX-V' && other.about === event.name)
      ),
  );
}

/** The amount of an event in the bank's currency, either way; null = it states none. */
export const amountIn = (book: Book, { kind, value }: ReadEvent): number | null =>
  value === null || kind.code === 'PROF' || kind.currency !== book.currency ? null : Math.abs(value);

export function fitsFilter(book: Book, event: ReadEvent, filter: EventFilter): boolean {
  const { code, medium, direction, flow, category } = event.kind;
  if (filter.codes && !filter.codes.includes(code)) return false;
  if (filter.media && !(medium !== null && filter.media.includes(medium))) return false;
  if (filter.direction && direction !== filter.direction) return false;
  if (filter.flows && !(flow !== null && filter.flows.includes(flow))) return false;
  if (filter.categories && !(category !== null && filter.categories.includes(category))) return false;
  return filter.amount === undefined || (amountIn(book, event) ?? -1) >= filter.amount;
}
