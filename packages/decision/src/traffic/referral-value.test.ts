import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawPoisson } from '../random/draw-poisson.ts';
import { randomStreams } from '../random/random-stream.ts';
import { channelCustomers } from './channel-customers.ts';
import { incrementalShare } from './incremental-share.ts';
import { type ReferralClaim, referralForest } from './referral-forest.ts';
import { shareWorth } from './share-worth.ts';
import { splitCredit } from './split-credit.ts';

const sum = (values: Iterable<number>): number => [...values].reduce((all, value) => all + value, 0);

test('definitions.md 2.6: A brings B and E, B brings C, C brings D, D brings F', () => {
  const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5] as const;
  const claims = [
    [a, b],
    [b, c],
    [c, d],
    [d, f],
    [a, e],
  ].map(([referrer, referred]) => ({ referrer, referred }) as ReferralClaim);
  const { referrerOf } = referralForest(6, claims);
  const credit = splitCredit(referrerOf, Float64Array.of(1_000, 100, 200, 400, 50, 80));
  for (const [who, worth] of [
    [a, 273.81],
    [b, 259.05],
    [c, 251.43],
    [d, 45.71],
    [e, 0],
    [f, 0],
  ] as const)
    expect(credit[who]).toBeCloseTo(worth, 2);
  expect(sum(credit)).toBeCloseTo(830, 9);
});

const PEOPLE = 30;
const person = fc.nat({ max: PEOPLE - 1 });
const claimsOf = fc.array(fc.record({ referrer: person, referred: person }), { maxLength: 80 });
const worthsOf = fc.array(fc.double({ min: -1e6, max: 1e9, noNaN: true }), { minLength: PEOPLE, maxLength: PEOPLE });

test('whatever is claimed, circles and several referrers included, the columns add up to the bank', () => {
  fc.assert(
    fc.property(claimsOf, worthsOf, fc.double({ min: 0, max: 1, noNaN: true }), (claims, list, share) => {
      const worths = Float64Array.from(list);
      const { referrerOf } = referralForest(PEOPLE, claims);
      const { own, credit } = shareWorth(referrerOf, worths, share);
      const scale = sum(list.map(Math.abs)) + 1;
      expect(Math.abs(sum(own) + sum(credit) - sum(worths)) / scale).toBeLessThan(1e-9);
      const brought = sum(list.filter((_, i) => referrerOf[i]! >= 0));
      expect(Math.abs(sum(splitCredit(referrerOf, worths)) - brought) / scale).toBeLessThan(1e-9);
    }),
    { numRuns: 500 },
  );
});

test('what is accepted is a forest, and what is refused would not have been', () => {
  fc.assert(
    fc.property(claimsOf, (claims) => {
      const { referrerOf, refused } = referralForest(PEOPLE, claims);
      // Independent oracle: walk all the way up from everybody, after each claim.
      const by = Array.from({ length: PEOPLE }, () => -1);
      const above = (from: number): Set<number> => {
        const seen = new Set<number>();
        for (let up = from; up >= 0 && !seen.has(up); up = by[up]!) seen.add(up);
        return seen;
      };
      for (const [i, { referrer, referred }] of claims.entries()) {
        const why =
          referrer === referred
            ? 'oneself'
            : by[referred] !== -1
              ? 'already_brought'
              : above(referrer).has(referred)
                ? 'circle'
                : null;
        expect(refused[i]).toBe(why);
        if (why === null) by[referred] = referrer;
      }
      expect([...referrerOf]).toEqual(by);
    }),
    { numRuns: 500 },
  );
});

test('people who are not there are a fault of the caller', () => {
  expect(() => referralForest(2, [{ referrer: 0, referred: 2 }])).toThrow(RangeError);
  expect(() => splitCredit(new Int32Array(2), new Float64Array(3))).toThrow(RangeError);
  expect(() => shareWorth(new Int32Array(1), new Float64Array(1), 1.1)).toThrow(RangeError);
});

describe('share of the referred who would not have come otherwise', () => {
  test.each([
    {
      why: 'no experiment',
      asked: [0, 0],
      notAsked: [0, 0],
      then: { value: 0.5, lower: 0, upper: 1, from: 'assumed' },
    },
    { why: 'nobody came at all', asked: [500, 0], notAsked: [500, 0], then: { value: 0.5, from: 'assumed' } },
    {
      why: 'twice as many came through the asked',
      asked: [1_000, 140],
      notAsked: [1_000, 70],
      then: { value: 0.5, from: 'randomised' },
    },
    { why: 'nobody came without being asked', asked: [1_000, 140], notAsked: [1_000, 0], then: { value: 1, upper: 1 } },
    { why: 'asking did nothing', asked: [1_000, 100], notAsked: [1_000, 130], then: { value: 0, lower: 0 } },
    { why: 'groups of unlike size', asked: [200, 40], notAsked: [800, 80], then: { value: 0.5 } },
  ])('$why', ({ asked, notAsked, then }) => {
    const arm = ([people, came]: number[]) => ({ people: people!, came: came! });
    const found = incrementalShare(arm(asked), arm(notAsked));
    for (const [name, value] of Object.entries(then))
      if (typeof value === 'number') expect(found[name as 'value']).toBeCloseTo(value, 9);
      else expect(found[name as 'from']).toBe(value);
    expect(found.lower).toBeLessThanOrEqual(found.value);
    expect(found.upper).toBeGreaterThanOrEqual(found.value);
  });

  test('2,000 asks of each kind find it again within 0.1, and the interval holds it 19 times of 20', () => {
    const stream = randomStreams(7).stream('asks');
    const [share, rate, runs] = [0.6, 0.14, 400];
    let [near, held] = [0, 0];
    for (let run = 0; run < runs; run += 1) {
      const asked = { people: 2_000, came: drawPoisson(stream, 2_000 * rate) };
      const found = incrementalShare(asked, { people: 2_000, came: drawPoisson(stream, 2_000 * rate * (1 - share)) });
      if (Math.abs(found.value - share) <= 0.1) near += 1;
      if (found.lower <= share && share <= found.upper) held += 1;
    }
    expect(near / runs).toBeGreaterThan(0.95);
    expect(held / runs).toBeGreaterThan(0.92);
    expect(held / runs).toBeLessThan(0.98);
  });
});

describe('channel customers', () => {
  const nothing = { bought: false, referral: 0, influence: 0, feedback: 0 };
  const others = Array.from({ length: 18 }, () => nothing);
  test.each([
    { why: 'never bought, and brought others', own: { ...nothing, referral: 10 }, is: true },
    { why: 'a buyer is a customer of the ordinary kind', own: { ...nothing, bought: true, referral: 10 }, is: false },
    { why: 'nothing comes through them', own: nothing, is: false },
    { why: 'points count as places', own: { ...nothing, feedback: 0.5 }, is: true },
  ])('$why', ({ own, is }) => {
    expect(channelCustomers([own, { ...nothing, bought: true, referral: 99 }, ...others]).includes(0)).toBe(is);
  });
  test('where a fifth stand level nobody is in the top tenth', () => {
    const level = Array.from({ length: 4 }, () => ({ ...nothing, feedback: 2 }));
    expect(channelCustomers([...level, ...others.slice(2)])).toEqual([]);
  });
});
