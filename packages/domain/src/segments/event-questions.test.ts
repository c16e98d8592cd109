import { expect, test } from 'vitest';
import { checkCohortPlan } from './cohort-plan.ts';
import { checkFunnel } from './funnel.ts';

const FUNNEL = {
  version: 1,
  steps: [{ codes: ['CT-V'] }, { codes: ['TX-S'] }],
  days: 30,
  when: { span: 'ever' },
  split: 'medium',
};
const PLAN = {
  version: 1,
  began: { codes: ['TX-S'] },
  returns: {},
  by: 'month',
  when: { span: 'last', days: 365 },
  periods: 12,
};
const faultsOf = (checked: ReturnType<typeof checkFunnel> | ReturnType<typeof checkCohortPlan>): readonly string[] =>
  checked.ok ? [] : checked.problems.map(({ code, path }) => `${code} at ${path}`);

test.each([
  { why: 'a whole one', over: {}, then: [] },
  { why: 'nothing to do', over: { steps: [] }, then: ['segment.group_empty at funnel.steps'] },
  {
    why: 'eleven steps',
    over: { steps: Array.from({ length: 11 }, () => ({})) },
    then: ['segment.too_large at funnel.steps'],
  },
  { why: 'no time for it', over: { days: 0 }, then: ['segment.value_invalid at funnel.days'] },
  { why: 'a split that there is not', over: { split: 'moon' }, then: ['segment.value_invalid at funnel.split'] },
  {
    why: 'a step that fits nothing',
    over: { steps: [{ code: 'CT-V' }] },
    then: ['segment.malformed at funnel.steps.0.code'],
  },
])('a funnel: $why', ({ over, then }) => {
  expect(faultsOf(checkFunnel({ ...FUNNEL, ...over }))).toEqual(then);
});

test.each([
  { why: 'a whole one', over: {}, then: [] },
  { why: 'by the year', over: { by: 'year' }, then: ['segment.value_invalid at cohorts.by'] },
  { why: 'no period after the first', over: { periods: 0 }, then: ['segment.value_invalid at cohorts.periods'] },
  { why: 'days that are none', over: { when: {} }, then: ['segment.period_invalid at cohorts.when'] },
])('cohorts: $why', ({ over, then }) => {
  expect(faultsOf(checkCohortPlan({ ...PLAN, ...over }))).toEqual(then);
});
