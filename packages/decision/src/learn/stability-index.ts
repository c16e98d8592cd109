import type { FieldBins } from './field-bins.ts';
import { groupRows, groupsOf } from './field-bins.ts';
import type { LearningTable } from './learning-table.ts';

/** Below .1 nothing moved, above .25 the rows are others than those learned from: the model must not be used until it is learned anew. */
export type Stability = 'steady' | 'watch' | 'stop';

export interface FieldDrift {
  readonly field: string;
  /** Population stability index, >= 0. */
  readonly index: number;
  readonly verdict: Stability;
}

/**
 * Population stability index: sum over groups of (share now - share then) x log(share now / share then).
 * @param then rows per group when the model was learned
 * @param now rows per group of late
 * Half a row is added to every group, so that an empty one has a finite say. Source: Siddiqi (2006), Credit Risk Scorecards, ch. 9.
 */
export function stabilityIndex(then: ArrayLike<number>, now: ArrayLike<number>): number {
  const groups = then.length;
  let [allThen, allNow] = [0, 0];
  for (let group = 0; group < groups; group += 1) {
    allThen += then[group]! + 0.5;
    allNow += now[group]! + 0.5;
  }
  let index = 0;
  for (let group = 0; group < groups; group += 1) {
    const was = (then[group]! + 0.5) / allThen;
    const is = (now[group]! + 0.5) / allNow;
    index += (is - was) * Math.log(is / was);
  }
  return index;
}

const verdictOf = (index: number): Stability => (index > 0.25 ? 'stop' : index > 0.1 ? 'watch' : 'steady');

/** Rows per group of a field, "missing" last. */
export function groupCounts(bins: FieldBins, table: LearningTable): number[] {
  const counts = Array<number>(groupsOf(bins)).fill(0);
  for (const group of groupRows(table, bins)) counts[group]! += 1;
  return counts;
}

/** How far each field has moved between the rows learned from and later ones, furthest first. Fields need groups of >= 20 rows each. */
export const fieldDrift = (bins: readonly FieldBins[], then: LearningTable, now: LearningTable): FieldDrift[] =>
  bins
    .map((b) => {
      const index = stabilityIndex(groupCounts(b, then), groupCounts(b, now));
      return { field: b.name, index, verdict: verdictOf(index) };
    })
    .toSorted((a, b) => b.index - a.index);
