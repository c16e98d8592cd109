import type { Day } from '@vivero/domain';
import type { Book, Part } from '../columns/book.ts';
import type { BookPosition } from './book-source.ts';
import type { KeptPart } from './kept-part.ts';
import { rowsOfMembers } from './rows-of-members.ts';
import type { BookTerms } from './read-people.ts';

export interface KeptBucket {
  readonly base: KeptPart;
  /** Whole histories of customers who were touched since the base was written; they count here only. */
  readonly overlay: KeptPart | null;
  /** Rows of the base whose customers are gone. */
  readonly gone: Uint32Array;
}

/** A book with what keeping it takes: immutable, a newer one shares what did not change. */
export interface KeptBook {
  readonly asOf: Day;
  readonly position: BookPosition;
  readonly terms: BookTerms;
  /** Events whose instant no book can hold, when the bank was last read as a whole. */
  readonly leftOut: number;
  readonly buckets: readonly KeptBucket[];
}

/** The book as questions see it. */
export function bookOf({ asOf, position, terms, buckets }: KeptBook): Book {
  const parts: Part[] = [];
  let members = 0;
  for (const [bucket, { base, overlay, gone }] of buckets.entries()) {
    for (const { people } of overlay ? [base, overlay] : [base])
      members = Math.max(members, (people.member.at(-1) ?? -1) + 1);
    parts.push({ bucket, ...shown(base), hidden: hiddenRows(base, overlay, gone) });
    if (overlay) parts.push({ bucket, ...shown(overlay), hidden: null });
  }
  const { kinds, segments, currency } = terms;
  return { asOf, position, kinds, segments: segments.names, currency, members, parts };
}

const shown = ({ people, events, folded, features }: KeptPart) => ({ people, events, folded, features });

function hiddenRows(base: KeptPart, overlay: KeptPart | null, gone: Uint32Array): Uint8Array | null {
  if (!overlay && gone.length === 0) return null;
  const hidden = new Uint8Array(new SharedArrayBuffer(base.people.member.length));
  for (const row of gone) hidden[row] = 1;
  if (overlay)
    for (const row of rowsOfMembers(base.people.member, overlay.people.member)) if (row >= 0) hidden[row] = 1;
  return hidden;
}
