import type { GateFacts } from './gate-facts.ts';
import type { MediumRequest } from './gate-request.ts';
import { type GateResult, gateResult } from './gate-result.ts';

/**
 * GDPR 6, PIPL 13: without a lawful basis a customer's contract still has to be served, and what was agreed with the person is done (a
 * step before a contract that they asked for, GDPR 6(1)(b)); nothing else may start.
 */
export function basisRule(facts: GateFacts, request: MediumRequest): GateResult | null {
  if (facts.basis !== 'none') return null;
  if (request.purpose === 'service' && (facts.relation === 'customer' || request.agreed)) return null;
  return gateResult('basis', 'block');
}
