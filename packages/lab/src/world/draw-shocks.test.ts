import { expect, test } from 'vitest';
import { beginWeek } from './begin-week.ts';
import { drawShocks } from './draw-shocks.ts';
import { onsetFactors } from './onset-factors.ts';
import type { WorldRules } from './world-rules.ts';
import { newWorld, type World } from './world.ts';
import { WORLDS } from './worlds.ts';

const DEFAULT = WORLDS['default']!;
const SIZE = { customers: 2_000, rms: 2, minutesAWeek: 0, weeks: 30 };

/** One shock of the kind that hits the second book alone, somewhere in the record. */
const HIT: WorldRules = {
  ...DEFAULT,
  shocks: [{ kind: 'layoff', perYear: 12, weeks: 10, everywhere: false, factors: { protect_family: 6 } }],
};

/** By need: who is newly in need in which week. */
function beginnings(world: World): readonly (readonly string[])[] {
  const found: string[][] = world.rules.needs.map(() => []);
  for (let week = 0; week < SIZE.weeks; week += 1) {
    const before = world.inNeed.map((own) => own.slice());
    beginWeek(world);
    for (const [k, own] of world.inNeed.entries())
      for (let i = 0; i < SIZE.customers; i += 1) if (own[i] !== before[k]![i]) found[k]!.push(`${week} ${i}`);
  }
  return found;
}

test('a shock makes its own needs begin more often in its weeks and its book, and leaves every other beginning where it was', () => {
  const hit = newWorld(HIT, SIZE, 5);
  const [shock] = hit.shocks.filter(({ rm }) => rm === 1);
  const [with_, without] = [hit, newWorld({ ...HIT, shocks: [] }, SIZE, 5)].map(beginnings);
  const protect = DEFAULT.needs.findIndex(({ kind }) => kind === 'protect_family');
  expect(with_!.filter((_, k) => k !== protect)).toEqual(without!.filter((_, k) => k !== protect));
  const inside = (of: readonly string[]): number =>
    of.filter((each) => {
      const [week, i] = each.split(' ').map(Number) as [number, number];
      return i % 2 === 1 && week >= shock!.from && week < shock!.from + shock!.weeks;
    }).length;
  // 1,000 people at .07 a year for ten weeks are 13; six times that, less those who are in need already.
  expect(inside(without![protect]!)).toBeLessThan(25);
  expect(inside(with_![protect]!)).toBeGreaterThan(50);
});

test.each(DEFAULT.needs.map((need, k) => ({ ...need, k })))(
  'over a year $kind begins as often as the law says, seasons and shocks taken together over many banks',
  ({ k }) => {
    const size = { rms: 1, weeks: 52 };
    const banks = Array.from({ length: 400 }, (_, seed) => drawShocks(DEFAULT, size, { bank: seed, own: seed }));
    const mean = (shocks: (typeof banks)[number]): number =>
      onsetFactors(DEFAULT.needs, shocks, size)[k]!.reduce((sum, factor) => sum + factor / size.weeks, 0);
    expect(mean([])).toBeCloseTo(1, 12);
    const all = banks.reduce((sum, shocks) => sum + mean(shocks) / banks.length, 0);
    expect(all).toBeGreaterThan(0.9);
    expect(all).toBeLessThan(1.1);
  },
);

test('what hits everybody is the same in every part of a bank, what hits one book is not; and no two of a kind overlap', () => {
  const often = { ...DEFAULT, shocks: DEFAULT.shocks.map((rule) => ({ ...rule, perYear: 4 })) };
  const size = { rms: 2, weeks: 104 };
  const [one, other] = [7, 8].map((own) => drawShocks(often, size, { bank: 3, own }));
  const everywhere = (of: typeof one) => of!.filter(({ rm }) => rm === null);
  expect(everywhere(one)).toEqual(everywhere(other));
  expect(one).not.toEqual(other);
  for (const same of Map.groupBy(one!, ({ kind, rm }) => `${kind} ${rm}`).values())
    for (const [at, { from }] of same.entries())
      expect(from).toBeGreaterThanOrEqual(at === 0 ? 0 : same[at - 1]!.from + same[at - 1]!.weeks);
});

test('a shock of one book touches its cells and no others', () => {
  const [size, k] = [{ rms: 2, weeks: 8 }, 2];
  const shock = { kind: 'layoff', from: 3, weeks: 2, rm: 1, factors: { protect_family: 2 } } as const;
  const [hit, quiet] = [[shock], []].map((shocks) => onsetFactors(DEFAULT.needs, shocks, size));
  const ratios = hit!.map((own, need) => Array.from(own, (factor, at) => Math.round(factor / quiet![need]![at]!)));
  expect(ratios.map((own) => own.flatMap((ratio, at) => (ratio === 1 ? [] : [at])))).toEqual(
    DEFAULT.needs.map((_, need) => (need === k ? [3 * 2 + 1, 4 * 2 + 1] : [])),
  );
});
