import type { FieldBins } from './field-bins.ts';
import { groupRows, groupsOf } from './field-bins.ts';
import type { LearningTable } from './learning-table.ts';
import { populationStability, STABILITY_LIMITS } from './population-stability.ts';

export interface FieldDrift {
  readonly field: string;
  /** Population stability index, >= 0. */
  readonly index: number;
  /** `stop`: the rows are others than those learned from, so the model must not be used until it is learned anew. */
  readonly verdict: 'steady' | 'watch' | 'stop';
}

/** How far each field has moved between the rows learned from and later ones, furthest first; groups of >= 20 rows each are needed. */
export const fieldDrift = (bins: readonly FieldBins[], then: LearningTable, now: LearningTable): FieldDrift[] =>
  bins
    .map((b): FieldDrift => {
      const index = populationStability(groupCounts(b, then), groupCounts(b, now));
      const verdict = index > STABILITY_LIMITS.moved ? 'stop' : index > STABILITY_LIMITS.steady ? 'watch' : 'steady';
      return { field: b.name, index, verdict };
    })
    .toSorted((a, b) => b.index - a.index);

function groupCounts(bins: FieldBins, table: LearningTable): number[] {
  const counts = Array<number>(groupsOf(bins)).fill(0);
  for (const group of groupRows(table, bins)) counts[group]! += 1;
  return counts;
}
