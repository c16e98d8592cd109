import type { ProductCategory } from '../product-plan/product-category.ts';
import type { ContactMedium } from '../traffic/contact-medium.ts';
import type { GateFacts } from './gate-facts.ts';
import type { MediumRequest } from './gate-request.ts';
import { type GateResult, gateResult } from './gate-result.ts';
import type { JurisdictionPack } from './jurisdiction-pack.ts';
import { standingConsent } from './standing-consent.ts';

/** Product families: within one of them an offer is "similar" in the sense of R-OUT-5. */
const FAMILY: Readonly<Record<ProductCategory, string>> = {
  current_account: 'accounts',
  savings: 'accounts',
  term_deposit: 'accounts',
  payroll: 'accounts',
  payments: 'accounts',
  card: 'accounts',
  wealth: 'investing',
  pension: 'investing',
  fx: 'investing',
  insurance: 'insurance',
  consumer_loan: 'lending',
  mortgage: 'lending',
  business_loan: 'lending',
};

/**
 * R-CON-1, R-CON-2, R-CON-5, R-CALL-2, R-OUT-5: medium x purpose needs its ground under the jurisdiction pack. Service needs
 * none; what may only be raised in person is refused by every other medium.
 */
export function consentRule(
  facts: GateFacts,
  request: MediumRequest,
  medium: ContactMedium,
  pack: JurisdictionPack,
  held: readonly ProductCategory[],
): GateResult | null {
  if (request.purpose === 'service') return null;
  const inPerson = medium === 'branch' || medium === 'event';
  if (request.purpose === 'in_person') return inPerson ? null : missing(medium, pack, 'in_person');
  if (standingConsent(facts.consents, medium)?.state === 'granted') return null;
  switch (pack.marketing[medium]) {
    case 'free':
    case 'own_link':
      return null;
    case 'customer':
      return facts.relation === 'customer' ? null : missing(medium, pack);
    case 'similar_product':
      return facts.relation === 'customer' && facts.basis === 'contract' && similar(request, held)
        ? null
        : missing(medium, pack);
    case 'consent':
      return missing(medium, pack);
  }
}

const similar = ({ product }: MediumRequest, held: readonly ProductCategory[]): boolean =>
  product !== null && held.some((category) => FAMILY[category] === FAMILY[product.category]);

const missing = (medium: ContactMedium, pack: JurisdictionPack, sentence?: string): GateResult =>
  gateResult(
    'consent',
    'block',
    { medium: { term: `medium.${medium}` }, jurisdiction: { term: `jurisdiction.${pack.jurisdiction}` } },
    sentence,
  );
