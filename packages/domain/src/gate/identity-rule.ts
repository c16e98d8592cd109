import type { GateFacts } from './gate-facts.ts';
import type { GateRequest } from './gate-request.ts';
import { type GateResult, gateResult } from './gate-result.ts';

/** Nobody writes to the dead or to a closed relation; the other detours keep service open and stop everything else. */
export function identityRule(facts: GateFacts, request: GateRequest): GateResult | null {
  if (facts.detour === null || facts.detour === 'recycled') return null;
  const gone = facts.detour === 'deceased' || facts.detour === 'closed';
  if (!gone && request.purpose === 'service') return null;
  return gateResult('identity', 'block', { detour: { term: `detour.${facts.detour}` } });
}
