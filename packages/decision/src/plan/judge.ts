import {
  agreedOnlyRule,
  type GateNow,
  type GateRequest,
  type GateResult,
  type JurisdictionPack,
  legalMedium,
  offerRules,
  type ProductCategory,
  secondPersonRule,
} from '@vivero/domain';
import { type Candidate, MEANS, type Means } from './candidate.ts';

/** What the rules say of a candidate: the means by which it may be done, or the first rule that refuses. */
export interface Verdict {
  readonly means: Means;
  readonly blockedBy: GateResult | null;
  readonly requires: GateResult | null;
}

/**
 * Hard masks before any score (science.md 11). Of the media in order of preference the first legal today is taken, even when its
 * hours only begin later today. When none is legal the answer names what refused the most preferred medium that exists for this
 * person, so that a missing e-mail address does not hide a missing consent to calls.
 */
export function judge(
  candidate: Candidate,
  now: GateNow,
  pack: JurisdictionPack,
  held: readonly ProductCategory[],
): Verdict {
  const { customer, purpose, product, need, action, clock } = candidate;
  const agreed = clock?.reason === 'promise';
  const request: GateRequest = { purpose, product, needState: need?.state ?? null, agreed };
  let means: Means | null = null;
  let refused: Verdict | null = null;
  for (const [medium, minutes] of MEANS[action]) {
    const verdict = legalMedium(customer, request, medium, now, pack, held);
    if (verdict.state !== 'no') {
      means = { medium, minutes, from: verdict.state === 'later' ? verdict.from : null };
      break;
    }
    if (refused === null || refused.blockedBy?.rule === 'reach')
      refused = { means: { medium, minutes, from: null }, blockedBy: verdict.result, requires: null };
  }
  if (means === null) {
    if (refused === null) throw new Error(`no medium is defined for ${action}`);
    return refused;
  }
  // A comparison group member is refused as such even where the purpose is service: only due service reaches it (demands 34).
  const spoken: GateRequest = action === 'service' ? request : { ...request, purpose: 'marketing' };
  const blockedBy = offerRules(customer, spoken, now);
  return { means, blockedBy, requires: secondPersonRule(customer, request) ?? agreedOnlyRule(customer, request) };
}
