import type { Book } from '@vivero/book';
import { formatDay } from '@vivero/domain';

/** What an answer of the book stands on, and how long it took. */
export interface Standing {
  /** Everything in the ledger up to here is in it. */
  readonly position: Book['position'];
  /** Business day of the book. */
  readonly asOf: string;
  readonly milliseconds: number;
}

/** Asks, and notes what the answer stands on. */
export function standing<T>(
  { position, asOf }: Book,
  clock: () => number,
  ask: () => T,
): { readonly answer: T; readonly standing: Standing } {
  const began = clock();
  const answer = ask();
  return { answer, standing: { position, asOf: formatDay(asOf), milliseconds: clock() - began } };
}
