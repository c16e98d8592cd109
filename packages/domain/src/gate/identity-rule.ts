import type { GateFacts } from './gate-facts.ts';
import type { MediumRequest } from './gate-request.ts';
import { type GateResult, gateResult } from './gate-result.ts';

/**
 * Nobody writes to the dead or to a closed relation; who must not be contacted, or is not eligible, still gets the service of a contract. Where there is
 * none, an agreement does not outlive the wish not to be contacted. A lost customer may be won back, a recycled one is operable again: neither is
 * a reason to refuse.
 */
export function identityRule(facts: GateFacts, request: MediumRequest): GateResult | null {
  const { detour, relation } = facts;
  if (detour === null || detour === 'recycled' || detour === 'lost') return null;
  const gone = detour === 'deceased' || detour === 'closed';
  const overridden = request.agreed && detour === 'do_not_contact' && relation !== 'customer';
  if (!gone && !overridden && request.purpose === 'service') return null;
  return gateResult('identity', 'block', { detour: { term: `detour.${detour}` } });
}
