import {
  ASSESSMENT_DAYS,
  CONTACT_MEDIA,
  type ContactPurpose,
  type Day,
  type ProductCategory,
  recentTouches,
  restsUntil,
  standingConsent,
} from '@vivero/domain';
import type { Candidate, PlanAction } from './candidate.ts';
import { needAgreed } from './agreed-later.ts';
import type { CustomerFacts } from './customer-facts.ts';
import { goingCold } from './going-cold.ts';
import type { PlanInput } from './plan-input.ts';

/** An assessment that runs out within this many days is renewed now. */
const RENEW_AHEAD_DAYS = 30;
/** As long as a birthday is ahead: whoever was spoken to since is not greeted twice. */
const GREETING_DAYS = 3;
const INVESTMENTS: ReadonlySet<ProductCategory> = new Set(['wealth', 'pension', 'fx']);

/**
 * What prepares the ground (demands 29): a word to whom goes cold, asking for consent where the person never said one about
 * marketing, renewing the risk assessment, care after nothing but pitches, and a greeting for a birthday. Consent is asked in person or when the customer calls (R-OUT-5, R-CON-2:
 * a message that asks for it would need it). The assessment is a service call for people who hold an investment (R-SUIT-2 binds
 * the bank to keep it valid) and otherwise raised in person.
 */
export function groundwork(
  customer: CustomerFacts,
  { today, content }: Pick<PlanInput, 'today' | 'content'>,
): readonly Candidate[] {
  const found: Candidate[] = [];
  if (needAgreed(customer.promises, null, today)) return found;
  const cold = goingCold(customer, { today, content });
  if (cold !== null) found.push(cold);
  if (restsUntil(customer.touches, null, today) !== null) return found;
  if (CONTACT_MEDIA.every((medium) => standingConsent(customer.consents, medium) === null))
    found.push(plain(customer, 'consent', 'in_person'));
  const assessed = customer.riskAssessedOn;
  const due =
    customer.riskTolerance === null || assessed === null || today > assessed + ASSESSMENT_DAYS - RENEW_AHEAD_DAYS;
  if (due && customer.relation === 'customer') {
    const invests = customer.holdings.some(
      (each) => INVESTMENTS.has(each.category) && !each.elsewhere && each.endedOn === null,
    );
    found.push(plain(customer, 'risk_assessment', invests ? 'service' : 'in_person'));
  }
  if (cold === null && recentTouches(customer, today).onlyPitches) found.push(plain(customer, 'care', 'marketing'));
  if (customer.birthday !== null && !spokenSince(customer, today - GREETING_DAYS))
    found.push({ ...plain(customer, 'care', 'marketing'), birthday: customer.birthday.calendar });
  return found;
}

const spokenSince = ({ touches }: CustomerFacts, from: Day): boolean =>
  touches.some(
    ({ service, direction, extent, day }) => !service && direction === 'out' && extent !== 'attempt' && day >= from,
  );

const plain = (customer: CustomerFacts, action: PlanAction, purpose: ContactPurpose): Candidate => ({
  customer,
  action,
  purpose,
  need: null,
  step: null,
  product: null,
  contentId: null,
  contentGap: false,
  clock: null,
  slip: null,
  birthday: null,
});
