const HALF = 0x1_00_00;

/**
 * The median of whole numbers without sorting them: counts by the upper 16 bits, then by the lower ones where the middle is.
 * @returns the mean of the two in the middle for an even number; null = there are none
 */
export function middleOf(values: Uint32Array): number | null {
  if (values.length === 0) return null;
  const middle = values.length >> 1;
  const upper = nth(values, middle);
  return values.length % 2 === 1 ? upper : (nth(values, middle - 1) + upper) / 2;
}

function nth(values: Uint32Array, n: number): number {
  const counts = new Uint32Array(HALF);
  for (const value of values) counts[value >>> 16] = (counts[value >>> 16] as number) + 1;
  let [high, before] = [0, 0];
  while (before + (counts[high] as number) <= n) before += counts[high++] as number;
  counts.fill(0);
  for (const value of values)
    if (value >>> 16 === high) counts[value & (HALF - 1)] = (counts[value & (HALF - 1)] as number) + 1;
  let low = 0;
  while (before + (counts[low] as number) <= n) before += counts[low++] as number;
  return high * HALF + low;
}
