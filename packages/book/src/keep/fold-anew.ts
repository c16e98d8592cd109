import type { Day } from '@vivero/domain';
import { partName } from './build-book.ts';
import type { Fold } from './fold.ts';
import type { KeptBook } from './kept-book.ts';
import { type BookPlace, type KeptPart, storePart, withFolded } from './kept-part.ts';

/** Where results go at once, so that those of before and the new ones need not both be in memory. */
export interface FoldedTo {
  readonly place: BookPlace;
  /** Number of the book that is being made, which its files carry in their names. */
  readonly generation: number;
}

/**
 * The same histories at another business day, or by other rules: every customer is folded, nothing is read from the bank.
 * @param to null = the results stay in memory
 */
export async function foldAnew(book: KeptBook, asOf: Day, fold: Fold, to: FoldedTo | null = null): Promise<KeptBook> {
  const { kinds, currency } = book.terms;
  const folded = async (part: KeptPart, name: (generation: number) => string): Promise<KeptPart> => {
    const found = withFolded(part, await fold(part.events(), part.people, kinds, { asOf, currency }));
    // With the day, as a process may come to fold again before it may write a manifest.
    return to ? storePart(to.place, found, `${name(to.generation)}-${asOf}`) : found;
  };
  const buckets = [];
  // A few at a time: all at once would have every bucket's events in memory.
  for (let from = 0; from < book.buckets.length; from += AT_ONCE)
    buckets.push(
      ...(await Promise.all(
        book.buckets.slice(from, from + AT_ONCE).map(async ({ base, overlay, gone }, i) => ({
          base: await folded(base, (generation) => partName(from + i, generation)),
          overlay: overlay && (await folded(overlay, (generation) => partName(from + i, generation, true))),
          gone,
        })),
      )),
    );
  return { ...book, asOf, buckets };
}
const AT_ONCE = 4;
