import { expect, test } from 'vitest';
import { filterBeliefs } from './filter-beliefs.ts';
import { fitNeedModel } from './fit-need-model.ts';
import type { NeedModel } from './need-model.ts';
import { firedIn } from './need-weeks.ts';
import { STATED, TRUTH } from './testing/known-need.ts';
import { simulateNeeds } from './testing/simulate-needs.ts';

const WEEKS = 104;
const learned = simulateNeeds(TRUTH, { customers: 3_000, weeks: WEEKS, seed: 1 });
const held = simulateNeeds(TRUTH, { customers: 3_000, weeks: WEEKS, seed: 2 });
const fit = fitNeedModel(STATED, learned.observed);
if (!fit.ok) throw new Error(fit.problem.code);

/** Beliefs and truth from the tenth week on, when the first weeks' ignorance is over. */
function judged(model: NeedModel) {
  const { belief } = filterBeliefs(model, held.observed, true);
  return [...belief.keys()]
    .filter((at) => at % WEEKS >= 10)
    .map((at) => ({ at, belief: belief[at]!, there: held.truth[at] === 1 }));
}
const logLoss = (model: NeedModel): number => {
  const all = judged(model);
  const loss = all.map(({ belief, there }) => -Math.log(Math.max(1e-9, there ? belief : 1 - belief)));
  return loss.reduce((sum, each) => sum + each, 0) / all.length;
};

test('from figures wrong by three fifths the filter comes within five percent of one that knows the truth', () => {
  const truth = logLoss(TRUTH);
  expect(logLoss(STATED) / truth).toBeGreaterThan(1.15);
  expect(logLoss(fit.value.model) / truth).toBeLessThan(1.05);
  expect(fit.value.converged).toBe(true);
});

test('length, triggers and beginnings are recovered', () => {
  const { model, beginnings } = fit.value;
  expect(Math.abs(model.meanWeeks / TRUTH.meanWeeks - 1)).toBeLessThan(0.2);
  for (const [place, trigger] of TRUTH.triggers.entries())
    expect(Math.abs(model.triggers[place]!.sensitivity - trigger.sensitivity)).toBeLessThan(0.08);
  expect(Math.abs(beginnings / learned.beginnings - 1)).toBeLessThan(0.15);
  expect(model.coefficients[0]).toBeGreaterThan(0.35);
  expect(model.coefficients[1]).toBeLessThan(-0.15);
  expect(model.seasons[0]).toBeGreaterThan(model.seasons[1]!);
});

test('of those believed to so and so much, so and so many have the need, in every decile of 500 or more', () => {
  const deciles = Map.groupBy(judged(fit.value.model), ({ belief }) => Math.min(9, Math.floor(belief * 10)));
  const gaps = [...deciles.values()]
    .filter((decile) => decile.length >= 500)
    .map((decile) => {
      const believed = decile.reduce((sum, { belief }) => sum + belief, 0) / decile.length;
      return Math.abs(believed - decile.filter(({ there }) => there).length / decile.length);
    });
  expect(gaps.length).toBeGreaterThan(5);
  // With 500 the share itself is known to no better than .04 (two standard errors); the largest deciles decide.
  expect(Math.max(...gaps)).toBeLessThan(0.05);
});

test('the first twentieth of the list holds 1.3 times as many needs as a list by single triggers', () => {
  const week = WEEKS - 1;
  const { belief } = filterBeliefs(fit.value.model, held.observed);
  const there = (customer: number): boolean => held.truth[customer * WEEKS + week] === 1;
  const fired = (customer: number): number => {
    for (let back = 0; back < 4; back += 1)
      if ([0, 1].some((trigger) => firedIn(held.observed.signals[customer * WEEKS + week - back]!, trigger)))
        return 4 - back;
    return 0;
  };
  const customers = [...belief.keys()];
  const count = customers.length / 20;
  const found = (score: (customer: number) => number): number =>
    customers
      .toSorted((a, b) => score(b) - score(a) || a - b)
      .slice(0, count)
      .filter(there).length;
  expect(found((customer) => belief[customer]!) / found(fired)).toBeGreaterThan(1.3);
});

test.each([
  {
    why: 'nothing was ever seen',
    observed: { ...learned.observed, signals: new Uint32Array(3_000 * WEEKS) },
    code: 'learn.nothing_to_learn_from',
  },
  {
    why: 'a covariate is not a number',
    observed: { ...learned.observed, covariates: learned.observed.covariates.with(3, Number.NaN) },
    code: 'learn.value_invalid',
  },
])('refused: $why', ({ observed, code }) => {
  const refused = fitNeedModel(STATED, observed);
  expect(refused.ok ? null : refused.problem.code).toBe(code);
});

test('one customer alone leaves nearly everything as it was stated', () => {
  const alone = simulateNeeds(TRUTH, { customers: 1, weeks: WEEKS, seed: 3, asked: 0.2 });
  const small = fitNeedModel(STATED, alone.observed);
  if (!small.ok) throw new Error(small.problem.code);
  expect(Math.abs(small.value.model.meanWeeks / STATED.meanWeeks - 1)).toBeLessThan(0.2);
  expect(small.value.model.triggers[0]!.sensitivity).toBeCloseTo(STATED.triggers[0]!.sensitivity, 1);
});

test('where nobody was asked and everybody likes the product, the length stays within three times what was stated', () => {
  const liking = { ...TRUTH, meanWeeks: 400, intercept: Math.log(0.01), triggers: [], answers: [] };
  const { observed } = simulateNeeds(liking, { customers: 80, weeks: 40, seed: 4, asked: 0 });
  const bounded = fitNeedModel({ ...STATED, triggers: [], answers: [] }, observed);
  expect(bounded.ok && bounded.value.model.meanWeeks).toBeCloseTo(3 * STATED.meanWeeks, 6);
});

test('need and no need do not change names where those in need say no', () => {
  const backwards: NeedModel = {
    ...TRUTH,
    answers: TRUTH.answers.map(() => ({ sensitivity: 0.05, falseAlarm: 0.6 })),
  };
  const { observed } = simulateNeeds(backwards, { customers: 400, weeks: 52, seed: 3 });
  const flipped = fitNeedModel(STATED, observed);
  if (!flipped.ok) throw new Error(flipped.problem.code);
  for (const { sensitivity, falseAlarm } of [...flipped.value.model.answers, ...flipped.value.model.triggers])
    expect(sensitivity).toBeGreaterThanOrEqual(falseAlarm);
});
