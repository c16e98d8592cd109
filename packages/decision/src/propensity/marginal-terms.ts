import type { AdditiveTerm } from '../learn/additive-model.ts';
import { type FieldBins, groupRows, groupsOf } from '../learn/field-bins.ts';
import type { LearningTable } from '../learn/learning-table.ts';

/**
 * What each field goes with in the scores of a model that is no sum of terms: for each group of the field how far the mean log odds of its
 * rows lie from those of all. What travels with a field is in it too, so that terms of several fields must not be added up.
 *
 * @param logOdds the model's, one a row of the table
 * @returns a term a field, in the order of `bins`; 0 for a group without rows
 */
export const marginalTerms = (
  bins: readonly FieldBins[],
  table: LearningTable,
  logOdds: Float64Array,
): readonly AdditiveTerm[] => {
  const mean = logOdds.reduce((sum, each) => sum + each, 0) / logOdds.length;
  return bins.map((own) => {
    const rows = Array<number>(groupsOf(own)).fill(0);
    const sums = Array<number>(groupsOf(own)).fill(0);
    groupRows(table, own).forEach((group, i) => {
      rows[group]! += 1;
      sums[group]! += logOdds[i]! - mean;
    });
    return { bins: own, rows, values: sums.map((sum, group) => (rows[group] === 0 ? 0 : sum / rows[group]!)) };
  });
};
