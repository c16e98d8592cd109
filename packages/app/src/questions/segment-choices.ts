import { type Feature, FEATURES } from '@vivero/book';
import type { Actor } from '@vivero/domain';
import { bankSegments, type Stores } from '@vivero/storage';
import { readAs } from '../reading/read-as.ts';
import { SEGMENT_FIGURES } from '../segments/segment-figures.ts';
import { askedNames } from './asked-names.ts';

/** What the conditions of a segment may be chosen from, beside the words of the method. */
export interface SegmentChoices {
  readonly currency: string;
  readonly books: readonly { readonly rm: number; readonly name: string }[];
  readonly branches: readonly { readonly branchId: string; readonly name: string }[];
  /** The bank's own words for groups of customers. */
  readonly bankSegments: readonly string[];
  readonly features: readonly Pick<Feature, 'name' | 'unit'>[];
}

export async function segmentChoices(stores: Stores, actor: Actor): Promise<SegmentChoices> {
  const names = await askedNames(stores, actor);
  const seen = new Set(names.owners.flatMap(({ branchId }) => branchId ?? []));
  return {
    currency: names.currency,
    // Of a single book there is nothing to choose.
    books: names.owners.length < 2 ? [] : names.owners.map(({ rm, name }) => ({ rm, name })),
    branches:
      seen.size < 2 ? [] : [...seen].map((branchId) => ({ branchId, name: names.branches.get(branchId) ?? branchId })),
    bankSegments: await readAs(stores, actor, bankSegments),
    features: FEATURES.filter(({ name }) => SEGMENT_FIGURES.has(name)).map(({ name, unit }) => ({ name, unit })),
  };
}
