import type { GateRule } from '@vivero/domain';
import type { SuccessRate } from '../rates/success-rate.ts';
import type { Candidate, PlanAction } from './candidate.ts';
import type { Judged } from './judged.ts';
import { clockActions } from './clock-actions.ts';
import type { CustomerFacts } from './customer-facts.ts';
import { groundwork } from './groundwork.ts';
import { judge } from './judge.ts';
import type { Judging } from './judging.ts';
import { needActions } from './need-actions.ts';
import { foretoldOf, offerRate } from './offer-rate.ts';
import { gainOf, scoreOf } from './score.ts';
import { waysTo } from './ways.ts';
import { weighAnswers } from './weigh-answers.ts';

/** Every action that is conceivable for one customer today, judged by the rules and scored: clock first, then needs, then groundwork. Whose day is done has none. */
export function judgeCustomer(customer: CustomerFacts, judging: Judging): readonly Judged[] {
  if (customer.answered) return [];
  const { input, now, shelf } = judging;
  const ways = waysTo(customer, judging);
  const weigh = (candidate: Candidate, behind: Judged | null): Judged => {
    const { means, blockedBy, requires } = judge(candidate, now, ways);
    const foretold = foretoldOf(candidate, input.purchases);
    const rate = offerRate(rateOf(candidate, judging), foretold);
    const score = scoreOf(candidate, means, rate, behind === null ? 0 : gainOf(behind.score), judging);
    return { candidate, means, blockedBy, requires, score, behind: behind?.candidate ?? null, foretold };
  };
  const all: Judged[] = [];
  for (const each of clockActions(customer, input.today)) all.push(weigh(each, null));
  const steps = needActions(customer, input, shelf).map((each) => weigh(each, null));
  for (const each of weighAnswers(steps, judging)) all.push(each);
  const moves = all.length;
  for (const each of groundwork(customer, input)) all.push(weigh(each, waitingFor(each, all.slice(0, moves))));
  return all;
}

function rateOf({ customer, action, need }: Candidate, { rateOf: rate, closingRateOf }: Judging): SuccessRate {
  const { segment, stage } = customer;
  if (action === 'offer' && need?.state === 'confirmed') return closingRateOf(segment, stage.current);
  return rate(segment, stage.current, action);
}

/** Rules that the answer to the question would lift: who is asked for consent also says where they can be reached. */
const LIFTS: Partial<Readonly<Record<PlanAction, readonly GateRule[]>>> = {
  consent: ['consent', 'reach'],
  risk_assessment: ['suitability'],
};

/** The action of most gain among those that only wait for this consent or assessment. */
function waitingFor({ action }: Candidate, moves: readonly Judged[]): Judged | null {
  const rules = LIFTS[action] ?? [];
  let best: Judged | null = null;
  for (const judged of moves)
    if (
      judged.blockedBy !== null &&
      rules.includes(judged.blockedBy.rule) &&
      (best === null || gainOf(judged.score) > gainOf(best.score))
    )
      best = judged;
  return best;
}
