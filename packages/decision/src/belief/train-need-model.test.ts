import { expect, test } from 'vitest';
import { statedNeedModel } from './stated-need-model.ts';
import { simulateNeeds } from './testing/simulate-needs.ts';
import { trainNeedModel } from './train-need-model.ts';

const STATED = statedNeedModel('place_idle_cash', 1);
const TRUTH = {
  ...STATED,
  intercept: Math.log(0.5 / 52),
  coefficients: [0.7],
  triggers: STATED.triggers.map((_, place) =>
    place < 2 ? { sensitivity: 0.6, falseAlarm: 0.004 } : { sensitivity: 0.002, falseAlarm: 0.002 },
  ),
  buysAlone: { inNeed: 0.05, otherwise: 0.0005 },
};
const { observed } = simulateNeeds(TRUTH, { customers: 700, weeks: 52, seed: 5 });
const trained = trainNeedModel('place_idle_cash', observed);
if (!trained.ok) throw new Error(trained.problem.code);

test('a kind is learned with what it rests on, and checked on weeks that its model had not seen', () => {
  const { fit, fired, check, purchases, answers } = trained.value;
  expect(fit.model.triggers[0]!.sensitivity).toBeGreaterThan(0.35);
  expect(fit.model.triggers[5]!.sensitivity).toBeLessThan(0.2);
  expect(fired[0]).toBeGreaterThan(100);
  expect(Math.min(purchases, answers)).toBeGreaterThan(30);
  if ('oneOutcome' in check.belief || 'oneOutcome' in check.lastTrigger) throw new Error('nobody bought');
  expect(check.belief.auc).toBeGreaterThan(0.56);
  expect(check.belief.auc).toBeGreaterThan(check.lastTrigger.auc);
});

test('what comes in the weeks of the check cannot have been known before them', () => {
  const small = simulateNeeds(TRUTH, { customers: 100, weeks: 52, seed: 7, asked: 0.1 }).observed;
  const unseen = small.signals.map((word, at) => (at % 52 < 44 ? word : 0));
  const blind = trainNeedModel('place_idle_cash', { ...small, signals: unseen });
  if (!blind.ok) throw new Error(blind.problem.code);
  expect(blind.value.check.belief).toMatchObject({ oneOutcome: true, happened: 0 });
});

test('with few purchases and answers nothing is learned, and the count says so', () => {
  const few = simulateNeeds(TRUTH, { customers: 20, weeks: 30, seed: 6 });
  const refused = trainNeedModel('place_idle_cash', few.observed);
  expect(refused.ok ? null : refused.problem).toMatchObject({ code: 'learn.too_few', needed: 30 });
});

test('where signs and purchases have nothing to do with each other, no need is found between them', () => {
  const idle = {
    ...TRUTH,
    intercept: Math.log(1e-6),
    buysAlone: { inNeed: 0.02, otherwise: 0.02 },
    buysContacted: { inNeed: 0.02, otherwise: 0.02 },
  };
  const { observed: noise } = simulateNeeds(idle, { customers: 80, weeks: 40, seed: 8 });
  const refused = trainNeedModel('plan_education', noise);
  expect(refused.ok ? refused.value.fit.beginnings : refused.problem.code).toBe('learn.too_few');
});

test('a beginning that one rule saw is likelier than none: the silence of rules that never speak of a need says nothing', () => {
  const kinds = ['place_idle_cash', 'renew_maturing', 'everyday_card'] as const;
  for (const kind of kinds) {
    const { triggers } = statedNeedModel(kind, 0);
    const first = triggers.findIndex(({ sensitivity }) => sensitivity > 0.01);
    const ratio = triggers.reduce(
      (so, { sensitivity, falseAlarm }, place) =>
        so * (place === first ? sensitivity / falseAlarm : (1 - sensitivity) / (1 - falseAlarm)),
      1,
    );
    expect(ratio, kind).toBeGreaterThan(5);
  }
});
