/**
 * Middle value of a sample; the mean of the two middle ones when their number is even.
 * @param values any finite numbers, at least one, in any order; the sample is not changed
 * @throws RangeError when the sample is empty
 */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('the median of no value does not exist');
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[(sorted.length >> 1) - 1] as number) + upper) / 2;
}
