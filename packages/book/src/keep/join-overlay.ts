import { byMember } from './catch-up-bucket.ts';
import { gatherPart } from './gather-part.ts';
import type { KeptBook, KeptBucket } from './kept-book.ts';
import { otherWork } from './other-work.ts';

/** An overlay of more than this share of its base costs more at every question than joining the two once. */
const LARGE = 1 / 8;

/** Whether the overlay of a bucket has grown so large that it should become part of its base. */
export const isLarge = ({ base, overlay, gone }: KeptBucket): boolean =>
  (overlay !== null && overlay.eventCount > base.eventCount * LARGE) || gone.length > base.people.member.length * LARGE;

/** The same customers as one base. */
export function joinOverlay({ base, overlay, gone }: KeptBucket): KeptBucket {
  const away = new Set([...gone].map((row) => base.people.member[row]));
  const parts = overlay ? [base, overlay] : [base];
  const picks = byMember(
    parts.map(({ people }) => people.member),
    (member) => !away.has(member),
  );
  return { base: gatherPart(parts, picks), overlay: null, gone: new Uint32Array(0) };
}

/** Joins large overlays, one bucket after the other, and lets others have their turn in between. */
export async function joinLarge(book: KeptBook): Promise<KeptBook> {
  const buckets = [];
  for (const bucket of book.buckets) {
    buckets.push(isLarge(bucket) ? joinOverlay(bucket) : bucket);
    await otherWork();
  }
  return { ...book, buckets };
}
