import type { Answers, Book, Question } from '@vivero/book';
import { type Actor, type Count, type Day, formatDay, isSmallCell, sightOf } from '@vivero/domain';
import type { QuestionDeps } from './question-deps.ts';

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

/** The book of one moment, asked about those whom an actor may see. */
export interface Asking {
  readonly asOf: Day;
  /** How many these are. */
  readonly seen: number;
  readonly ask: <Name extends keyof Answers>(
    question: Extract<Question, { readonly ask: Name }>,
  ) => Promise<Answers[Name]>;
}

/** Whether somebody may not know who the people are, and so is told of no small group (ADR 19). */
export const isMasked = (actor: Pick<Actor, 'role'>): boolean => sightOf(actor.role, 'growth') === 'bank_masked';

/** So many people, unless they are too few to tell somebody who may not know them. */
export const toldCount = (actor: Pick<Actor, 'role'>, people: number): Count =>
  isMasked(actor) && isSmallCell(people) ? { masked: true } : people;

/** Asks the book, side by side and beside everything else that this process does, and notes what the answer stands on. */
export async function askBook<T>(
  { book: host, clock }: Pick<QuestionDeps, 'book' | 'clock'>,
  actor: Actor,
  questions: (asking: Asking) => Promise<T>,
): Promise<{ readonly answer: T; readonly standing: Standing; readonly asOf: Day }> {
  const { answer: told } = await host.withBook(actor, async (book, scope, threads) => {
    const seen = scope.size;
    const began = clock();
    const answer = await questions({
      asOf: book.asOf,
      seen,
      ask: (question) => threads.ask(book, scope, question),
    });
    const milliseconds = clock() - began;
    const { position, asOf } = book;
    return { answer, standing: { of: toldCount(actor, seen), position, asOf: formatDay(asOf), milliseconds }, asOf };
  });
  return told;
}
