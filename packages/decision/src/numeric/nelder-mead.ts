import type { Minimum, Value } from './minimum.ts';

interface Corner {
  readonly at: Float64Array;
  readonly value: number;
}

/**
 * Minimum of a function without a slope: a simplex of n + 1 points that rolls downhill, stretches and shrinks. Slow and sturdy;
 * the fallback where `bfgs` does not settle.
 *
 * @param start first corner; left as it is. The others lie one `size` away along each unknown
 * @param tolerance stops when the values at all corners differ by less than this share of the value, and the corners by its root
 * @returns the lowest point seen
 * @throws RangeError when the function has no finite value at the start
 * Source: Nelder & Mead (1965), Computer Journal 7:308-313; order of the tests: Lagarias et al. (1998), SIAM J. Optim. 9:112-147.
 */
export function nelderMead(
  valueAt: Value,
  start: ArrayLike<number>,
  {
    tolerance = 1e-12,
    maxCalls = 5000,
    size = 0.5,
  }: { readonly tolerance?: number; readonly maxCalls?: number; readonly size?: number } = {},
): Minimum {
  let calls = 0;
  const corner = (at: Float64Array): Corner => {
    calls += 1;
    const value = valueAt(at);
    return { at, value: Number.isNaN(value) ? Infinity : value };
  };
  const first = corner(Float64Array.from(start));
  if (!Number.isFinite(first.value)) throw new RangeError('no finite value at the start');
  const away = (i: number): Float64Array => first.at.map((x, j) => (i === j ? x + size : x));
  let corners = [first, ...Array.from(first.at, (_, i) => corner(away(i)))].toSorted(byValue);
  while (calls < maxCalls && !isSmall(corners, tolerance)) {
    const best = corners[0]!;
    const second = corners.at(-2)!;
    const worst = corners.at(-1)!;
    const centre = middle(corners.slice(0, -1));
    const from = (by: number): Corner => corner(centre.map((c, i) => c + by * (worst.at[i]! - c)));
    const mirrored = from(-1);
    if (mirrored.value < best.value) {
      const further = from(-2);
      corners = [...corners.slice(0, -1), further.value < mirrored.value ? further : mirrored];
    } else if (mirrored.value < second.value) corners = [...corners.slice(0, -1), mirrored];
    else {
      const inside = mirrored.value < worst.value ? from(-0.5) : from(0.5);
      if (inside.value < Math.min(mirrored.value, worst.value)) corners = [...corners.slice(0, -1), inside];
      else
        corners = corners.map((each, k) =>
          k === 0 ? each : corner(each.at.map((x, i) => best.at[i]! + 0.5 * (x - best.at[i]!))),
        );
    }
    corners = corners.toSorted(byValue);
  }
  return { ...corners[0]!, calls, settled: isSmall(corners, tolerance) };
}

const byValue = (a: Corner, b: Corner): number => (a.value === b.value ? 0 : a.value - b.value);

const middle = (corners: readonly Corner[]): Float64Array =>
  corners[0]!.at.map((_, i) => corners.reduce((sum, { at }) => sum + at[i]!, 0) / corners.length);

function isSmall(corners: readonly Corner[], tolerance: number): boolean {
  const [best, worst] = [corners[0]!, corners.at(-1)!];
  if (!(worst.value - best.value <= tolerance * Math.max(Math.abs(best.value), 1))) return false;
  const reach = corners.map(({ at }) =>
    at.reduce((most, x, i) => Math.max(most, Math.abs(x - best.at[i]!) / Math.max(Math.abs(x), 1)), 0),
  );
  return Math.max(...reach) <= Math.sqrt(tolerance);
}
