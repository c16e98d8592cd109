import { expect, test } from 'vitest';
import { incompleteBeta } from '../numeric/incomplete-beta.ts';
import { incompleteGamma } from '../numeric/incomplete-gamma.ts';
import { normalShare } from '../numeric/normal-share.ts';
import { drawBeta } from './draw-beta.ts';
import { drawGamma } from './draw-gamma.ts';
import { drawNormal } from './draw-normal.ts';
import { drawPoisson } from './draw-poisson.ts';
import { randomStreams, type RandomStream } from './random-stream.ts';

const N = 20_000;

/** Sample mean and variance, and how far each may lie from the truth: 4.5 standard errors (once in 150,000). */
function moments(draw: (stream: RandomStream) => number, name: string): { mean: number; variance: number } {
  const stream = randomStreams(11).stream(name);
  const values = Array.from({ length: N }, () => draw(stream));
  const mean = values.reduce((sum, value) => sum + value, 0) / N;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / N };
}

test.each([
  { name: 'normal', draw: drawNormal, mean: 0, variance: 1, excess: 0 },
  { name: 'gamma 0.3', draw: (s: RandomStream) => drawGamma(s, 0.3), mean: 0.3, variance: 0.3, excess: 6 / 0.3 },
  { name: 'gamma 1', draw: (s: RandomStream) => drawGamma(s, 1), mean: 1, variance: 1, excess: 6 },
  { name: 'gamma 40', draw: (s: RandomStream) => drawGamma(s, 40), mean: 40, variance: 40, excess: 6 / 40 },
  { name: 'beta 2, 3', draw: (s: RandomStream) => drawBeta(s, 2, 3), mean: 0.4, variance: 0.04, excess: -0.64 },
  {
    name: 'beta .01, .03',
    draw: (s: RandomStream) => drawBeta(s, 0.01, 0.03),
    mean: 0.25,
    variance: 0.1803,
    excess: 0,
  },
  { name: 'poisson 0.4', draw: (s: RandomStream) => drawPoisson(s, 0.4), mean: 0.4, variance: 0.4, excess: 1 / 0.4 },
  { name: 'poisson 40', draw: (s: RandomStream) => drawPoisson(s, 40), mean: 40, variance: 40, excess: 1 / 40 },
])('$name has its mean and variance', ({ name, draw, mean, variance, excess }) => {
  const seen = moments(draw, name);
  expect(Math.abs(seen.mean - mean)).toBeLessThan(4.5 * Math.sqrt(variance / N));
  expect(Math.abs(seen.variance - variance)).toBeLessThan(4.5 * variance * Math.sqrt((2 + excess) / N));
});

test.each([0.2, 3, 25])('Poisson counts of mean %s fall as often as they should', (mean) => {
  const stream = randomStreams(5).stream(`counts ${mean}`);
  const seen = new Map<number, number>();
  for (let i = 0; i < N; i += 1) {
    const count = drawPoisson(stream, mean);
    seen.set(count, (seen.get(count) ?? 0) + 1);
  }
  let chance = Math.exp(-mean);
  for (let k = 0; k < mean + 10 * Math.sqrt(mean + 1); k += 1) {
    expect(Math.abs((seen.get(k) ?? 0) - N * chance)).toBeLessThanOrEqual(5 * Math.sqrt(N * chance) + 1);
    chance *= mean / (k + 1);
  }
});

test.each([
  { name: 'normal', draw: drawNormal, share: normalShare },
  ...[0.3, 1, 2.5, 40].map((shape) => ({
    name: `gamma ${shape}`,
    draw: (stream: RandomStream) => drawGamma(stream, shape),
    share: (x: number) => incompleteGamma(shape, x).lower,
  })),
  {
    name: 'beta 2, 3',
    draw: (stream: RandomStream) => drawBeta(stream, 2, 3),
    share: (x: number) => incompleteBeta(2, 3, x),
  },
])('$name falls evenly into fifty cells of equal chance', ({ name, draw, share }) => {
  const stream = randomStreams(9).stream(`cells ${name}`);
  const cells = Array.from({ length: 50 }, () => 0);
  for (let i = 0; i < 2 * N; i += 1) cells[Math.min(49, Math.floor(50 * share(draw(stream))))]! += 1;
  const chi = cells.reduce((sum, n) => sum + (n - N / 25) ** 2 / (N / 25), 0);
  // 49 degrees of freedom: 99.9 % of true samples lie under 85.4.
  expect(chi).toBeLessThan(85.4);
});

test('impossible parameters are refused', () => {
  const stream = randomStreams(1).stream('none');
  for (const wrong of [0, -1, Number.NaN, Infinity]) expect(() => drawGamma(stream, wrong)).toThrow(RangeError);
  for (const wrong of [-1, Number.NaN, Infinity]) expect(() => drawPoisson(stream, wrong)).toThrow(RangeError);
  expect(drawPoisson(stream, 0)).toBe(0);
});
