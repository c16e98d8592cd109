import type { Book, MemberSet } from '@vivero/book';
import { type Actor, type Count, formatDay, isSmallCell, sightOf } from '@vivero/domain';

/** What an answer of the book stands on, and how long it took. */
export interface Standing {
  /** Everybody whom the actor may see. */
  readonly of: Count;
  /** Everything in the ledger up to here is in it. */
  readonly position: Book['position'];
  /** Business day of the book. */
  readonly asOf: string;
  readonly milliseconds: number;
}

/** Whether somebody may not know who the people are, and so is told of no small group (ADR 19). */
export const isMasked = (actor: Pick<Actor, 'role'>): boolean => sightOf(actor.role, 'growth') === 'bank_masked';

/** Asks, and notes what the answer stands on. */
export function standing<T>(
  actor: Pick<Actor, 'role'>,
  { book, scope, clock }: { readonly book: Book; readonly scope: MemberSet; readonly clock: () => number },
  ask: () => T,
): { readonly answer: T; readonly standing: Standing } {
  const began = clock();
  const answer = ask();
  const milliseconds = clock() - began;
  const size = scope.size;
  const of = isMasked(actor) && isSmallCell(size) ? ({ masked: true } as const) : size;
  return { answer, standing: { of, position: book.position, asOf: formatDay(book.asOf), milliseconds } };
}
