import type { BookSource } from './book-source.ts';
import { catchUpBucket } from './catch-up-bucket.ts';
import type { Fold } from './fold.ts';
import type { KeptBook, KeptBucket } from './kept-book.ts';
import { awaitedLater } from './other-work.ts';

export interface CaughtUp {
  readonly book: KeptBook;
  /** Customers whose histories were written anew. */
  readonly touched: number;
}

/**
 * Brings a book to the moment of a source: what was touched since is written anew beside what was there, and only that is folded. The
 * same as a new book of that moment at the same business day. The book that is passed in stays as it is.
 */
export async function catchUp(book: KeptBook, source: BookSource, fold: Fold): Promise<CaughtUp> {
  const { asOf, terms, position } = book;
  let touched = 0;
  const buckets: Promise<KeptBucket>[] = [];
  for (const [bucket, kept] of book.buckets.entries()) {
    const news = await catchUpBucket(kept, bucket, source, position, terms);
    if (news === null) {
      buckets.push(Promise.resolve(kept));
      continue;
    }
    touched += news.people.member.length;
    // The next bucket is read while this one is folded.
    const folding = fold(news.events, news.people, terms.kinds, { asOf, currency: terms.currency });
    buckets.push(awaitedLater(folding.then((folded) => news.finish(folded))));
  }
  return { book: { ...book, position: source.position, buckets: await Promise.all(buckets) }, touched };
}
