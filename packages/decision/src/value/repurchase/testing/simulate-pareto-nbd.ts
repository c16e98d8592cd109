import { drawGamma } from '../../../random/draw-gamma.ts';
import type { RandomStream } from '../../../random/random-stream.ts';
import type { ParetoNbd } from '../pareto-nbd.ts';

/** A customer as the story of Pareto/NBD tells it: when he buys again, for as long as anybody looks. */
export function simulateParetoNbd(stream: RandomStream, { r, alpha, s, beta }: ParetoNbd, until: number): number[] {
  const rate = drawGamma(stream, r) / alpha;
  const leavesAt = -Math.log1p(-stream()) / (drawGamma(stream, s) / beta);
  const times: number[] = [];
  const end = Math.min(until, leavesAt);
  for (let at = -Math.log1p(-stream()) / rate; at <= end; at -= Math.log1p(-stream()) / rate) times.push(at);
  return times;
}
