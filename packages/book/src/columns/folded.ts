/**
 * A column of `FEATURES`: yes or no in 8 bits (0 = unknown, 1 = no, 2 = yes), a day in 16 (0 = unknown), a count in 16 with a sign that it never has or
 * in 32 (always known), any other number in 64 (NaN = unknown, so that no comparison holds for it; it never leaves the book, `featureAt` says null).
 */
export type FeatureColumn = Uint8Array | Uint16Array | Int16Array | Uint32Array | Float64Array;

/** What the fold found about the stages of each row of a part, at the end of the book's business day. Days are book days, 0 = none. */
export interface FoldedStages {
  /** Stage by evidence, 0..7. */
  readonly rank: Uint8Array;
  /** Stage that is shown: by evidence, or set by a person. */
  readonly shown: Uint8Array;
  readonly highest: Uint8Array;
  readonly since: Uint16Array;
  readonly nextDecayOn: Uint16Array;
  readonly interest: Float64Array;
  /** n-th month of watch 1..3; 0 = none. */
  readonly watch: Uint8Array;
  /** 1 = the stay condition fails and the exit is running. */
  readonly cooling: Uint8Array;
  /** Book day since which the customer counts as lost; 0 = not lost. */
  readonly lostSince: Uint16Array;
  /** Moves of row `i`: `moveStart[i]` .. `moveStart[i + 1] - 1`, in order, as `StageRow`s. */
  readonly moveStart: Uint32Array;
  readonly moveDay: Uint16Array;
  /** As `packMove` packs them. */
  readonly move: Uint16Array;
}

/** All that the fold found. */
export interface Folded extends FoldedStages {
  /** One column a feature, in the order of `FEATURES`. */
  readonly features: readonly FeatureColumn[];
}
