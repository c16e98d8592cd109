import type { SegmentNamesInBook } from '@vivero/book';
import type { Actor, SegmentNames } from '@vivero/domain';
import { type BookOwner, bookOwners, readBank, type Stores } from '@vivero/storage';
import { readAs } from '../reading/read-as.ts';
import { type ListedSegment, listSegments, segmentsById } from '../segments/saved-segments.ts';
import { FEATURE_NAMES, SEGMENT_FIGURES, unitOfFigure } from '../segments/segment-figures.ts';

/** Everything that definitions may name, as this person may see it. */
export interface AskedNames {
  readonly currency: string;
  /** Books that the actor sees, nobody's (0) first if it is one of them. */
  readonly owners: readonly BookOwner[];
  /** Branch of each book of the bank. */
  readonly branchOf: ReadonlyMap<number, string>;
  readonly branches: ReadonlyMap<string, string>;
  /** Segments that the actor may refer to. */
  readonly saved: readonly ListedSegment[];
}

export async function askedNames(stores: Stores, actor: Actor): Promise<AskedNames> {
  const saved = await listSegments(stores, actor, SEGMENT_FIGURES);
  const { bank, owners } = await readAs(stores, actor, async (db) => ({
    bank: await readBank(db),
    owners: await bookOwners(db),
  }));
  return {
    currency: bank.currency,
    owners: owners.filter(({ rm }) => actor.wide || actor.rms.includes(rm)),
    branchOf: new Map(owners.flatMap(({ rm, branchId }) => (branchId === null ? [] : [[rm, branchId]]))),
    branches: new Map(
      owners.flatMap(({ branchId, branchName }) =>
        branchId === null || branchName === null ? [] : [[branchId, branchName]],
      ),
    ),
    saved,
  };
}

export const namesInBook = ({ branchOf, saved }: AskedNames): SegmentNamesInBook => ({
  features: FEATURE_NAMES,
  branchOf,
  saved: segmentsById(saved),
});

/** What is not known any more is called by its own id. */
export const namesInWords = ({ currency, owners, branches, saved }: AskedNames): SegmentNames => ({
  currency,
  book: (rm) => owners.find((owner) => owner.rm === rm)?.name ?? String(rm),
  branch: (id) => branches.get(id) ?? id,
  bankSegment: (word) => word,
  segment: (id) => saved.find(({ segmentId }) => segmentId === id)?.name ?? id,
  unitOf: unitOfFigure,
});
