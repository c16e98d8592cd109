import { gaussLegendre } from '../../numeric/gauss-legendre.ts';
import type { ParetoNbd } from './pareto-nbd.ts';
import type { PurchaseHistory } from './purchase-history.ts';

const { nodes, weights } = gaussLegendre(32);

/** Where the chance of a moment has fallen by e^-40 nothing is left to add. */
const FALL = 40;

/**
 * How somebody's time as a customer may have ended given what was seen: not yet, or at one of 32 moments since the last purchase that
 * stand for all of them. Made to be filled again and again.
 */
export interface Endings {
  /** First the whole time watched (not ended), then the moments. */
  readonly times: Float64Array;
  /** Chance of each, adding up to 1. */
  readonly chances: Float64Array;
  /** Logarithm of what they added up to before: the integral over all moments. */
  logTotal: number;
}

export const emptyEndings = (): Endings => ({
  times: new Float64Array(nodes.length + 1),
  chances: new Float64Array(nodes.length + 1),
  logTotal: 0,
});

/**
 * Fills in the endings of one history: (alpha + T)^-(r + x) (beta + T)^-s for "not yet" and
 * s (alpha + t)^-(r + x) (beta + t)^-(s + 1) dt for the moments t, by Gauss-Legendre quadrature in ln(t + the smaller of alpha, beta).
 * Error: relative, below 1e-10 of the total.
 * Source: Fader & Hardie (2005), A Note on Deriving the Pareto/NBD Model, eq. 14, before it is written with 2F1.
 */
export function fillEndings(
  { r, alpha, s, beta }: ParetoNbd,
  { repeats: x, last, watched }: Pick<PurchaseHistory, 'repeats' | 'last' | 'watched'>,
  endings: Endings,
): void {
  const { times, chances } = endings;
  const least = Math.min(alpha, beta);
  const until = Math.min(watched, (alpha + last) * Math.exp(FALL / (r + x)) - alpha);
  const from = Math.log(least + last);
  const half = (Math.log(least + until) - from) / 2;
  times[0] = watched;
  chances[0] = -(r + x) * Math.log(alpha + watched) - s * Math.log(beta + watched);
  let top = chances[0];
  for (let k = 0; k < nodes.length; k += 1) {
    const place = from + half * (1 + nodes[k]!);
    const time = Math.exp(place) - least;
    const chance =
      Math.log(s * half * weights[k]!) + place - (r + x) * Math.log(alpha + time) - (s + 1) * Math.log(beta + time);
    times[k + 1] = time;
    chances[k + 1] = chance;
    if (chance > top) top = chance;
  }
  let total = 0;
  for (let k = 0; k < chances.length; k += 1) total += chances[k] = Math.exp(chances[k]! - top);
  for (let k = 0; k < chances.length; k += 1) chances[k]! /= total;
  endings.logTotal = top + Math.log(total);
}
