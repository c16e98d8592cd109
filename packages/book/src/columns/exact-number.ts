/**
 * Numbers of money in four bytes: what fits in 30 bits stands there itself, the rest (fractions, large sums) in `wide`, whose place the column
 * holds, counted from `FIRST_PLACE` upwards. No number is ever rounded.
 */
const LIMIT = 2 ** 30;
const FIRST_PLACE = -(2 ** 31);

export const fitsNarrow = (value: number): boolean => Number.isInteger(value) && value > -LIMIT && value < LIMIT;
export const placeOf = (index: number): number => FIRST_PLACE + index;

/** Whether a column entry is the place of a wide number. */
export const isPlace = (entry: number): boolean => entry <= -LIMIT;

/** The number that a column entry stands for. */
export const exactNumber = (entry: number, wide: Float64Array): number =>
  entry > -LIMIT ? entry : (wide[entry - FIRST_PLACE] as number);
