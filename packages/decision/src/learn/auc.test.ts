import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auc } from './auc.ts';
import { logLoss } from './log-loss.ts';

const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom(0, 1)), { minLength: 2, maxLength: 40 });

describe('auc', () => {
  test('it is the share of pairs in order, ties half; its error is the jackknife’s to first order', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const yes = cells.filter(([, y]) => y === 1).map(([s]) => s);
        const no = cells.filter(([, y]) => y === 0).map(([s]) => s);
        const found = auc(
          cells.map(([s]) => s),
          cells.map(([, y]) => y),
        );
        if (yes.length === 0 || no.length === 0) {
          expect(found).toEqual({ oneOutcome: true, happened: yes.length, rows: cells.length });
          return;
        }
        const beats = (a: number, b: number): number => (a > b ? 1 : a === b ? 0.5 : 0);
        const share =
          yes.flatMap((a) => no.map((b) => beats(a, b))).reduce((s, v) => s + v, 0) / (yes.length * no.length);
        const half = (own: number[], other: number[], sign: number): number => {
          if (own.length < 2) return 0;
          const v = own.map((a) => other.reduce((s, b) => s + beats(sign * a, sign * b), 0) / other.length);
          const mean = v.reduce((s, x) => s + x, 0) / v.length;
          return v.reduce((s, x) => s + (x - mean) ** 2, 0) / (v.length - 1) / v.length;
        };
        expect(found).toMatchObject({ rows: cells.length });
        if ('oneOutcome' in found) throw new Error('both outcomes are there');
        expect(found.auc).toBeCloseTo(share, 12);
        expect(found.error).toBeCloseTo(Math.sqrt(half(yes, no, 1) + half(no, yes, -1)), 12);
      }),
    );
  });
  test('a score that is no number is a bug', () => {
    expect(() => auc([Number.NaN, 1], [0, 1])).toThrow(RangeError);
    expect(() => auc([1], [0, 1])).toThrow(RangeError);
  });
});

test.each([
  { why: 'no skill on a coin', p: [0.5, 0.5], y: [0, 1], loss: Math.LN2 },
  { why: 'certain and right', p: [0, 1], y: [0, 1], loss: 1e-7 },
  { why: 'certain and wrong is dear, not infinite', p: [1], y: [0], loss: -Math.log(1e-7) },
])('log-loss: $why', ({ p, y, loss }) => {
  expect(logLoss(p, y)).toBeCloseTo(loss, 6);
});

test('log-loss refuses what is no probability', () => {
  expect(() => logLoss([Number.NaN], [1])).toThrow(RangeError);
  expect(() => logLoss([], [])).toThrow(RangeError);
});
