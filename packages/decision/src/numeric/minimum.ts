/** The lowest point that a search has found. */
export interface Minimum {
  readonly at: Float64Array;
  readonly value: number;
  /** How often the function was computed. */
  readonly calls: number;
  /** Whether the search ended because nothing is left to gain, not because it ran out of calls or of slope. */
  readonly settled: boolean;
}

/** A function to make small. Infinity and NaN mean "not here": the search steps back. */
export type Value = (at: Float64Array) => number;

/** The same with its slope, which it writes into `gradient`. */
export type Smooth = (at: Float64Array, gradient: Float64Array) => number;
