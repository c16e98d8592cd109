import { MemberSet, type SegmentNamesInBook } from '@vivero/book';
import {
  type Actor,
  checkSegment,
  type Count,
  isSmallCell,
  type Segment,
  segmentOrder,
  type SegmentProblem,
} from '@vivero/domain';
import { type Asking, isMasked } from './ask-book.ts';
import { SEGMENT_FIGURES } from '../segments/segment-figures.ts';

/** Whom a definition means, and how many of them may be told. */
export interface SegmentPreview {
  readonly segment: Segment;
  readonly people: Count;
  readonly members: MemberSet;
}

/** Checks a definition that came from outside, and counts without keeping anything. */
export async function previewSegment(
  { ask, seen }: Asking,
  actor: Pick<Actor, 'role'>,
  definition: unknown,
  names: SegmentNamesInBook,
): Promise<
  | { readonly ok: true; readonly value: SegmentPreview }
  | { readonly ok: false; readonly problems: readonly [SegmentProblem, ...SegmentProblem[]] }
> {
  const known = { features: SEGMENT_FIGURES, segments: new Set(names.saved.keys()) };
  const checked = checkSegment(definition, known);
  if (!checked.ok) return checked;
  const segment = checked.value;
  const order = segmentOrder(segment, names.saved);
  if (!order.ok) return { ok: false, problems: [order.problem] };
  const members = new MemberSet(await ask({ ask: 'members', segment, names }));
  const { size } = members;
  // What is left of the whole would tell how many the few are.
  const few = isSmallCell(size) || isSmallCell(seen - size);
  const people = isMasked(actor) && few ? ({ masked: true } as const) : size;
  return { ok: true, value: { segment, people, members } };
}
