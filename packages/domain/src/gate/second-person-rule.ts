import type { GateFacts } from './gate-facts.ts';
import type { GateRequest } from './gate-request.ts';
import { type GateResult, gateResult } from './gate-result.ts';
import { needsAssessment } from './suitability-rule.ts';

const OLDER_FROM = 65;

/** R-SUIT-4: what can lose money is sold to people of 65 and over with a second person present. */
export function secondPersonRule(facts: GateFacts, request: GateRequest): GateResult | null {
  if (request.product === null || !needsAssessment(request.product)) return null;
  if (facts.age === null || facts.age < OLDER_FROM) return null;
  return gateResult('second_person', 'require', { age: OLDER_FROM });
}
