import { drawBeta } from '../../../random/draw-beta.ts';
import { drawGamma } from '../../../random/draw-gamma.ts';
import type { RandomStream } from '../../../random/random-stream.ts';
import type { BgNbd } from '../bg-nbd.ts';
import type { PurchaseHistory } from '../purchase-history.ts';

/** A customer as the story of BG/NBD tells it: when he buys again, for as long as anybody looks. */
export function simulateBgNbd(stream: RandomStream, { r, alpha, a, b }: BgNbd, until: number): number[] {
  const rate = drawGamma(stream, r) / alpha;
  const leaves = drawBeta(stream, a, b);
  const times: number[] = [];
  for (let at = -Math.log1p(-stream()) / rate; at <= until; at -= Math.log1p(-stream()) / rate) {
    times.push(at);
    if (stream() < leaves) break;
  }
  return times;
}

/** What had been seen of somebody after a time. */
export function historyAt(times: readonly number[], watched: number): PurchaseHistory {
  const seen = times.filter((time) => time <= watched);
  return { repeats: seen.length, last: seen.at(-1) ?? 0, watched, customers: 1 };
}
