import type { ContentUse } from '@vivero/storage';

/** What stands out about how a piece is used (definitions 2.8). */
export const PIECE_NOTES = ['orphan', 'over_used', 'untouched'] as const;
export type PieceNote = (typeof PIECE_NOTES)[number];

/** A piece in every third sending and more. */
const OVER_USED = 0.3;
/** Below this many sendings in all, a third says nothing. */
const ENOUGH_USES = 20;

/** @param used by piece within the last 60 days @param planned pieces that have a line in the plan from today on */
export function pieceNotes(
  contentId: string,
  used: ReadonlyMap<string, ContentUse>,
  planned: ReadonlySet<string>,
): readonly PieceNote[] {
  const all = [...used.values()].reduce((sum, { uses }) => sum + uses, 0);
  const own = used.get(contentId)?.uses ?? 0;
  const notes: PieceNote[] = [];
  if (!planned.has(contentId)) notes.push('orphan');
  if (all >= ENOUGH_USES && own > OVER_USED * all) notes.push('over_used');
  if (own === 0) notes.push('untouched');
  return notes;
}
