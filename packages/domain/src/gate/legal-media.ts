import type { ProductCategory } from '../product-plan/product-category.ts';
import { CONTACT_MEDIA, type ContactMedium } from '../traffic/contact-medium.ts';
import { basisRule } from './basis-rule.ts';
import { capRule } from './cap-rule.ts';
import { consentRule } from './consent-rule.ts';
import type { GateFacts } from './gate-facts.ts';
import type { GateNow } from './gate-now.ts';
import type { MediumRequest } from './gate-request.ts';
import type { GateResult } from './gate-result.ts';
import { identityRule } from './identity-rule.ts';
import type { JurisdictionPack } from './jurisdiction-pack.ts';
import { namedByFriendRule } from './named-by-friend-rule.ts';
import { objectionRule } from './objection-rule.ts';
import { profilingRule } from './profiling-rule.ts';
import { quietTimeRule } from './quiet-time-rule.ts';
import { reachRule } from './reach-rule.ts';

/** `now`: may be used at once; `later`: today from minute `from` on; `no`: not today. `result` is the first rule that said so. */
export type MediumVerdict =
  | { readonly medium: ContactMedium; readonly state: 'now' }
  | { readonly medium: ContactMedium; readonly state: 'later'; readonly from: number; readonly result: GateResult }
  | { readonly medium: ContactMedium; readonly state: 'no'; readonly result: GateResult };

/**
 * For one medium the rules in the order of the send gate: identity, objection, profiling and basis, reach, consent, quiet time,
 * caps. A cap is looked at before a mere hold is granted, so that "later today" is a promise that the caps keep.
 */
export function legalMedium(
  facts: GateFacts,
  request: MediumRequest,
  medium: ContactMedium,
  now: GateNow,
  pack: JurisdictionPack,
  held: readonly ProductCategory[],
): MediumVerdict {
  const blocked =
    identityRule(facts, request) ??
    objectionRule(facts, request, medium, pack) ??
    profilingRule(facts, request) ??
    basisRule(facts, request) ??
    reachRule(facts, medium) ??
    namedByFriendRule(facts, request, medium) ??
    consentRule(facts, request, medium, pack, held);
  if (blocked) return { medium, state: 'no', result: blocked };
  const quiet = quietTimeRule(request, medium, now, pack);
  if (quiet && quiet.from === null) return { medium, state: 'no', result: quiet.result };
  const capped = capRule(facts, request, medium, now);
  if (capped) return { medium, state: 'no', result: capped };
  return quiet?.from ? { medium, state: 'later', from: quiet.from, result: quiet.result } : { medium, state: 'now' };
}

/** The verdict on every medium: legal now, legal from when, or why not. */
export const legalMedia = (
  facts: GateFacts,
  request: MediumRequest,
  now: GateNow,
  pack: JurisdictionPack,
  held: readonly ProductCategory[],
): readonly MediumVerdict[] => CONTACT_MEDIA.map((medium) => legalMedium(facts, request, medium, now, pack, held));
