import { EVALUATION_RULES, policyValue, randomStreams } from '@vivero/decision';
import { fail, ok, type Result } from '@vivero/domain';
import { numberOf } from '../trials/learning-field.ts';
import { textColumns } from '../trials/text-columns.ts';
import { figuresOf } from './figures-of.ts';
import type { MeasuredFigure, Target } from './measured-figure.ts';

/** What the even choice would have brought, judged by clicks under a policy that favoured some items; without clipping, as others do. */
async function evenChoice(path: string, items: number) {
  const read = await textColumns(path);
  if (!read.ok) return read;
  const column = (name: string): Float64Array => {
    const found = read.value.columns.find((each) => each.name === name);
    const numbers = found?.texts.map(numberOf) ?? [];
    return Float64Array.from(found?.codes ?? [], (code) => numbers[code]!);
  };
  const [propensity, outcome] = [column('propensity_score'), column('click')];
  if (propensity.length === 0) return fail({ code: 'learn.column_missing', column: 'propensity_score' });
  const none = new Float64Array(outcome.length);
  const decisions = {
    customer: Int32Array.from(none.keys()),
    customers: none.length,
    weight: propensity.map((chance) => 1 / items / chance),
    outcome,
    expected: none,
    expectedOfLogged: none,
  };
  return policyValue(decisions, randomStreams(1).stream('resamples'), {
    ...EVALUATION_RULES,
    clip: Number.POSITIVE_INFINITY,
  });
}

const near = (of: number, by: number): Target => ({ kind: 'within', of, by });

/** 10,000 logged choices among 34 men's items by Bernoulli Thompson sampling (Saito et al. 2021); the even choice itself brought .0046. */
export async function validateOpenBandit(path: string): Promise<Result<readonly MeasuredFigure[]>> {
  const judged = await evenChoice(path, 34);
  if (!judged.ok) return judged;
  const { logged, ips, snips, effective } = judged.value;
  const figure = figuresOf("Open Bandit, men's");
  return ok([
    figure('clicks as logged', logged.value, 4, 'count .0069', near(0.0069, 0)),
    figure('even choice by IPS', ips.value, 5, 'others .00301', near(0.00301, 0.00001)),
    figure('even choice by IPS: upper end of 95 %', ips.upper, 4, 'even choice itself .0046', {
      kind: 'at_least',
      value: 0.0046,
    }),
    figure('even choice by SNIPS', snips.value, 5, 'others .00319', near(0.00319, 0.00001)),
    figure('effective number of decisions', effective, 0, 'others 656', near(656, 0)),
  ]);
}

/** The same of 46 women's items, where some choices had next to no chance: two decisions carry everything, so nothing may be shown. */
export async function validateOpenBanditWomen(path: string): Promise<Result<readonly MeasuredFigure[]>> {
  const judged = await evenChoice(path, 46);
  if (!judged.ok && judged.problem.code !== 'policy.too_few') return judged;
  const what = 'effective number of decisions: refused below 200';
  const measured = judged.ok
    ? judged.value.effective
    : Number('effective' in judged.problem ? judged.problem.effective : 0);
  const target: Target = { kind: 'at_most', value: 199 };
  return ok([{ dataset: "Open Bandit, women's", what, measured, decimals: 0, peer: '', target }]);
}
