import type { Day } from '@vivero/domain';
import { KindTable } from '../columns/kind-table.ts';
import { NameTable } from '../columns/name-table.ts';
import type { BookSource } from './book-source.ts';
import type { Fold } from './fold.ts';
import type { KeptBook, KeptBucket } from './kept-book.ts';
import { type BookPlace, newPart, storePart } from './kept-part.ts';
import { awaitedLater } from './other-work.ts';
import { readPeople } from './read-people.ts';

export interface BuildOptions {
  readonly asOf: Day;
  readonly currency: string;
  readonly buckets: number;
  readonly fold: Fold;
  /** Where finished buckets go at once, so that they need not stay in memory; null = the book is in memory only. */
  readonly place: BookPlace | null;
  /** Number of the book that is being made, which its files carry in their names. */
  readonly generation: number;
  readonly onBucket?: (done: number) => void;
}

/** Reads the whole bank into a new book. Until it is published nobody sees it. */
export async function buildBook(source: BookSource, options: BuildOptions): Promise<KeptBook> {
  const { asOf, currency, buckets, fold, place, generation } = options;
  const terms = { kinds: new KindTable(), segments: new NameTable(), currency };
  let leftOut = 0;
  const made: Promise<KeptBucket>[] = [];
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const { people, events, leftOut: more } = await readPeople(source, bucket, null, terms);
    leftOut += more;
    // The next bucket is read while this one is folded; two at most are in memory beside what is kept.
    await made.at(-2);
    const folding = fold(events, people, terms.kinds, { asOf, currency }).then((folded) => {
      const part = newPart(people, events, folded);
      const base = place ? storePart(place, part, partName(bucket, generation)) : part;
      options.onBucket?.(bucket + 1);
      return { base, overlay: null, gone: new Uint32Array(0) };
    });
    made.push(awaitedLater(folding));
  }
  return { asOf, position: source.position, terms, leftOut, buckets: await Promise.all(made) };
}

/** Name of a part in the names of its files. */
export const partName = (bucket: number, generation: number, overlay = false): string =>
  `${String(bucket).padStart(2, '0')}-${generation}${overlay ? '-new' : ''}`;
