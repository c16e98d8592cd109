import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binOf, quantileEdges } from './quantile-edges.ts';
import { targetOrder } from './target-order.ts';

test.each([
  { why: 'few values: one group each, cut half way', values: [3, 1, 1, 2], bins: 5, edges: [1.5, 2.5] },
  { why: 'missing is left out', values: [Number.NaN, 1, Number.NaN, 2], bins: 5, edges: [1.5] },
  { why: 'all missing', values: [Number.NaN], bins: 5, edges: [] },
  { why: 'a constant has nothing to part', values: [7, 7, 7], bins: 5, edges: [] },
  { why: 'one group needs no cut', values: [1, 2, 3], bins: 1, edges: [] },
  { why: 'thirds', values: [1, 2, 3, 4, 5, 6], bins: 3, edges: [2.5, 4.5] },
  { why: 'a heavy value is not parted', values: [0, 0, 0, 0, 0, 0, 0, 1, 2, 3], bins: 3, edges: [0.5] },
])('$why', ({ values, bins, edges }) => {
  expect([...quantileEdges(values, bins)]).toEqual(edges);
});

test('cuts keep order, equal values share a group, and no group is much heavier than its share', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }),
      fc.integer({ min: 1, max: 9 }),
      (values, bins) => {
        const edges = quantileEdges(values, bins);
        const groups = Map.groupBy(values, (value) => binOf(value, edges));
        for (const a of values)
          for (const b of values) if (a <= b) expect(binOf(a, edges)).toBeLessThanOrEqual(binOf(b, edges));
        for (const group of groups.values()) {
          const same = Map.groupBy(group, (value) => (value === 0 ? 0 : value));
          const heaviest = Math.max(...[...same.values()].map((equal) => equal.length));
          expect(group.length).toBeLessThanOrEqual(Math.ceil(values.length / bins) + 1 + 2 * heaviest);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('categories stand by their smoothed rate: a rare one near the average, one never seen at it', () => {
  //                0: 1 of 40      1: 30 of 40        2: 1 of 1     3: never
  const codes = [...Array<number>(40).fill(0), ...Array<number>(40).fill(1), 2, -1];
  const outcomes = codes.map((code, i) => (code === 2 || (code === 0 && i === 0) || (code === 1 && i < 70) ? 1 : 0));
  expect([...targetOrder(codes, outcomes, 4)]).toEqual([0, 3, 2, 1]);
  expect([...targetOrder([], [], 3)]).toEqual([0, 1, 2]);
});
