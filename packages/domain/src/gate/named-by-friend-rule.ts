import type { ContactMedium } from '../traffic/contact-medium.ts';
import type { GateFacts } from './gate-facts.ts';
import type { MediumRequest } from './gate-request.ts';
import { type GateResult, gateResult } from './gate-result.ts';
import { standingConsent } from './standing-consent.ts';

const MESSAGES: readonly ContactMedium[] = ['email', 'sms'];

/**
 * R-MGM-1: an address that somebody else gave is written to by nobody. A friend comes in by the own act, and then there is a word of theirs;
 * whoever has a contract has given the address to the bank.
 */
export function namedByFriendRule(
  facts: GateFacts,
  { purpose, agreed }: MediumRequest,
  medium: ContactMedium,
): GateResult | null {
  if (!facts.namedByFriend || facts.relation === 'customer' || !MESSAGES.includes(medium)) return null;
  if (purpose === 'service' && agreed) return null;
  if (standingConsent(facts.consents, medium)?.state === 'granted') return null;
  return gateResult('named_by_friend', 'block', { medium: { term: `medium.${medium}` } });
}
