import { type Actor, fail, type Language, ok, type Problem, type Result, type Segment } from '@vivero/domain';
import { customersOfMembers, type Db } from '@vivero/storage';
import { type ExportFormat, type ExportReason, LARGEST_EXPORT, takeOut } from '../customers/take-out.ts';
import { listSegments } from '../segments/saved-segments.ts';
import { askSegment } from './ask-segment.ts';
import { SEGMENT_FIGURES } from '../segments/segment-figures.ts';
import type { QuestionDeps } from './question-deps.ts';

export interface SegmentExport {
  /** One that the actor may use, or a definition that is kept nowhere. */
  readonly of: { readonly segmentId: string } | { readonly definition: unknown };
  readonly reason: ExportReason;
  readonly format: ExportFormat;
  readonly language: Language;
}

/** The customers of a segment as a file: the very set that is counted and listed. */
export async function exportSegment(
  deps: QuestionDeps,
  actor: Actor,
  { of, ...wish }: SegmentExport,
  now: string,
): Promise<
  Result<AsyncIterable<string | Uint8Array>, Extract<Problem, { code: `segment.${string}` | 'selection.too_large' }>>
> {
  const definition = 'definition' in of ? of.definition : await savedDefinition(deps, actor, of.segmentId);
  if (definition === null && 'segmentId' in of) return fail({ code: 'segment.not_found', segmentId: of.segmentId });
  const asked = await askSegment(deps, actor, definition);
  if (!asked.ok) return asked;
  const { members, count } = asked.value;
  if (typeof count.people !== 'number') return fail({ code: 'segment.too_few' });
  const found = members.size;
  if (found > LARGEST_EXPORT) return fail({ code: 'selection.too_large', found, maximum: LARGEST_EXPORT });
  const ids = [...members];
  const from = { segmentId: 'segmentId' in of ? of.segmentId : 'not kept' };
  return ok(await takeOut(deps.stores, actor, { ids, customersOf, ...wish, from }, now));
}

async function savedDefinition({ stores }: QuestionDeps, actor: Actor, segmentId: string): Promise<Segment | null> {
  const saved = await listSegments(stores, actor, SEGMENT_FIGURES);
  return saved.find((each) => each.segmentId === segmentId)?.segment ?? null;
}

async function customersOf(db: Db, members: readonly number[]): Promise<readonly string[]> {
  return (await customersOfMembers(db, members)).map(({ customerId }) => customerId);
}
