import { complaintRule } from './complaint-rule.ts';
import type { GateFacts } from './gate-facts.ts';
import type { GateNow } from './gate-now.ts';
import type { GateRequest } from './gate-request.ts';
import type { GateResult } from './gate-result.ts';
import { holdoutRule } from './holdout-rule.ts';
import { seedFirstRule } from './seed-first-rule.ts';
import { suitabilityRule } from './suitability-rule.ts';

/** The rules on what is said rather than on how: suitability, seed first, complaint, comparison group. First one that blocks, or null. */
export const offerRules = (facts: GateFacts, request: GateRequest, now: GateNow): GateResult | null =>
  suitabilityRule(facts, request, now) ??
  seedFirstRule(facts, request, now) ??
  complaintRule(facts, request) ??
  holdoutRule(facts, request);
