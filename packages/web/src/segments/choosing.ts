import type { SegmentProblem } from '@vivero/domain';
import { createContext, useContext } from 'react';
import type { SavedSegment, SegmentChoices } from '../api/wire.ts';

/** What every condition of the builder may be chosen from, and what is still missing where. */
export interface Choosing {
  readonly choices: SegmentChoices;
  /** Segments that this one may refer to. */
  readonly others: readonly SavedSegment[];
  readonly faults: readonly SegmentProblem[];
}

export const ChoosingContext = createContext<Choosing | null>(null);

/** @throws Error outside of a builder */
export function useChoosing(): Choosing {
  const choosing = useContext(ChoosingContext);
  if (!choosing) throw new Error('a condition stands in a builder');
  return choosing;
}
