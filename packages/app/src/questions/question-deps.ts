import type { Stores } from '@vivero/storage';
import type { BookHost } from '../book/book-host.ts';

/** What every question to the book needs. */
export interface QuestionDeps {
  readonly stores: Stores;
  readonly book: Pick<BookHost, 'withBook'>;
  /** Milliseconds, to say how long an answer took. */
  readonly clock: () => number;
}
