import type { ProductCategory } from '../product-plan/product-category.ts';
import { carrierOf } from '../touches/carrier.ts';
import type { ContactMedium } from '../traffic/contact-medium.ts';
import { agreedOnlyRule } from './agreed-only-rule.ts';
import { callPrefixRule } from './call-prefix-rule.ts';
import { type ContentStanding, contentRule } from './content-rule.ts';
import { footerRule } from './footer-rule.ts';
import type { GateFacts } from './gate-facts.ts';
import type { GateNow } from './gate-now.ts';
import type { GateRequest } from './gate-request.ts';
import { type GateResult, gateResult } from './gate-result.ts';
import type { JurisdictionPack } from './jurisdiction-pack.ts';
import { legalMedium } from './legal-media.ts';
import { offerRules } from './offer-rules.ts';
import { type RewardCondition, rewardRule } from './reward-rule.ts';
import { secondPersonRule } from './second-person-rule.ts';

/** A touch as the gate looks at it. */
export interface SendRequest extends GateRequest {
  readonly medium: ContactMedium;
  /** What it carries; null when it carries no content. */
  readonly content: ContentStanding | null;
  /** Whether the bank has said where it is. */
  readonly hasPostalAddress: boolean;
  /** What it promises something for; null or absent when it promises nothing. */
  readonly reward?: RewardCondition | null;
  /** Full hours since it was asked for. */
  readonly hoursWaited: number;
}

/** What the gate says. `results` names every rule that spoke; with `pass` they are additions that are required, or warnings. */
export type SendVerdict =
  | { readonly result: 'pass' | 'refuse'; readonly results: readonly GateResult[] }
  | {
      readonly result: 'hold';
      readonly results: readonly GateResult[];
      /** When to look again: so many days from today, at this minute of the local day. Then all of it is judged anew. */
      readonly until: { readonly daysAhead: number; readonly minuteOfDay: number };
    };

/** Definitions 2.7: what an RM is to do may wait this long for a free slot; a message that has none is dropped. */
const CAP_HOLD_HOURS = 72;

/**
 * The send gate: identity, objection, basis, reach, the medium's ground under the jurisdiction, quiet time, caps, what is said (suitability,
 * seed first, complaint, comparison group), the content. A refusal outweighs a hold: nothing waits for an hour in which it would be refused.
 */
export function sendGate(
  facts: GateFacts,
  request: SendRequest,
  now: GateNow,
  pack: JurisdictionPack,
  held: readonly ProductCategory[],
): SendVerdict {
  const verdict = legalMedium(facts, request, request.medium, now, pack, held);
  const spoke = verdict.state === 'now' ? null : verdict.result;
  const waits = spoke !== null && (spoke.rule === 'quiet_time' || (spoke.rule === 'cap' && mayWait(request)));
  if (spoke !== null && !waits) return { result: 'refuse', results: [spoke] };
  const refused =
    offerRules(facts, request, now) ??
    rewardRule(request.reward ?? null, request.product, pack) ??
    contentRule(request.content) ??
    footerRule(request.purpose, request.medium, request.hasPostalAddress);
  if (refused) return { result: 'refuse', results: [refused] };
  const additions = [
    agreedOnlyRule(facts, request),
    secondPersonRule(facts, request),
    callPrefixRule(request, request.medium, pack),
  ].filter((each) => each !== null);
  if (spoke === null) return { result: 'pass', results: additions };
  const today = verdict.state === 'later' ? verdict.from : null;
  return {
    result: 'hold',
    results: [{ ...spoke, effect: 'hold' }, ...additions],
    until: { daysAhead: today === null ? 1 : 0, minuteOfDay: today ?? pack.callFrom },
  };
}

const mayWait = ({ medium, hoursWaited }: SendRequest): boolean =>
  carrierOf(medium) === 'rm' && hoursWaited < CAP_HOLD_HOURS;

/** The hold of a touch that was asked for ahead of its time. */
export const tooEarly = (): GateResult => gateResult('not_before', 'hold');
