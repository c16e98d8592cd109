import type { GateFacts } from './gate-facts.ts';
import type { GateRequest } from './gate-request.ts';
import { type GateResult, gateResult } from './gate-result.ts';

/** While a serious complaint is open it is solved, and nothing is suggested (science.md 11). */
export function complaintRule(facts: GateFacts, request: GateRequest): GateResult | null {
  if (facts.openComplaint === null || request.purpose === 'service') return null;
  return gateResult('complaint', 'block', { day: { day: facts.openComplaint.on } });
}
