import { incompleteGamma } from '../numeric/incomplete-gamma.ts';
import { logGamma } from '../numeric/log-gamma.ts';
import { normalShare } from '../numeric/normal-share.ts';

/**
 * How far a sum may stray and still be chance, however often one looks: with probability 1 - miss a sum of differences from their mean stays
 * below the bound at all times at once. `spent` is the variance that has gone into the sum so far.
 * Source of all: Howard, Ramdas, McAuliffe & Sekhon (2021), Time-uniform, Nonparametric, Nonasymptotic Confidence Sequences, Annals of
 *   Statistics 49:1055-1080.
 */
export interface BoundDesign {
  /** Variance at which the bound is to be tightest; > 0. */
  readonly tightestAt: number;
  /** Share of runs that may ever cross, in (0, 1). */
  readonly miss: number;
}

/** Weight of the mixture that is tightest there; two-sided (proposition 3), one-sided with twice the miss. */
export function mixtureWeight(tightestAt: number, miss: number): number {
  const logs = -2 * Math.log(miss);
  return tightestAt / (logs + Math.log(1 + logs));
}

/** Both ways, for sums with normal or lighter tails; closed form (eq. 14). */
export function bothWaysBound(spent: number, { tightestAt, miss }: BoundDesign): number {
  const weight = mixtureWeight(tightestAt, miss);
  return Math.sqrt((spent + weight) * (Math.log(1 + spent / weight) - 2 * Math.log(miss)));
}

/** One way, for sums with normal or lighter tails (proposition 6). */
export function oneWayBound(spent: number, { tightestAt, miss }: BoundDesign): number {
  const weight = mixtureWeight(tightestAt, 2 * miss);
  const all = spent + weight;
  return crossing(spent, miss, (sum) => {
    return 0.5 * Math.log((4 * weight) / all) + (sum * sum) / (2 * all) + Math.log(normalShare(sum / Math.sqrt(all)));
  });
}

/**
 * One way, for sums whose steps have exponential tails (proposition 9): amounts of money, waiting times.
 * @param scale of those tails, > 0
 */
export function heavyTailBound(spent: number, { tightestAt, miss }: BoundDesign, scale: number): number {
  const weight = mixtureWeight(tightestAt, 2 * miss) / scale ** 2;
  const shape = spent / scale ** 2 + weight;
  const front = weight * Math.log(weight) - logGamma(weight) - Math.log(incompleteGamma(weight, weight).lower);
  return crossing(spent, miss, (sum) => {
    const at = sum / scale + shape;
    return front + logGamma(shape) + Math.log(incompleteGamma(shape, at).lower) - shape * Math.log(at) + at - weight;
  });
}

/**
 * One way, by pieces of which each is twice as long as the one before (theorem 1): no weight to choose, for any later time.
 * @param from variance from which on it holds, > 0
 * @param scale of the tails, 0 for normal or lighter ones
 */
export function stitchedBound(spent: number, miss: number, from: number, scale: number): number {
  const power = 1.4;
  const growth = 2;
  const variance = Math.max(spent, from);
  const logs =
    power * Math.log(Math.log((growth * variance) / from)) + Math.log(zeta(power) / (miss * Math.log(growth) ** power));
  const [bend, slope] = [(growth ** 0.25 + growth ** -0.25) / Math.SQRT2, (Math.sqrt(growth) + 1) / 2];
  return Math.sqrt(bend ** 2 * variance * logs + (slope * scale * logs) ** 2) + slope * scale * logs;
}

/** Where the logarithm of a mixture, which rises with the sum, reaches what chance allows. */
function crossing(spent: number, miss: number, logMixture: (sum: number) => number): number {
  let [low, high] = [0, Math.max(spent, 1)];
  while (logMixture(high) < -Math.log(miss)) high *= 2;
  for (let round = 0; round < 200 && high - low > 1e-13 * high; round += 1) {
    const middle = (low + high) / 2;
    if (logMixture(middle) < -Math.log(miss)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Riemann's zeta for s > 1, by Euler and Maclaurin from the twentieth term on; Abramowitz & Stegun (1964), 23.2.3. */
function zeta(s: number): number {
  const n = 20;
  let sum = n ** -s / 2 + n ** (1 - s) / (s - 1) + (s * n ** (-s - 1)) / 12;
  for (let k = 1; k < n; k += 1) sum += k ** -s;
  return sum - (s * (s + 1) * (s + 2) * n ** (-s - 3)) / 720;
}
