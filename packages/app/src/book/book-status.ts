import type { Book, KeptBook } from '@vivero/book';
import type { Day } from '@vivero/domain';

/** Figures of a book for whoever operates it: how large, how old, nothing about anybody. */
export interface BookFigures {
  readonly asOf: Day;
  readonly position: { readonly xid: string; readonly seq: string };
  /** Transactions that the bank is ahead, whatever they wrote. */
  readonly behind: number;
  readonly customers: number;
  /** In the columns; those of customers who are beside their base stand there twice. */
  readonly events: number;
  /** Of events, wherever they are. */
  readonly bytes: number;
  readonly bytesPerEvent: number;
  /** Of events that were read from files and are in memory. */
  readonly residentBytes: number;
  /** Customers whose histories were written anew since their bucket was written. */
  readonly beside: number;
  readonly leftOut: number;
}

export interface BookStatus extends BookFigures {
  /** Whether this process is the one that writes the files. */
  readonly writes: boolean;
  /** ISO instants with Z; null = not by this process. */
  readonly builtAt: string | null;
  readonly buildSeconds: number | null;
  readonly caughtUpAt: string | null;
}

/** @param bank position that the bank has reached */
export function statusOf({ book, kept, residentBytes }: Looked, bank: KeptBook['position']): BookFigures {
  const sum = (of: (part: KeptPart) => number) =>
    kept.buckets.reduce((all, { base, overlay }) => all + of(base) + (overlay ? of(overlay) : 0), 0);
  const events = sum(({ eventCount }) => eventCount);
  const bytes = sum(({ eventBytes }) => eventBytes);
  return {
    asOf: kept.asOf,
    position: kept.position,
    behind: Number(BigInt(bank.xid) - BigInt(kept.position.xid)),
    customers: book.parts.reduce((all, { people, hidden }) => all + people.member.length - hiddenIn(hidden), 0),
    events,
    bytes,
    bytesPerEvent: events === 0 ? 0 : Math.round((bytes / events) * 10) / 10,
    residentBytes,
    beside: kept.buckets.reduce((all, { overlay }) => all + (overlay?.people.member.length ?? 0), 0),
    leftOut: kept.leftOut,
  };
}

interface Looked {
  readonly book: Book;
  readonly kept: KeptBook;
  readonly residentBytes: number;
}
type KeptPart = KeptBook['buckets'][number]['base'];

const hiddenIn = (hidden: Uint8Array | null): number => hidden?.reduce((all, each) => all + each, 0) ?? 0;
