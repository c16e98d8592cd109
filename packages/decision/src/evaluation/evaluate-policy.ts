import { fail, type Problem, type Result } from '@vivero/domain';
import { holdoutArm } from '../random/holdout-arm.ts';
import type { RandomStream } from '../random/random-stream.ts';
import type { JudgedPolicy, LoggedDecision, OutcomeModel } from './logged-decision.ts';
import { EVALUATION_RULES, type EvaluationRules, policyValue, type PolicyValue } from './policy-value.ts';
import type { WeighedDecisions } from './weighed-decisions.ts';

export type PolicyProblem = Extract<
  Problem,
  { code: 'policy.no_decisions' | 'policy.propensity_missing' | 'policy.not_tried' | 'policy.too_few' }
>;

/** Sums of chances come this near to 1. */
const ROUNDING = 1e-6;

/**
 * Judges another way of choosing by decisions that were logged (see `policyValue`): what would it have brought, and is that more?
 * Customers are split in two halves; the outcome model that speaks about one half was learned from the other.
 *
 * @param log decisions with known outcomes
 * @param policy what to judge
 * @param model learns an outcome model; "nothing is expected", the constant 0, makes DR the same as IPS
 * @param stream for the resamples
 * @returns the values; a Problem, never a guess, when one chance is missing or does not add up, when the policy would do what was
 *   never tried in its place, and when too little evidence is left
 * @throws RangeError for a policy whose chances are none
 */
export function evaluatePolicy(
  log: readonly LoggedDecision[],
  policy: JudgedPolicy,
  model: OutcomeModel,
  stream: RandomStream,
  rules: EvaluationRules = EVALUATION_RULES,
): Result<PolicyValue, PolicyProblem> {
  const weight = new Float64Array(log.length);
  const judged: (readonly number[])[] = [];
  for (const [i, decision] of log.entries()) {
    const chances = chancesOf(decision);
    if (chances === null) return fail({ code: 'policy.propensity_missing', decision: i });
    const target = policy(i);
    if (target.length !== chances.length || !isDistribution(target))
      throw new RangeError(`the policy gives decision ${i} the chances ${target.join(', ')}`);
    if (target.some((chance, action) => chance > 0 && chances[action] === 0))
      return fail({ code: 'policy.not_tried', decision: i });
    weight[i] = target[decision.chosen]! / chances[decision.chosen]!;
    judged.push(target);
  }
  return policyValue({ ...customersOf(log), weight, ...expectations(log, judged, model) }, stream, rules);
}

/** Chances of a decision when all are there and make sense: the taken action could be taken. */
function chancesOf({ propensities, chosen }: LoggedDecision): readonly number[] | null {
  const chances = propensities.filter((chance) => chance !== null);
  return chances.length === propensities.length && isDistribution(chances) && chances[chosen]! > 0 ? chances : null;
}

const isDistribution = (chances: readonly number[]): boolean =>
  chances.every((chance) => chance >= 0 && chance <= 1) &&
  Math.abs(chances.reduce((sum, chance) => sum + chance, 0) - 1) <= ROUNDING;

function customersOf(log: readonly LoggedDecision[]): Pick<WeighedDecisions, 'customer' | 'customers' | 'outcome'> {
  const places = new Map<string, number>();
  for (const { customerId } of log) if (!places.has(customerId)) places.set(customerId, places.size);
  return {
    customer: Int32Array.from(log, ({ customerId }) => places.get(customerId)!),
    customers: places.size,
    outcome: Float64Array.from(log, ({ outcome }) => outcome),
  };
}

/** Two-fold cross-fitting: Chernozhukov et al. (2018), Econometrics Journal 21:C1-C68, definition 3.1, with K = 2. */
function expectations(
  log: readonly LoggedDecision[],
  judged: readonly (readonly number[])[],
  model: OutcomeModel,
): Pick<WeighedDecisions, 'expected' | 'expectedOfLogged'> {
  const halves: [number[], number[]] = [[], []];
  for (const [i, { customerId }] of log.entries()) halves[holdoutArm(customerId, 'cross-fit', 0.5) ? 1 : 0].push(i);
  const expected = new Float64Array(log.length);
  const expectedOfLogged = new Float64Array(log.length);
  for (const [half, other] of [halves, halves.toReversed()]) {
    const expect = model(other!);
    for (const i of half!) {
      expected[i] = judged[i]!.reduce((sum, chance, action) => sum + (chance > 0 ? chance * expect(i, action) : 0), 0);
      expectedOfLogged[i] = expect(i, log[i]!.chosen);
    }
  }
  return { expected, expectedOfLogged };
}
