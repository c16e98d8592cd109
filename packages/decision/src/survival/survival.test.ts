import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endedBy } from './ended-by.ts';
import { kaplanMeier } from './kaplan-meier.ts';
import { survivalBand } from './survival-band.ts';
import type { Waiting } from './waiting.ts';
import { waitingQuantile } from './waiting-quantile.ts';

const waits = (ended: readonly number[], open: readonly number[] = []): Waiting[] => [
  ...ended.map((days) => ({ days, ended: true, people: 1 })),
  ...open.map((days) => ({ days, ended: false, people: 1 })),
];

/** Weeks of remission of the children of Freireich et al. (1963), Blood 21:699-716, as the textbooks print them. */
const SIX_MP = waits([6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]);
const PLACEBO = waits([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]);

describe('kaplanMeier', () => {
  test('the 6-MP arm of Freireich et al.: at risk, survival and Greenwood error as the textbooks print them', () => {
    const printed = kaplanMeier(SIX_MP)
      .filter((step) => step.ended > 0)
      .map(({ day, atRisk, ended, survival, variance }) => [
        day,
        atRisk,
        ended,
        survival.toFixed(3),
        (survival * Math.sqrt(variance)).toFixed(4),
      ]);
    expect(printed).toEqual([
      [6, 21, 3, '0.857', '0.0764'],
      [7, 17, 1, '0.807', '0.0869'],
      [10, 15, 1, '0.753', '0.0963'],
      [13, 12, 1, '0.690', '0.1068'],
      [16, 11, 1, '0.627', '0.1141'],
      [22, 7, 1, '0.538', '0.1282'],
      [23, 6, 1, '0.448', '0.1346'],
    ]);
  });

  const wait = fc.record({ days: fc.nat({ max: 12 }), ended: fc.boolean(), people: fc.nat({ max: 3 }) });

  test('it moves the weight of whoever is lost from sight to those who wait longer', () => {
    // Independent oracle: Efron's redistribution to the right, one person at a time, without a product anywhere.
    fc.assert(
      fc.property(fc.array(wait, { maxLength: 12 }), (groups) => {
        const people = groups
          .flatMap(({ people: n, ...one }) => Array.from({ length: n }, () => one))
          .toSorted((a, b) => a.days - b.days || Number(b.ended) - Number(a.ended));
        const weights = people.map(() => 1 / people.length);
        people.forEach((person, i) => {
          const later = people.length - i - 1;
          if (person.ended || later === 0) return;
          for (let j = i + 1; j < people.length; j += 1) weights[j] = (weights[j] ?? 0) + (weights[i] ?? 0) / later;
          weights[i] = 0;
        });
        for (const { day, survival } of kaplanMeier(groups)) {
          const gone = people.reduce((sum, p, i) => sum + (p.ended && p.days <= day ? (weights[i] ?? 0) : 0), 0);
          expect(survival).toBeCloseTo(1 - gone, 10);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    { why: 'half a person', group: { days: 1, ended: true, people: 0.5 } },
    { why: 'a wait before it began', group: { days: -1, ended: true, people: 1 } },
    { why: 'no number', group: { days: Number.NaN, ended: true, people: 1 } },
  ])('refuses $why', ({ group }) => {
    expect(() => kaplanMeier([group])).toThrow(RangeError);
  });
});

describe('survivalBand', () => {
  test('both ends are 1.96 standard errors away on the scale of ln(-ln)', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 1e-6, max: 1, noNaN: true }),
        (survival, variance) => {
          const { lower, upper } = survivalBand([{ day: 1, atRisk: 9, ended: 1, survival, variance }]);
          const error = Math.sqrt(variance) / Math.abs(Math.log(survival));
          const on = (s: number): number => Math.log(-Math.log(s));
          // Far out the ends are 0 or 1 as far as a computer can tell, and the scale has no value there.
          if (lower > 1e-300) expect(on(lower) - on(survival)).toBeCloseTo(1.959964 * error, 6);
          if (upper < 1 - 1e-9) expect(on(survival) - on(upper)).toBeCloseTo(1.959964 * error, 5);
          expect(lower).toBeLessThanOrEqual(survival);
          expect(upper).toBeGreaterThanOrEqual(survival);
        },
      ),
    );
  });
  test('the last of 300 who were watched leaves: the curve is at 0, and nothing is sure', () => {
    const curve = kaplanMeier([
      { days: 9, ended: true, people: 80 },
      { days: 100, ended: false, people: 219 },
      { days: 200, ended: true, people: 1 },
    ]);
    const { lower, upper } = survivalBand(curve);
    expect(lower).toBe(0);
    expect(upper).toBeGreaterThan(0.5);
  });
  test('while nobody has left there is no band', () => {
    expect(() => survivalBand(kaplanMeier(waits([], [4, 5])))).toThrow(RangeError);
  });
});

describe('endedBy', () => {
  test.each([
    { why: 'the first step of 6-MP', curve: SIX_MP, day: 6, gives: [0.143, 0.048, 0.38] },
    { why: 'between two steps the earlier one holds', curve: SIX_MP, day: 8, gives: [0.193, 0.077, 0.437] },
    { why: 'the last step of 6-MP', curve: SIX_MP, day: 35, gives: [0.552, 0.32, 0.812] },
    { why: 'nobody yet, of 21 watched to that day: Wilson', curve: SIX_MP, day: 5, gives: [0, 0, 0.155] },
    { why: 'all 21, the last of them alone', curve: PLACEBO, day: 99, gives: [1, 0.844, 1] },
  ] as const)('$why', ({ curve, day, gives: [value, lower, upper] }) => {
    const found = endedBy(kaplanMeier(curve), day);
    if (!('value' in found)) throw new Error('can be computed');
    expect(found.denominator).toBe(21);
    expect(found.value).toBeCloseTo(value, 3);
    expect(found.lower).toBeCloseTo(lower, 3);
    expect(found.upper).toBeCloseTo(upper, 3);
  });
  test('nobody was watched for that long: no guess', () => {
    expect(endedBy(kaplanMeier(SIX_MP), 36)).toEqual({ tooEarly: true, denominator: 21 });
  });
  test('nobody at all is no base', () => {
    expect(endedBy([], 3)).toEqual({ noBase: true, denominator: 0 });
  });
});

describe('waitingQuantile', () => {
  test.each([
    { why: 'the median of 6-MP: 23 weeks, no upper end', curve: SIX_MP, share: 0.5, gives: [23, 13, 'open'] },
    { why: 'the median without treatment: 8 weeks, 4 to 11', curve: PLACEBO, share: 0.5, gives: [8, 4, 11] },
    { why: 'the first quarter of 6-MP', curve: SIX_MP, share: 0.25, gives: [13, 6, 22] },
  ] as const)('$why', ({ curve, share, gives: [days, lower, upper] }) => {
    expect(waitingQuantile(kaplanMeier(curve), share)).toEqual({ days, denominator: 21, lower, upper });
  });

  test('everybody leaves on one day: that day has an upper end once they are enough to rule more out', () => {
    const after = (people: number) => waitingQuantile(kaplanMeier([{ days: 9, ended: true, people }]), 0.5);
    expect(after(3)).toMatchObject({ days: 9, lower: 9, upper: 'open' });
    expect(after(4)).toMatchObject({ days: 9, lower: 9, upper: 9 });
  });

  test('without anybody lost from sight it is the ordinary quantile', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 25 }),
        fc.constantFrom(0.25, 0.5, 0.75),
        (days, share) => {
          const sorted = days.toSorted((a, b) => a - b);
          const found = waitingQuantile(kaplanMeier(waits(days)), share);
          expect(found).toMatchObject({ days: sorted[Math.ceil(share * days.length) - 1] });
        },
      ),
    );
  });
  test('three of four still wait: not reached', () => {
    expect(waitingQuantile(kaplanMeier(waits([2], [5, 5, 5])), 0.5)).toEqual({ notReached: true, denominator: 4 });
  });
  test('nobody at all is no base', () => {
    expect(waitingQuantile([], 0.5)).toEqual({ noBase: true, denominator: 0 });
  });
  test.each([0, 1, Number.NaN])('refuses a share of %s', (share) => {
    expect(() => waitingQuantile([], share)).toThrow(RangeError);
  });
});
