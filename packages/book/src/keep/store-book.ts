import { namesIn, publishManifest } from './book-files.ts';
import { partName } from './build-book.ts';
import type { KeptBook } from './kept-book.ts';
import { type BookPlace, storePart } from './kept-part.ts';
import { otherWork } from './other-work.ts';
import { BOOK_FORMAT, type Manifest, type PartEntry } from './manifest.ts';

/** What a manifest says of a book beside the book itself. */
export type BookOrigin = Pick<Manifest, 'installation' | 'rules' | 'builtAt' | 'buildSeconds'>;

/**
 * Writes what of a book is in no file yet and makes it the book of the folder. Whatever stops this on the way, the book before stays.
 * @param before the manifest of that one; null = there is none
 * @returns the same book, its events in files
 */
export async function storeBook(
  place: BookPlace,
  book: KeptBook,
  origin: BookOrigin,
  before: Manifest | null,
): Promise<{ readonly book: KeptBook; readonly manifest: Manifest }> {
  const generation = nextGeneration(before);
  const buckets = [];
  for (const [bucket, { base, overlay, gone }] of book.buckets.entries()) {
    buckets.push({
      base: storePart(place, base, partName(bucket, generation)),
      overlay: overlay && storePart(place, overlay, partName(bucket, generation, true)),
      gone,
    });
    await otherWork();
  }
  const { asOf, position, terms, leftOut } = book;
  const manifest: Manifest = {
    format: BOOK_FORMAT,
    ...origin,
    generation,
    asOf,
    position,
    currency: terms.currency,
    leftOut,
    kinds: terms.kinds.kinds,
    segments: terms.segments.names,
    buckets: buckets.map(({ base, overlay, gone }) => ({
      base: entryOf(base),
      overlay: overlay && entryOf(overlay),
      gone: [...gone],
    })),
  };
  publishManifest(place.disk, manifest, before);
  place.memory.keepOnly(new Set(namesIn(manifest)));
  return { book: { ...book, buckets }, manifest };
}

export const nextGeneration = (before: Manifest | null): number => (before?.generation ?? 0) + 1;

const entryOf = ({ files, eventCount, eventBytes }: ReturnType<typeof storePart>): PartEntry => ({
  ...files,
  eventCount,
  eventBytes,
});
