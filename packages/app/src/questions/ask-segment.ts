import type { MemberSet } from '@vivero/book';
import {
  type Actor,
  type Count,
  fail,
  ok,
  type Result,
  type SegmentProblem,
  segmentWords,
  type Sentence,
} from '@vivero/domain';
import { previewSegment } from './preview-segment.ts';
import { askBook, type Standing } from './ask-book.ts';
import { askedNames, namesInBook, namesInWords } from './asked-names.ts';
import type { QuestionDeps } from './question-deps.ts';

/** How many a definition means, and what it says in words. */
export interface SegmentCount extends Standing {
  readonly people: Count;
  readonly sentence: Sentence;
}

/** Who is in a segment. */
export interface AskedSegment {
  readonly count: SegmentCount;
  readonly members: MemberSet;
}

/** Asks the book whom a definition means. The one place where count, list and export get their customers from. */
export async function askSegment(
  deps: QuestionDeps,
  actor: Actor,
  definition: unknown,
): Promise<Result<AskedSegment, SegmentProblem>> {
  const names = await askedNames(deps.stores, actor);
  const { answer, standing } = await askBook(deps, actor, (asking) =>
    previewSegment(asking, actor, definition, namesInBook(names)),
  );
  if (!answer.ok) return fail(answer.problems[0]);
  const { segment, people, members } = answer.value;
  return ok({ count: { ...standing, people, sentence: segmentWords(segment, namesInWords(names)) }, members });
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
