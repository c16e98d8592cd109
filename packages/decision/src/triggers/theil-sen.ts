import { median } from '@vivero/domain';

/**
 * Slope of a straight line through equally spaced values: the median of the slopes between all pairs. Up to 29 % of the values may be
 * wild without moving it far.
 * @param values one per period, in time order, at least two; any unit
 * @returns change per period, in the unit of the values
 * @throws RangeError with fewer than two values
 * Cost: n (n - 1) / 2 slopes; meant for months, not for days. Source: Sen (1968), Journal of the American Statistical Association 63:1379-1389.
 */
export function theilSen(values: readonly number[]): number {
  if (values.length < 2) throw new RangeError(`a slope needs two values, got ${values.length}`);
  const slopes: number[] = [];
  values.forEach((late, j) => {
    values.slice(0, j).forEach((early, i) => slopes.push((late - early) / (j - i)));
  });
  return median(slopes);
}
