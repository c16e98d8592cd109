import type { FieldBins } from '../field-bins.ts';

/** Log odds of an outcome as a sum over trees: each row ends in one leaf of every tree and collects its value. */
export interface TreeModel {
  readonly kind: 'trees';
  readonly bins: readonly FieldBins[];
  readonly base: number;
  readonly trees: readonly Tree[];
}

export interface Tree {
  readonly splits: readonly Split[];
  /** Log odds per leaf, leaves numbered from left to right; at most 32. */
  readonly values: readonly number[];
}

/** One parting of rows by the group of one field. */
export interface Split {
  /** Place of the field in `bins`. */
  readonly field: number;
  /** Groups that go left: all up to this one for a number, these for categories. */
  readonly left: number | readonly number[];
  /** Where "missing" goes, and with categories "any other" unless it is named: learned, or the fuller side where none was seen. */
  readonly missingLeft: boolean;
  /** Leaves under this split: from `first` to before `middle` on the left, from there to before `end` on the right. */
  readonly first: number;
  readonly middle: number;
  readonly end: number;
}
