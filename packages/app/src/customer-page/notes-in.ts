import type { KeyObject } from 'node:crypto';
import type { NoteOrigin, StoryNote } from '@vivero/domain';
import { type Bank, type Db, notesOfCustomer } from '@vivero/storage';
import { noteWords } from '../reading/note-words.ts';
import { businessDay } from '../bank/business-day.ts';
import { localDay } from '../bank/local-day.ts';

/** A note on its day, with its words opened. */
export interface ShownNote extends StoryNote {
  readonly text: string;
  /** Who wrote it, where that was somebody elsewhere. */
  readonly author: string | null;
  readonly origin: NoteOrigin;
}

const MOST = 500;

/**
 * The notes about a customer; none for a reader without the person's key. In a bank whose today stands still a note of now belongs to
 * that day.
 */
export async function notesIn(
  db: Db,
  customerId: string,
  key: KeyObject | null,
  bank: Bank,
  now: string,
): Promise<readonly ShownNote[]> {
  if (key === null) return [];
  const today = businessDay(bank, now);
  return (await notesOfCustomer(db, customerId, MOST)).map((note) => {
    const { noteId, occurredAt, origin } = note;
    const { text, author = null } = noteWords(key, note);
    return { noteId, day: Math.min(localDay(occurredAt, bank.timeZone), today), at: occurredAt, text, author, origin };
  });
}
