/** More values than this are taken at even steps: the edges move by less than a tenth of a bin. */
const SAMPLE = 200_000;

/**
 * Cuts that part values into at most `bins` groups of about the same size; equal values are never parted.
 * @param values any unit; not-a-number says missing and is left out
 * @param bins at least 1
 * @returns rising cuts, one fewer than groups; each half way between two values that occur. Empty when there is nothing to part.
 */
export function quantileEdges(values: ArrayLike<number>, bins: number): Float64Array {
  if (!(Number.isInteger(bins) && bins >= 1)) throw new RangeError(`bins are an integer >= 1, got ${bins}`);
  const step = Math.max(1, values.length / SAMPLE);
  const kept = new Float64Array(Math.min(values.length, SAMPLE));
  let known = 0;
  for (let k = 0; k < kept.length; k += 1) {
    const value = values[Math.floor(k * step)]!;
    if (!Number.isNaN(value)) kept[known++] = value;
  }
  const sorted = kept.subarray(0, known).sort();
  const edges: number[] = [];
  let distinct = 0;
  for (let i = 1; i < known && distinct < bins; i += 1) if (sorted[i]! > sorted[i - 1]!) distinct += 1;
  if (distinct < bins) {
    for (let i = 1; i < known; i += 1) if (sorted[i]! > sorted[i - 1]!) edges.push(between(sorted[i - 1]!, sorted[i]!));
    return Float64Array.from(edges);
  }
  for (let b = 1; b < bins; b += 1) {
    let at = Math.round((b * known) / bins);
    while (at < known && at > 0 && sorted[at] === sorted[at - 1]) at += 1;
    if (at === 0 || at >= known) continue;
    const edge = between(sorted[at - 1]!, sorted[at]!);
    if (edges.length === 0 || edge > edges.at(-1)!) edges.push(edge);
  }
  return Float64Array.from(edges);
}

/** Half way, or the lower one where the upper would be rounded to: a value never lies on the wrong side of its cut. */
function between(low: number, high: number): number {
  const middle = low / 2 + high / 2;
  return middle < high ? middle : low;
}

/** Group of a value: how many cuts lie below it, 0..edges.length. Not for not-a-number. */
export function binOf(value: number, edges: Float64Array): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edges[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
