import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STAGE_RULES } from './stage-rules.ts';
import { watchedMonth, watchRule } from './watch-rule.ts';

const told = (months: readonly number[]): string[] =>
  watchRule(months, [5, 20, 50], STAGE_RULES).map((watch) => {
    const month = watchedMonth(watch, STAGE_RULES);
    if (month !== null) return `w${month}`;
    return watch.below > 0 ? `b${watch.below}` : `L${watch.level}`;
  });

test.each([
  {
    why: 'vector of definitions.md 2.2: demoted in month 7 to the best of the six, up at once',
    months: [60, 55, 40, 42, 45, 41, 30, 33, 30, 52],
    leads: 'L3 L3 b1 b2 b3 w1 w2 w3 L2 L3',
  },
  {
    why: 'vector of definitions.md 2.2: a month back at level lifts the watch',
    months: [60, 40, 40, 40, 40, 55, 40],
    leads: 'L3 b1 b2 b3 w1 L3 b1',
  },
  { why: 'six empty months lead to the bottom', months: [60, 0, 0, 0, 0, 0, 0, 0], leads: 'L3 b1 b2 b3 w1 w2 w3 L0' },
  { why: 'one better month of the six decides', months: [60, 0, 6, 0, 0, 0, 0, 0], leads: 'L3 b1 b2 b3 w1 w2 w3 L1' },
  {
    why: 'the seventh month is no part of the six, but counts upwards at once: nobody is put below what they have now',
    months: [60, 0, 0, 0, 0, 0, 0, 21],
    leads: 'L3 b1 b2 b3 w1 w2 w3 L2',
  },
  {
    why: 'a seventh month at level lifts it too',
    months: [60, 0, 0, 0, 0, 0, 0, 50],
    leads: 'L3 b1 b2 b3 w1 w2 w3 L3',
  },
  {
    why: 'the new level has six months of its own',
    months: [60, 20, 0, 0, 0, 0, 0, 0, 0, 0],
    leads: 'L3 b1 b2 b3 w1 w2 w3 L2 b1 b2',
  },
  { why: 'a threshold met exactly is met', months: [5, 20, 50], leads: 'L1 L2 L3' },
])('$why', ({ months, leads }) => {
  expect(told(months).join(' ')).toBe(leads);
});

test('a level never falls below the best of the last seven months', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, 4, 5, 19, 20, 49, 50, 60), { maxLength: 30 }), (months) => {
      const levelOf = (average: number): number => (average >= 50 ? 3 : average >= 20 ? 2 : average >= 5 ? 1 : 0);
      for (const [i, { level }] of watchRule(months, [5, 20, 50], STAGE_RULES).entries()) {
        const recent = months.slice(Math.max(0, i - 6), i).map(levelOf);
        expect(level).toBeGreaterThanOrEqual(levelOf(months[i] ?? 0) * (recent.length < 6 ? 1 : 0));
        expect(level).toBeGreaterThanOrEqual(i < 6 ? Math.max(0, ...recent) : Math.max(...recent));
      }
    }),
    { numRuns: 1_000 },
  );
});
