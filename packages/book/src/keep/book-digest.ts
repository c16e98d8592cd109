import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { foldedOf } from '../columns/folded-of.ts';
import type { Column, ColumnSet } from './column-set.ts';
import { eventsSet } from './events-set.ts';
import { foldedSet } from './folded-set.ts';
import { joinOverlay } from './join-overlay.ts';
import type { KeptBook } from './kept-book.ts';
import { peopleSet } from './people-set.ts';

/**
 * One number for everything that a book says: equal for books that mean the same, however they came about, whatever is beside a base and
 * in which order their dictionaries grew.
 */
export function bookDigest({ asOf, terms, buckets }: KeptBook): string {
  const kinds = Uint32Array.from(terms.kinds.kinds, (kind) => crc32(JSON.stringify(kind)));
  const segments = Uint32Array.from(['', ...terms.segments.names], (name) => crc32(name));
  const hash = createHash('sha256').update(`${asOf} ${terms.currency}`);
  for (const bucket of buckets) {
    const { base } = joinOverlay(bucket);
    const events = eventsSet(base.events());
    const people = peopleSet(base.people);
    add(hash, { ...events, flat: { kinds: named(base.events().kind, kinds) } }, 'kind');
    add(hash, { ...people, flat: { ...people.flat, segment: named(base.people.segment, segments) } });
    add(hash, foldedSet(foldedOf(base)));
  }
  return hash.digest('hex');
}

const named = (column: Uint16Array, names: Uint32Array): Uint32Array =>
  Uint32Array.from(column, (number) => names[number] as number);

function add(hash: ReturnType<typeof createHash>, { flat, lists }: ColumnSet, except = ''): void {
  const put = (column: Column) => hash.update(Buffer.from(column.buffer, column.byteOffset, column.byteLength));
  // Counts mean the same however wide their column is.
  for (const column of Object.values(flat)) put(column instanceof Int16Array ? Uint32Array.from(column) : column);
  for (const { start, items } of Object.values(lists)) {
    put(start);
    for (const [name, column] of Object.entries(items)) if (name !== except) put(column);
  }
}
