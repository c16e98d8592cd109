/**
 * The value below which a share of the values lies, by straight lines between neighbours.
 * @param values at least one; need not be sorted
 * @param share 0..1
 * Source: Hyndman & Fan (1996), American Statistician 50:361-365, definition 7.
 */
export function percentile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(values).sort();
  if (sorted.length === 0 || !(share >= 0 && share <= 1))
    throw new RangeError(`no ${share} percentile of ${sorted.length}`);
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  return sorted[low]! + (at - low) * ((sorted[low + 1] ?? sorted[low]!) - sorted[low]!);
}
