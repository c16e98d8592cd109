import { KindTable } from '../columns/kind-table.ts';
import { NameTable } from '../columns/name-table.ts';
import { readManifest } from './book-files.ts';
import type { BookPosition } from './book-source.ts';
import type { KeptBook } from './kept-book.ts';
import { type BookPlace, openPart } from './kept-part.ts';
import { BookFaulty, type Manifest } from './manifest.ts';
import { otherWork } from './other-work.ts';

/** What a book must be of to be read: this database, no later moment of it, this currency, this number of buckets. */
export interface Expected {
  readonly installation: string;
  readonly position: BookPosition;
  readonly currency: string;
  readonly buckets: number;
}

/**
 * Reads the book of a folder: what it says is checked to the byte before anybody is told of it, events and features not before they are
 * asked for.
 * @param whole whether these are read and checked at once
 * @throws BookFaulty when there is none, or none that can be trusted: it is made anew then
 */
export async function openBook(
  place: BookPlace,
  expected: Expected,
  whole = false,
): Promise<{ readonly book: KeptBook; readonly manifest: Manifest }> {
  const manifest = readManifest(place.disk);
  const { installation, currency, position, buckets, asOf, leftOut } = manifest;
  if (installation !== expected.installation) throw new BookFaulty('foreign');
  // A database that was put back to an earlier moment numbers its transactions from there again.
  const later = BigInt(position.xid) > BigInt(expected.position.xid);
  if (later || currency !== expected.currency || buckets.length !== expected.buckets) throw new BookFaulty('stale');
  const terms = { kinds: new KindTable(manifest.kinds), segments: new NameTable(manifest.segments), currency };
  const opened = [];
  for (const { base, overlay, gone } of buckets) {
    const bucket = {
      base: openPart(place, base),
      overlay: overlay && openPart(place, overlay),
      gone: Uint32Array.from(gone),
    };
    if (whole)
      for (const part of [bucket.base, bucket.overlay]) {
        part?.events();
        part?.features();
      }
    opened.push(bucket);
    await otherWork();
  }
  return { book: { asOf, position, terms, leftOut, buckets: opened }, manifest };
}
