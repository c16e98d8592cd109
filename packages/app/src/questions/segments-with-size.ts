import { type Actor, type Count, type Segment, segmentWords, type Sentence } from '@vivero/domain';
import { previewSegment } from './preview-segment.ts';
import { askedNames, namesInBook, namesInWords } from './asked-names.ts';
import type { QuestionDeps } from './question-deps.ts';
import { askBook, type Standing } from './ask-book.ts';

/** The segments that an actor may use, with how many customers of the actor's each means now. */
export interface SegmentsWithSize extends Standing {
  readonly segments: readonly SizedSegment[];
}

export interface SizedSegment {
  readonly segmentId: string;
  readonly name: string;
  readonly own: boolean;
  readonly shared: boolean;
  readonly version: number;
  /** Day of the last change. */
  readonly changedOn: string;
  /** These three are null where what was saved means nothing any more. */
  readonly definition: Segment | null;
  readonly sentence: Sentence | null;
  readonly count: Count | null;
}

export async function segmentsWithSize(deps: QuestionDeps, actor: Actor): Promise<SegmentsWithSize> {
  const names = await askedNames(deps.stores, actor);
  const { answer: segments, standing } = await askBook(deps, actor, (asking) =>
    Promise.all(
      names.saved.map(async ({ segment, changedAt, ...kept }) => {
        const preview = segment && (await previewSegment(asking, actor, segment, namesInBook(names)));
        return {
          ...kept,
          changedOn: changedAt.slice(0, 10),
          definition: segment,
          sentence: segment && segmentWords(segment, namesInWords(names)),
          count: preview?.ok === true ? preview.value.people : null,
        };
      }),
    ),
  );
  return { ...standing, segments };
}
