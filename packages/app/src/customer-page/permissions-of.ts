import type { CustomerFacts } from '@vivero/decision';
import {
  type Consent,
  type ConsentSummary,
  consentSummary,
  CONTACT_MEDIA,
  type ContactMedium,
  type GateNow,
  JURISDICTION_PACKS,
  type Jurisdiction,
  legalMedia,
  type MediumVerdict,
} from '@vivero/domain';

/** Why a customer may be contacted by what: the sentence, and the matrix of the gate's verdicts behind it. */
export interface Permissions {
  readonly summary: ConsentSummary;
  readonly matrix: readonly {
    readonly medium: ContactMedium;
    readonly service: MediumVerdict;
    readonly marketing: MediumVerdict;
  }[];
  /** Every word on record, the latest first. */
  readonly said: readonly Consent[];
}

/** The verdicts of this moment, by the very rules that the choice of the day asks. Marketing means content or a question: no product. */
export function permissionsOf(facts: CustomerFacts, now: GateNow, jurisdiction: Jurisdiction): Permissions {
  const held = facts.holdings.filter((h) => !h.elsewhere && h.endedOn === null).map((h) => h.category);
  const verdicts = (purpose: 'service' | 'marketing') =>
    legalMedia(facts, { purpose, product: null, agreed: false }, now, JURISDICTION_PACKS[jurisdiction], held);
  const service = verdicts('service');
  const marketing = verdicts('marketing');
  const of = (list: readonly MediumVerdict[], medium: ContactMedium): MediumVerdict => {
    const verdict = list.find((each) => each.medium === medium);
    if (verdict === undefined) throw new Error(`the gate says nothing of ${medium}`);
    return verdict;
  };
  return {
    summary: consentSummary(marketing, facts.consents),
    matrix: CONTACT_MEDIA.map((medium) => ({ medium, service: of(service, medium), marketing: of(marketing, medium) })),
    said: facts.consents.toSorted((a, b) => b.on - a.on || (a.medium < b.medium ? -1 : 1)),
  };
}
