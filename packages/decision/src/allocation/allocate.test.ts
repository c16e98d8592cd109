import fc from 'fast-check';
import highsModule, { type Highs } from 'highs';
import { describe, expect, test } from 'vitest';
import { randomStreams } from '../random/random-stream.ts';
import { allocate } from './allocate.ts';
import type { AllocationInput } from './allocation-input.ts';
import { allocationViolations } from './testing/allocation-violations.ts';
import { benchmarkAllocation } from './testing/benchmark-allocation.ts';
import { mulberry32 } from '../random/testing/mulberry32.ts';
import { randomAllocation } from './testing/random-allocation.ts';

/** The package's types describe its CommonJS build; imported, the module is the loader itself. */
const loadHighs = highsModule as unknown as () => Promise<Highs>;

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const instance = (seed: number): AllocationInput => randomAllocation(randomStreams(seed).stream('instance'));
const total = (plan: { readonly chosen: Uint8Array }): number => plan.chosen.reduce((sum, each) => sum + each, 0);

describe('the benchmark of 1,000 customers x 10 actions, 10 RMs', () => {
  const input = benchmarkAllocation(1000, 10);
  const plan = allocate(input);

  test('is worth at least .995 of the exact optimum 7367.67 and breaks nothing', () => {
    expect(mulberry32(1)()).toBe(0.6270739405881613);
    expect(plan.worth).toBeGreaterThanOrEqual(0.995 * 7367.67);
    expect(plan.worth).toBeLessThanOrEqual(7367.67);
    expect(allocationViolations(input, plan)).toEqual([]);
  });

  test('bounds the optimum by at most .01 % more than the linear programme, 7416.19', () => {
    expect(plan.bound).toBeGreaterThanOrEqual(7416.185);
    expect(plan.bound).toBeLessThanOrEqual(7416.19 * 1.0001);
    expect(plan.gap).toBeCloseTo((plan.bound - plan.worth) / plan.bound, 12);
  });

  test('an hour more of one RM is worth about what its price says', () => {
    const price = plan.prices.find(({ limit, rm }) => limit === 'minutes' && rm === 3);
    const minutes = input.rmLimits[0]!;
    const most = Array.from(minutes.most, (each, r) => (input.rms[r] === 3 ? each + 60 : each));
    const more = allocate({ ...input, rmLimits: [{ ...minutes, most }] });
    // A price is a slope and prices fall while minutes are added: the hour brings something less than sixty first minutes.
    const hour = 60 * price!.perUnit;
    expect(more.bound - plan.bound).toBeGreaterThan(0.7 * hour);
    expect(more.bound - plan.bound).toBeLessThan(1.02 * hour);
  });

  test('starts from yesterday: as good a plan, and the same bound within .01 %', () => {
    const again = allocate(input, plan.prices);
    expect(again.worth).toBeGreaterThanOrEqual(0.995 * 7367.67);
    expect(again.bound).toBeLessThanOrEqual(7416.19 * 1.0001);
    const known = plan.prices.filter(({ rm }) => rm !== 5);
    expect(allocate(input, known).worth).toBeGreaterThanOrEqual(0.995 * 7367.67);
  });
});

test.each([
  { why: 'a tenth of the minutes', minutes: 0.1, money: 1, lp: 2241.841442480823, mip: 2146.39226436615 },
  { why: 'money for one customer in 400', minutes: 1, money: 0.05, lp: 1155.7372884750366, mip: 934.881872177124 },
])('much too little of something: $why, as good as HiGHS finds', ({ minutes, money, lp, mip }) => {
  const input = benchmarkAllocation(1000, 10);
  const [own] = input.rmLimits;
  const plan = allocate({
    ...input,
    rmLimits: [{ ...own!, most: Array.from(own!.most, (most) => most * minutes) }],
    bankLimits: input.bankLimits.map((limit) => ({ ...limit, most: limit.most * money })),
  });
  expect(plan.worth).toBeGreaterThanOrEqual(0.995 * mip);
  expect(plan.worth).toBeLessThanOrEqual(mip + 1e-6);
  expect(plan.bound).toBeGreaterThanOrEqual(lp - 1e-6);
  expect(plan.bound).toBeLessThanOrEqual(1.002 * lp);
});

describe('any allocation', () => {
  test('keeps every mask, cap and limit, and stays below its own bound', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(allocationViolations(instance(seed), allocate(instance(seed)))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('is the same bit for bit when asked again, and when money is counted in other coins', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const input = instance(seed);
        const plan = allocate(input);
        expect(allocate(input)).toEqual(plan);
        const coins = allocate({ ...input, value: input.value.map((each) => each * 128) });
        expect(coins.chosen).toEqual(plan.chosen);
        expect(coins.bound).toBe(plan.bound * 128);
      }),
      { numRuns: 30 },
    );
  });

  test('lies between 0 and the exact optimum, which lies below its bound; on average it misses less than 1 %', async () => {
    const solver = await loadHighs();
    let worth = 0;
    let optimum = 0;
    for (let seed = 1; seed <= 15; seed += 1) {
      const input = instance(seed);
      const plan = allocate(input);
      const exact = exactWorth(input, solver);
      expect(plan.worth, `seed ${seed}`).toBeLessThanOrEqual(exact + 1e-6);
      expect(plan.bound, `seed ${seed}`).toBeGreaterThanOrEqual(exact - 1e-6);
      worth += plan.worth;
      optimum += exact;
    }
    expect(optimum).toBeGreaterThan(4_000);
    expect(worth / optimum).toBeGreaterThan(0.99);
  }, 60_000);
});

describe('at the edges', () => {
  const one: AllocationInput = {
    kinds: 3,
    value: Float64Array.of(5, 9, 7),
    rmOf: Int32Array.of(0),
    rms: [4],
    cap: 1,
    rmLimits: [{ limit: 'minutes', use: [10, 20, 10], most: [30] }],
    bankLimits: [],
  };
  test.each([
    { why: 'one customer with room for everything gets the best', change: {}, worth: 9 },
    { why: 'two actions where two are allowed', change: { cap: 2 }, worth: 16 },
    { why: 'a cap above the number of kinds takes what fits', change: { cap: 200 }, worth: 16 },
    { why: 'nobody is to be disturbed', change: { cap: 0 }, worth: 0 },
    { why: 'the mask is stronger than any worth', change: { allowed: Uint8Array.of(1, 0, 1) }, worth: 7 },
    {
      why: 'a forbidden action may have no worth at all',
      change: { value: Float64Array.of(5, Number.NaN, 7), allowed: Uint8Array.of(1, 0, 1) },
      worth: 7,
    },
    { why: 'nothing is worth its contact', change: { value: Float64Array.of(0, -3, 0) }, worth: 0 },
    { why: 'no minutes at all', change: { rmLimits: [{ limit: 'minutes', use: [10, 20, 10], most: [0] }] }, worth: 0 },
    { why: 'a quota of none', change: { bankLimits: [{ limit: 'quota', use: [0, 1, 1], most: 0 }] }, worth: 5 },
    { why: 'no limit whatever', change: { rmLimits: [], cap: 3 }, worth: 21 },
  ])('$why', ({ change, worth }) => {
    const plan = allocate({ ...one, ...change });
    expect(plan.worth).toBe(worth);
    expect(plan.gap).toBeGreaterThanOrEqual(0);
    expect(plan.gap).toBeLessThan(0.5);
  });

  test('an empty book has an empty plan without a gap', () => {
    const plan = allocate({ ...one, value: new Float64Array(0), rmOf: new Int32Array(0) });
    expect(plan).toMatchObject({ worth: 0, bound: 0, gap: 0 });
    expect(total(plan)).toBe(0);
    expect(plan.prices).toEqual([{ limit: 'minutes', rm: 4, perUnit: 0, used: 0, most: 30 }]);
  });

  test.each([
    { why: 'a worth that is none', change: { value: Float64Array.of(5, Number.NaN, 7) } },
    { why: 'too few values', change: { value: Float64Array.of(5) } },
    { why: 'an RM that does not exist', change: { rmOf: Int32Array.of(1) } },
    { why: 'less than no minutes', change: { rmLimits: [{ limit: 'minutes', use: [10, 20, 10], most: [-1] }] } },
    { why: 'uses of too few kinds', change: { bankLimits: [{ limit: 'quota', use: [1], most: 2 }] } },
    { why: 'one name for two limits', change: { bankLimits: [{ limit: 'minutes', use: [1, 1, 1], most: 2 }] } },
    {
      why: 'one RM twice',
      change: { rms: [4, 4], rmLimits: [{ limit: 'minutes', use: [10, 20, 10], most: [30, 30] }] },
    },
    { why: 'half a cap', change: { cap: 0.5 } },
  ])('refuses $why', ({ change }) => {
    expect(() => allocate({ ...one, ...change })).toThrow(RangeError);
  });
});

/** The exact optimum by a mixed-integer programme. */
function exactWorth(input: AllocationInput, solver: Highs): number {
  const { kinds, value, allowed, rmOf, rms, rmLimits, bankLimits, cap } = input;
  const open = Array.from(value.keys()).filter((at) => value[at]! > 0 && allowed?.[at] !== 0);
  if (open.length === 0) return 0;
  const sum = (of: readonly number[], weight: (at: number) => number): string =>
    of.map((at) => `${weight(at)} x${at}`).join(' + ');
  const rows: string[] = [];
  const row = (of: readonly number[], weight: (at: number) => number, most: number): void => {
    if (of.length > 0) rows.push(`c${rows.length}: ${sum(of, weight)} <= ${most}`);
  };
  for (const i of rmOf.keys())
    row(
      open.filter((at) => Math.floor(at / kinds) === i),
      () => 1,
      typeof cap === 'number' ? cap : cap[i]!,
    );
  for (const { use, most } of rmLimits)
    for (const r of rms.keys())
      row(
        open.filter((at) => rmOf[Math.floor(at / kinds)] === r),
        (at) => use[at % kinds]!,
        most[r]!,
      );
  for (const { use, most } of bankLimits) row(open, (at) => use[at % kinds]!, most);
  const text = `maximize\nobj: ${sum(open, (at) => value[at]!)}\nsubject to\n${rows.join('\n')}\nbinary\n${open.map((at) => `x${at}`).join('\n')}\nend`;
  const solved = solver.solve(text, { mip_rel_gap: 0 });
  if (solved.Status !== 'Optimal') throw new Error(solved.Status);
  return solved.ObjectiveValue;
}
