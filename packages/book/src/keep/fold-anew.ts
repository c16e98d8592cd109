import type { Day } from '@vivero/domain';
import type { Fold } from './fold.ts';
import type { KeptBook } from './kept-book.ts';
import type { KeptPart } from './kept-part.ts';

/** The same histories at another business day, or by other rules: every customer is folded, nothing is read from the bank. */
export async function foldAnew(book: KeptBook, asOf: Day, fold: Fold): Promise<KeptBook> {
  const { kinds, currency } = book.terms;
  const folded = async (part: KeptPart): Promise<KeptPart> => {
    const { folded: _, ...files } = part.files;
    return { ...part, folded: await fold(part.events(), part.people, kinds, { asOf, currency }), files };
  };
  const buckets = [];
  // A few at a time: all at once would have every bucket's events in memory.
  for (let from = 0; from < book.buckets.length; from += AT_ONCE)
    buckets.push(
      ...(await Promise.all(
        book.buckets.slice(from, from + AT_ONCE).map(async ({ base, overlay, gone }) => ({
          base: await folded(base),
          overlay: overlay && (await folded(overlay)),
          gone,
        })),
      )),
    );
  return { ...book, asOf, buckets };
}
const AT_ONCE = 4;
