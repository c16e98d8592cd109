import { BookHost, type QuestionDeps } from '@vivero/app';
import type { Io } from './command.ts';

/** Brings the book up to date, asks it, and lets it go. */
export async function withBook<T>(io: Io, ask: (deps: QuestionDeps) => Promise<T>): Promise<T> {
  const book = new BookHost({
    stores: io.stores,
    now: io.now,
    memoryMb: io.environment.bookMemoryMb,
    onFault: () => undefined,
    onBucket: (done, total) => io.progress('Book', done, total),
  });
  try {
    await book.catchUp();
    return await ask({ stores: io.stores, book, clock: io.clock });
  } finally {
    await book.close();
  }
}
