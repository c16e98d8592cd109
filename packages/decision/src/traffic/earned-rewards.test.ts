import fc from 'fast-check';
import { expect, test } from 'vitest';
import { earnedRewards, type RewardClaim } from './earned-rewards.ts';
import { referralForest } from './referral-forest.ts';
import { splitCredit } from './split-credit.ts';

const claim = (referrer: number, referred: number, over: Partial<RewardClaim> = {}): RewardClaim => ({
  referrer,
  referred,
  agreed: true,
  qualifiedAt: 1,
  ...over,
});
const nobody = new Set<number>();

test.each([
  { why: 'a friend who agreed and did what was asked', claims: [claim(0, 1)], earned: [0] },
  { why: 'no consent of the friend', claims: [claim(0, 1, { agreed: false })], earned: [] },
  { why: 'no evidence yet', claims: [claim(0, 1, { qualifiedAt: null })], earned: [] },
  { why: 'oneself', claims: [claim(0, 0)], earned: [] },
  { why: 'a circle: the link that would close it', claims: [claim(0, 1), claim(1, 2), claim(2, 0)], earned: [0, 1] },
  {
    why: 'brought by two: the first, although the record alone names it',
    claims: [claim(0, 2, { agreed: false }), claim(1, 2)],
    earned: [],
  },
  {
    why: 'the cap counts by the evidence, not by the arrival',
    claims: [claim(0, 1, { qualifiedAt: 9 }), claim(0, 2, { qualifiedAt: 2 }), claim(0, 3, { qualifiedAt: 3 })],
    earned: [1, 2],
  },
])('$why', ({ claims, earned }) => {
  expect(earnedRewards(4, claims, nobody, 2)).toEqual(earned);
});

test('whoever is being looked at earns nothing', () => {
  expect(earnedRewards(4, [claim(0, 1), claim(2, 3)], new Set([0]), 2)).toEqual([1]);
});

const PEOPLE = 7;
const person = fc.nat({ max: PEOPLE - 1 });
const claims = fc.array(
  fc.record({
    referrer: person,
    referred: person,
    agreed: fc.boolean(),
    qualifiedAt: fc.option(fc.nat({ max: 20 })),
  }),
  { maxLength: 20 },
);

/** Independent of the forest: whoever is reached from `from` by links that stand, each of which was walked one by one. */
function reaches(links: readonly (readonly [number, number])[], from: number, to: number): boolean {
  const seen = new Set([from]);
  for (let grew = true; grew;) {
    grew = false;
    for (const [a, b] of links)
      if (seen.has(a) && !seen.has(b)) {
        seen.add(b);
        grew = true;
      }
  }
  return seen.has(to);
}

test('nothing is earned without a consent, for oneself, in a circle or above the cap; and nothing else is left out', () => {
  fc.assert(
    fc.property(claims, fc.nat({ max: 3 }), fc.uniqueArray(person, { maxLength: 2 }), (given, cap, looked) => {
      const held = new Set(looked);
      const earned = new Set(earnedRewards(PEOPLE, given, held, cap));
      const links: [number, number][] = [];
      const standing = given.map(({ referrer, referred }) => {
        const stands =
          referrer !== referred && !links.some(([, to]) => to === referred) && !reaches(links, referred, referrer);
        if (stands) links.push([referrer, referred]);
        return stands;
      });
      const owed = (i: number) =>
        standing[i] && given[i]!.agreed && given[i]!.qualifiedAt !== null && !held.has(given[i]!.referrer);
      for (let who = 0; who < PEOPLE; who += 1) {
        const due = given.flatMap((each, i) => (each.referrer === who && owed(i) ? [i] : []));
        const got = due.filter((i) => earned.has(i));
        expect(got).toHaveLength(Math.min(cap, due.length));
        // The earlier evidence first.
        const latest = Math.max(...got.map((i) => given[i]!.qualifiedAt!), -1);
        for (const i of due) if (!earned.has(i)) expect(given[i]!.qualifiedAt).toBeGreaterThanOrEqual(latest);
      }
      for (const i of earned) expect(owed(i)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('whatever is claimed, credit is neither made nor lost', () => {
  fc.assert(
    fc.property(claims, fc.array(fc.nat({ max: 1_000 }), { minLength: PEOPLE, maxLength: PEOPLE }), (given, worths) => {
      const { referrerOf } = referralForest(PEOPLE, given);
      const credit = splitCredit(referrerOf, Float64Array.from(worths)).reduce((sum, each) => sum + each, 0);
      const brought = worths.filter((_, i) => referrerOf[i]! >= 0).reduce((sum, each) => sum + each, 0);
      expect(Math.abs(credit - brought)).toBeLessThan(1e-9 * Math.max(1, brought));
    }),
  );
});
