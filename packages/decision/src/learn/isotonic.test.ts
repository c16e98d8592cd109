import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isotonic } from './isotonic.ts';

test.each([
  { why: 'rising stays', values: [1, 2, 3], rising: [1, 2, 3] },
  { why: 'falling is one mean', values: [3, 2, 1], rising: [2, 2, 2] },
  { why: 'a dip is pooled with what it dips under', values: [1, 4, 2, 6], rising: [1, 3, 3, 6] },
  { why: 'pooling may reach back', values: [5, 6, 1], rising: [4, 4, 4] },
  { why: 'nothing', values: [], rising: [] },
])('$why', ({ values, rising }) => {
  expect([...isotonic(values)]).toEqual(rising);
});

test('it is the formula of the greatest lower set means (min over right ends of max over left ends)', () => {
  const cell = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 4 }));
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
      const mean = (from: number, to: number): number => {
        const part = cells.slice(from, to + 1);
        return part.reduce((s, [v, w]) => s + v * w, 0) / part.reduce((s, [, w]) => s + w, 0);
      };
      const rising = isotonic(
        cells.map(([v]) => v),
        cells.map(([, w]) => w),
      );
      cells.forEach((_, i) => {
        const right = cells.map((_cell, t) => t).slice(i);
        const left = cells.map((_cell, s) => s).slice(0, i + 1);
        const expected = Math.min(...right.map((t) => Math.max(...left.map((s) => mean(s, t)))));
        expect(rising[i]).toBeCloseTo(expected, 9);
      });
    }),
  );
});

test.each([
  { why: 'not a number', values: [1, Number.NaN], weights: [1, 1] },
  { why: 'no weight', values: [1, 2], weights: [1, 0] },
  { why: 'lengths differ', values: [1, 2], weights: [1] },
])('refuses: $why', ({ values, weights }) => {
  expect(() => isotonic(values, weights)).toThrow(RangeError);
});
