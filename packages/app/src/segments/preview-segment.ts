import { type Book, type MemberSet, membersOf, type SegmentNamesInBook } from '@vivero/book';
import {
  type Actor,
  checkSegment,
  type Count,
  formatDay,
  isSmallCell,
  segmentOrder,
  type SegmentProblem,
  sightOf,
} from '@vivero/domain';
import { SEGMENT_FIGURES } from './segment-figures.ts';

/** How many people a definition means, while it is built, and what that number stands on. */
export interface SegmentPreview {
  readonly people: Count;
  /** People whom the actor may see at all: what the number is of. */
  readonly of: Count;
  /** How long the asking took. */
  readonly milliseconds: number;
  /** Everything in the ledger up to here is in the number. */
  readonly position: Book['position'];
  /** Business day of the book. */
  readonly asOf: string;
}

/**
 * Counts without keeping anything.
 * @param book with the scope of this actor, built from the rows that the actor's own select returns
 * @param clock milliseconds, for the time that it took
 */
export function previewSegment(
  actor: Pick<Actor, 'role'>,
  definition: unknown,
  { book, scope, names }: { readonly book: Book; readonly scope: MemberSet; readonly names: SegmentNamesInBook },
  clock: () => number,
):
  | { readonly ok: true; readonly value: SegmentPreview; readonly members: MemberSet }
  | { readonly ok: false; readonly problems: readonly [SegmentProblem, ...SegmentProblem[]] } {
  const known = { features: SEGMENT_FIGURES, segments: new Set(names.saved.keys()) };
  const checked = checkSegment(definition, known);
  if (!checked.ok) return checked;
  const order = segmentOrder(checked.value, names.saved);
  if (!order.ok) return { ok: false, problems: [order.problem] };
  const began = clock();
  const members = membersOf(book, scope, checked.value, names);
  const { size } = members;
  const milliseconds = clock() - began;
  const masked = sightOf(actor.role, 'segments') === 'bank_masked';
  const told = (count: number): Count => (masked && isSmallCell(count) ? { masked: true } : count);
  const { position, asOf } = book;
  const of = scope.size;
  // What is left of the whole would tell how many the few are.
  const people = masked && isSmallCell(of - size) ? ({ masked: true } as const) : told(size);
  return { ok: true, members, value: { people, of: told(of), milliseconds, position, asOf: formatDay(asOf) } };
}
