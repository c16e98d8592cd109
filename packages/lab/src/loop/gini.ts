/**
 * How unequally something is shared out, 0 (all alike) to nearly 1 (one has all); of nothing, undefined.
 * Source: mean absolute difference over twice the mean (Gini 1912), by ranks.
 */
export function gini(shares: ArrayLike<number>): number | undefined {
  const sorted = Float64Array.from(shares).sort();
  let [sum, ranked] = [0, 0];
  for (const [place, value] of sorted.entries()) {
    sum += value;
    ranked += (place + 1) * value;
  }
  return sum === 0 ? undefined : (2 * ranked) / (sorted.length * sum) - (sorted.length + 1) / sorted.length;
}
