import { CONTACT_MEDIA, type ContactMedium } from '../traffic/contact-medium.ts';
import type { GateFacts } from './gate-facts.ts';
import type { MediumRequest } from './gate-request.ts';
import { type GateResult, gateResult } from './gate-result.ts';
import type { JurisdictionPack } from './jurisdiction-pack.ts';
import { standingConsent } from './standing-consent.ts';

/**
 * R-OUT-1, R-OUT-3: a refusal or withdrawal is absolute and immediate. It stops its medium; where the pack says that an
 * objection reaches all media, it stops every medium for which no express yes was given afterwards. Service is not marketing.
 */
export function objectionRule(
  facts: GateFacts,
  request: MediumRequest,
  medium: ContactMedium,
  pack: JurisdictionPack,
): GateResult | null {
  if (request.purpose === 'service' || facts.consents.length === 0) return null;
  const own = standingConsent(facts.consents, medium);
  if (own !== null && own.state !== 'granted') return refused(medium);
  if (pack.objectionReaches === 'medium') return null;
  for (const other of CONTACT_MEDIA) {
    const word = standingConsent(facts.consents, other);
    if (word !== null && word.state !== 'granted' && (own === null || own.on <= word.on)) return refused(medium);
  }
  return null;
}

const refused = (medium: ContactMedium): GateResult =>
  gateResult('objection', 'block', { medium: { term: `medium.${medium}` } });
