import type { AdditiveModel, AdditiveTerm } from './additive-model.ts';
import { groupRows } from './field-bins.ts';
import type { LearningTable } from './learning-table.ts';
import { sigmoid } from './sigmoid.ts';

/** Log odds of every row: base plus its terms. Any number in `table` gives a finite one; a category never seen counts as any other. */
export function additiveLogOdds(model: AdditiveModel, table: LearningTable): Float64Array {
  const scores = new Float64Array(table.rows).fill(model.base);
  const groups = new Uint8Array(table.rows);
  for (const { bins, values } of model.terms) {
    groupRows(table, bins, groups);
    const own = Float64Array.from(values);
    for (let i = 0; i < table.rows; i += 1) scores[i]! += own[groups[i]!]!;
  }
  return scores;
}

/** Probability of the outcome of every row, in (0, 1). */
export const scoreAdditive = (model: AdditiveModel, table: LearningTable): Float64Array =>
  additiveLogOdds(model, table).map(sigmoid);

export interface Reason {
  readonly field: string;
  /** Log odds that this field adds (above 0) or takes off, against the average row. */
  readonly logOdds: number;
  /** Group of the row: its place in the term's bins. */
  readonly group: number;
  readonly term: AdditiveTerm;
}

/** Why one row scores as it does: its terms, the weightiest first. With the base they sum to its log odds to 1e-9. */
export const additiveReasons = (model: AdditiveModel, oneRow: LearningTable): Reason[] =>
  model.terms
    .map((term) => {
      const group = groupRows(oneRow, term.bins)[0]!;
      return { field: term.bins.name, logOdds: term.values[group]!, group, term };
    })
    .toSorted((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds));
