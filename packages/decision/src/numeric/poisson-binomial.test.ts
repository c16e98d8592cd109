import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceBeyond, poissonBinomial } from './poisson-binomial.ts';

test('five guests with chances .1 to .5', () => {
  const chances = [...poissonBinomial([0.1, 0.2, 0.3, 0.4, 0.5])];
  expect(chances.map((chance) => chance.toFixed(4))).toEqual([
    '0.1512',
    '0.3714',
    '0.3274',
    '0.1274',
    '0.0214',
    '0.0012',
  ]);
});

test('every way to come and stay away, one by one', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 9 }), (chances) => {
      const counts = new Float64Array(chances.length + 1);
      for (let who = 0; who < 2 ** chances.length; who += 1) {
        let [come, chance] = [0, 1];
        chances.forEach((p, i) => {
          const comes = (who >> i) % 2 === 1;
          come += comes ? 1 : 0;
          chance *= comes ? p : 1 - p;
        });
        counts[come]! += chance;
      }
      poissonBinomial(chances).forEach((chance, k) => expect(Math.abs(chance - counts[k]!)).toBeLessThan(1e-12));
    }),
  );
});

test('alike guests are binomial, also two thousand of them', () => {
  const counts = poissonBinomial(Array.from({ length: 2000 }, () => 0.02));
  let chance = 0.98 ** 2000;
  for (let k = 0; k <= 100; k += 1) {
    expect(Math.abs(counts[k]! - chance)).toBeLessThan(1e-12);
    chance *= ((2000 - k) / (k + 1)) * (0.02 / 0.98);
  }
  expect(counts.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
});

test('more than there are seats for', () => {
  expect(chanceBeyond([0.1, 0.2, 0.3, 0.4, 0.5], 3)).toBeCloseTo(0.0226, 4);
  expect(chanceBeyond([], 0)).toBe(0);
  expect(() => poissonBinomial([1.1])).toThrow(RangeError);
  expect(() => poissonBinomial([Number.NaN])).toThrow(RangeError);
});
