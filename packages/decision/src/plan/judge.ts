import {
  agreedOnlyRule,
  type GateNow,
  type GateRequest,
  type GateResult,
  offerRules,
  secondPersonRule,
} from '@vivero/domain';
import type { Candidate, Means } from './candidate.ts';
import type { waysTo } from './ways.ts';

/** What the rules say of a candidate: the means by which it may be done, or the first rule that refuses. */
export interface Verdict {
  readonly means: Means;
  readonly blockedBy: GateResult | null;
  readonly requires: GateResult | null;
}

/** Hard masks before any score (science.md 11): first how the customer may be reached, then what may be said. */
export function judge(candidate: Candidate, now: GateNow, ways: ReturnType<typeof waysTo>): Verdict {
  const { customer, purpose, product, need, action, clock } = candidate;
  const needState = need === null ? null : need.state;
  const request: GateRequest = { purpose, product, needState, agreed: clock !== null && clock.reason === 'promise' };
  const { means, refused } = ways(action, request);
  if (refused !== null) return { means, blockedBy: refused, requires: null };
  // A comparison group member is refused as such even where the purpose is service: only due service reaches it (demands 34).
  const asService = action === 'service' || purpose === 'marketing';
  const blockedBy = offerRules(customer, asService ? request : { ...request, purpose: 'marketing' }, now);
  return { means, blockedBy, requires: secondPersonRule(customer, request) ?? agreedOnlyRule(customer, request) };
}
