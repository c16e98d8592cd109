import type { GateFacts } from './gate-facts.ts';
import type { GateRequest } from './gate-request.ts';
import { type GateResult, gateResult } from './gate-result.ts';

/** Demands 34: the comparison group gets no suggestions; maturities, promises, complaints and service reach it like everybody. */
export function holdoutRule(facts: GateFacts, request: GateRequest): GateResult | null {
  return facts.heldOut && request.purpose !== 'service' ? gateResult('holdout', 'block') : null;
}
