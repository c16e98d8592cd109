import type { FieldBins } from './field-bins.ts';

/**
 * Log odds of an outcome as a sum: a base and one term per field. The terms are the reasons: each says how far the customer's value
 * of the field moves the log odds from those of the average row, so the terms of a row are its Shapley values too.
 */
export interface AdditiveModel {
  readonly kind: 'additive';
  /** Log odds of the average row. */
  readonly base: number;
  readonly terms: readonly AdditiveTerm[];
}

export interface AdditiveTerm {
  readonly bins: FieldBins;
  /** Per group, the last for missing: log odds above or below the average; averages 0 over the rows learned from. */
  readonly values: readonly number[];
  /** Rows per group that it was learned from. A group without any has the value 0: nothing is known, so nothing is said. */
  readonly rows: readonly number[];
}
