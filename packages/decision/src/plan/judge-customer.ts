import { type GateNow, type JurisdictionPack } from '@vivero/domain';
import type { SuccessRate } from '../rates/success-rate.ts';
import type { Candidate, Judged } from './candidate.ts';
import { clockActions } from './clock-actions.ts';
import type { CustomerFacts } from './customer-facts.ts';
import { groundwork } from './groundwork.ts';
import { judge } from './judge.ts';
import { needActions } from './need-actions.ts';
import type { PlanInput } from './plan-input.ts';
import { scoreOf } from './score.ts';

export type RateOf = (segment: string | null, stage: CustomerFacts['stage']['current'], action: string) => SuccessRate;

/** Every action that is conceivable for one customer today, judged by the rules and scored: clock first, then needs, then groundwork. */
export function judgeCustomer(
  customer: CustomerFacts,
  input: PlanInput,
  now: GateNow,
  pack: JurisdictionPack,
  rateOf: RateOf,
): readonly Judged[] {
  const held = customer.holdings
    .filter((each) => !each.elsewhere && each.endedOn === null)
    .map((each) => each.category);
  const weigh = (candidate: Candidate, unlocks: number): Judged => {
    const verdict = judge(candidate, now, pack, held);
    const rate = rateOf(customer.segment, customer.stage.current, candidate.action);
    return { candidate, ...verdict, score: scoreOf(candidate, verdict.means, rate, unlocks, input) };
  };
  const moves = [...clockActions(customer, input.today), ...needActions(customer, input)].map((each) => weigh(each, 0));
  const ground = groundwork(customer, input.today).map((each) => weigh(each, unlockedBy(each, moves)));
  return [...moves, ...ground];
}

/** The best gain among the actions that wait for just this consent or assessment. */
function unlockedBy({ action }: Candidate, moves: readonly Judged[]): number {
  const rule = action === 'consent' ? 'consent' : action === 'risk_assessment' ? 'suitability' : null;
  let best = 0;
  for (const { blockedBy, score } of moves)
    if (blockedBy !== null && blockedBy.rule === rule)
      best = Math.max(best, score.parts.success + score.parts.stage + score.parts.information);
  return best;
}
