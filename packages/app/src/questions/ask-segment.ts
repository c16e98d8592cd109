import type { MemberSet } from '@vivero/book';
import {
  type Actor,
  checkSegment,
  fail,
  ok,
  type Result,
  type SegmentProblem,
  segmentWords,
  type Sentence,
} from '@vivero/domain';
import { previewSegment, type SegmentPreview } from '../segments/preview-segment.ts';
import { askedNames, knownNames, namesInBook, namesInWords } from './asked-names.ts';
import type { QuestionDeps } from './question-deps.ts';

/** How many a definition means, and what it says in words. */
export interface SegmentCount extends SegmentPreview {
  readonly sentence: Sentence;
}

/** Who is in a segment. */
export interface AskedSegment {
  readonly count: SegmentCount;
  readonly members: MemberSet;
}

/** Checks a definition that came from outside, and asks the book. The one place where count, list and export get their customers from. */
export async function askSegment(
  { stores, book, clock }: QuestionDeps,
  actor: Actor,
  definition: unknown,
): Promise<Result<AskedSegment, SegmentProblem>> {
  const names = await askedNames(stores, actor);
  const checked = checkSegment(definition, knownNames(names));
  if (!checked.ok) return fail(checked.problems[0]);
  const { answer } = await book.withBook(actor, (columns, scope) =>
    previewSegment(actor, checked.value, { book: columns, scope, names: namesInBook(names) }, clock),
  );
  if (!answer.ok) return fail(answer.problems[0]);
  const sentence = segmentWords(checked.value, namesInWords(names));
  return ok({ count: { ...answer.value, sentence }, members: answer.members });
}

/** How many people a definition means, in the actor's scope. */
export async function countSegment(
  deps: QuestionDeps,
  actor: Actor,
  definition: unknown,
): Promise<Result<SegmentCount, SegmentProblem>> {
  const asked = await askSegment(deps, actor, definition);
  return asked.ok ? ok(asked.value.count) : asked;
}
