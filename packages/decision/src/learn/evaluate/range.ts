/** A figure with the range in which it would lie on 95 of 100 other samples of the same kind. */
export interface Range {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

const Z = 1.959964;

/** From a value and its standard error, held within `least`..`most`. */
export const rangeOf = (value: number, error: number, least = -Infinity, most = Infinity): Range => ({
  value,
  lower: Math.max(least, value - Z * error),
  upper: Math.min(most, value + Z * error),
});
