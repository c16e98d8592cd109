import type { GateNow, GateRule, JurisdictionPack } from '@vivero/domain';
import type { SuccessRate } from '../rates/success-rate.ts';
import type { Candidate, PlanAction } from './candidate.ts';
import type { Judged } from './judged.ts';
import { clockActions } from './clock-actions.ts';
import type { CustomerFacts } from './customer-facts.ts';
import { groundwork } from './groundwork.ts';
import { judge } from './judge.ts';
import { needActions } from './need-actions.ts';
import { foretoldOf, offerRate } from './offer-rate.ts';
import type { PlanInput } from './plan-input.ts';
import { scoreOf } from './score.ts';

export type RateOf = (segment: string | null, stage: CustomerFacts['stage']['current'], action: string) => SuccessRate;

/** Every action that is conceivable for one customer today, judged by the rules and scored: clock first, then needs, then groundwork. Whose day is done has none. */
export function judgeCustomer(
  customer: CustomerFacts,
  input: PlanInput,
  now: GateNow,
  pack: JurisdictionPack,
  rateOf: RateOf,
): readonly Judged[] {
  if (customer.answered) return [];
  const held = customer.holdings
    .filter((each) => !each.elsewhere && each.endedOn === null)
    .map((each) => each.category);
  const weigh = (candidate: Candidate, behind: Judged | null): Judged => {
    const verdict = judge(candidate, now, pack, held);
    const foretold = foretoldOf(candidate, input.purchases);
    const rate = offerRate(rateOf(customer.segment, customer.stage.current, candidate.action), foretold);
    const unlocks = behind === null ? 0 : gainOf(behind);
    return {
      candidate,
      ...verdict,
      score: scoreOf(candidate, verdict.means, rate, unlocks, input),
      behind: behind?.candidate ?? null,
      foretold,
    };
  };
  const moves = [...clockActions(customer, input.today), ...needActions(customer, input)].map((each) =>
    weigh(each, null),
  );
  const ground = groundwork(customer, input).map((each) => weigh(each, waitingFor(each, moves)));
  return [...moves, ...ground];
}

/** Rules that the answer to the question would lift: who is asked for consent also says where they can be reached. */
const LIFTS: Partial<Readonly<Record<PlanAction, readonly GateRule[]>>> = {
  consent: ['consent', 'reach'],
  risk_assessment: ['suitability'],
};

const gainOf = ({ score }: Judged): number => score.parts.success + score.parts.stage + score.parts.information;

/** The action of most gain among those that only wait for this consent or assessment. */
function waitingFor({ action }: Candidate, moves: readonly Judged[]): Judged | null {
  const rules = LIFTS[action] ?? [];
  let best: Judged | null = null;
  for (const judged of moves)
    if (
      judged.blockedBy !== null &&
      rules.includes(judged.blockedBy.rule) &&
      (best === null || gainOf(judged) > gainOf(best))
    )
      best = judged;
  return best;
}
