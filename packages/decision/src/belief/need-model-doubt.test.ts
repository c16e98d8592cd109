import { expect, test } from 'vitest';
import { countBelieved } from './count-believed.ts';
import { filterBeliefs } from './filter-beliefs.ts';
import { fitNeedModel } from './fit-need-model.ts';
import { freeNumbers, withFreeNumbers } from './free-need-model.ts';
import type { NeedModel } from './need-model.ts';
import { needModelDoubt } from './need-model-doubt.ts';
import { STATED, TRUTH } from './testing/known-need.ts';
import { simulateNeeds } from './testing/simulate-needs.ts';

const odds = (chance: number): number => Math.log(chance / (1 - chance));
const sensitivity = (model: NeedModel): number => odds(model.triggers[0]!.sensitivity);

test('a model is its free numbers', () => {
  const back = withFreeNumbers(TRUTH, freeNumbers(TRUTH));
  expect([...freeNumbers(back)]).toEqual([...freeNumbers(TRUTH)].map((each): number => expect.closeTo(each, 9)));
  expect(back.meanWeeks).toBeCloseTo(8, 9);
  expect(back.buysAlone.otherwise).toBeCloseTo(0.0005, 9);
});

test('where next to nothing was seen, what is doubted is the prior: five imagined observations', () => {
  const { observed } = simulateNeeds(TRUTH, { customers: 1, weeks: 1, seed: 2, asked: 0 });
  const doubt = needModelDoubt(TRUTH, observed);
  expect(doubt(sensitivity)).toBeCloseTo(1 / Math.sqrt(5 * 0.55 * 0.45), 1);
  expect(doubt(({ intercept }) => intercept)).toBeCloseTo(1, 1);
  expect(doubt(() => 7)).toBe(0);
});

test('four times the people, about half the doubt', () => {
  const doubtOf = (customers: number): number =>
    needModelDoubt(
      TRUTH,
      simulateNeeds(TRUTH, { customers, weeks: 52, seed: 3 }).observed,
    )(({ meanWeeks }) => Math.log(meanWeeks));
  expect(doubtOf(600) / doubtOf(2_400)).toBeGreaterThan(1.6);
  expect(doubtOf(600) / doubtOf(2_400)).toBeLessThan(2.4);
});

test(
  'from figures wrong by three fifths the number of needs lies in its interval, which without the doubt is too narrow',
  { timeout: 60_000 },
  () => {
    const { observed, truth } = simulateNeeds(TRUTH, { customers: 800, weeks: 52, seed: 4 });
    const fit = fitNeedModel(STATED, observed);
    if (!fit.ok) throw new Error(fit.problem.code);
    const { model } = fit.value;
    const beliefs = (of: NeedModel): Float64Array => filterBeliefs(of, observed).belief;
    const doubt = needModelDoubt(model, observed)((of) => countBelieved(beliefs(of)).value);
    const count = countBelieved(beliefs(model), doubt);
    const there = truth.reduce((sum, own, at) => sum + (at % 52 === 51 ? own : 0), 0);
    expect(count.lower).toBeLessThan(there);
    expect(count.upper).toBeGreaterThan(there);
    expect(doubt).toBeGreaterThan(5);
  },
);

test('how many of ten: by hand', () => {
  const { value, lower, upper } = countBelieved(Array<number>(100).fill(0.5));
  expect(value).toBe(50);
  expect(upper - value).toBeCloseTo(1.959964 * 5 + 0.5, 5);
  expect(value - lower).toBeCloseTo(1.959964 * 5 + 0.5, 5);
  expect(countBelieved([1, 1, 0])).toEqual({ value: 2, lower: 1.5, upper: 2.5 });
});
