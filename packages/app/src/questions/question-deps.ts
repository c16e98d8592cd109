import type { SegmentNamesInBook } from '@vivero/book';
import { FEATURE_NAMES, SEGMENT_FIGURES } from '../segments/segment-figures.ts';
import type { Actor } from '@vivero/domain';
import { branchesOfBooks, inScope, type Stores } from '@vivero/storage';
import type { BookHost } from '../book/book-host.ts';
import { listSegments, segmentsById } from '../segments/saved-segments.ts';

/** What every question to the book needs. */
export interface QuestionDeps {
  readonly stores: Stores;
  readonly book: Pick<BookHost, 'withBook'>;
  /** Milliseconds, to say how long an answer took. */
  readonly clock: () => number;
}

/** What a definition may name, as this actor sees it. */
export async function namesFor({ stores }: QuestionDeps, actor: Actor): Promise<SegmentNamesInBook> {
  const saved = segmentsById(await listSegments(stores, actor, SEGMENT_FIGURES));
  return { features: FEATURE_NAMES, branchOf: await branchMap(stores), saved };
}

/** Branch of each book. */
export const branchMap = async (stores: Stores): Promise<ReadonlyMap<number, string>> =>
  new Map((await inScope(stores, [], branchesOfBooks)).map(({ rm, branchId }) => [rm, branchId]));
