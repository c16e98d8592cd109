import type { Db } from '../db/db.ts';

/** First half of the advisory locks of the vivero database that stand for books; the book's number is the other half. */
const BOOK = 7_204_004;

/** Waits until nobody else changes the list of this book, for the rest of this transaction: two taps must not give one free row away twice. */
export async function holdBook(db: Db, rm: number): Promise<void> {
  await db.query('select pg_advisory_xact_lock($1, $2)', [BOOK, rm]);
}
