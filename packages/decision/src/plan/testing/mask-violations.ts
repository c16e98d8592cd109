import type { ContactMedium, Product } from '@vivero/domain';
import type { CustomerFacts } from '../customer-facts.ts';
import type { PlanInput } from '../plan-input.ts';

/** What is about to be done, as a stranger would see it. */
export interface Deed {
  readonly action: string;
  readonly medium: ContactMedium;
  readonly mediumFrom: number | null;
  readonly product: Product | null;
  readonly needState: string | null;
  /** It is what the two have agreed on. */
  readonly agreed: boolean;
}

/**
 * A second reading of the rules, written from the compliance table and not from the gate: all that is wrong with a deed. It looks
 * at sorted histories and lists of allowed pairs where the gate walks rule by rule.
 */
export function maskViolations(c: CustomerFacts, deed: Deed, input: PlanInput): readonly string[] {
  const wrong: string[] = [];
  const due = deed.action === 'service';
  const commercial = ['offer', 'ask', 'seed', 'care'].includes(deed.action);
  if (c.detour === 'deceased' || c.detour === 'closed') wrong.push('gone');
  if (!due && c.heldOut) wrong.push('comparison group');
  if (!due && c.openComplaint) wrong.push('complaint');
  if (c.relation !== 'customer') {
    if (c.basis === 'none' && !deed.agreed) wrong.push('nothing to rest on');
    if (c.detour === 'do_not_contact' && deed.agreed) wrong.push('not to be contacted');
  }
  if (deed.medium === 'email' && !c.reach.email) wrong.push('no address');
  if (deed.medium === 'wechat' && !c.reach.wechat) wrong.push('no link');
  if ((deed.medium === 'call' || deed.medium === 'sms') && !c.reach.phone) wrong.push('no number');
  if (deed.action === 'consent' && deed.medium !== 'branch') wrong.push('asked from afar');
  const minute = Math.max(input.now.minuteOfDay, deed.mediumFrom ?? 0);
  const intrusive = deed.medium === 'call' || deed.medium === 'sms';
  const opens = input.jurisdiction === 'us' ? 480 : 540;
  if (intrusive && (minute < opens || minute >= 1260)) wrong.push('at night');
  if (commercial) wrong.push(...commercialFaults(c, deed, input, intrusive));
  if (deed.product) wrong.push(...productFaults(c, deed, deed.product, input.today));
  return wrong;
}

function commercialFaults(c: CustomerFacts, deed: Deed, input: PlanInput, intrusive: boolean): string[] {
  const wrong: string[] = [];
  const { jurisdiction, today, now } = input;
  if (c.detour === 'do_not_contact' || c.detour === 'disqualified') wrong.push('off limits');
  if (c.noProfiling) wrong.push('profiling');
  const last = (match: (each: CustomerFacts['consents'][number]) => boolean): string | null => {
    const words = c.consents.filter(match);
    const day = Math.max(...words.map((each) => each.on));
    const final = words.filter((each) => each.on === day);
    return final.length === 0 ? null : final.every((each) => each.state === 'granted') ? 'yes' : 'no';
  };
  if (last((each) => each.purpose === 'profiling') === 'no') wrong.push('profiling by word');
  if (c.basis === 'none') wrong.push('basis');
  const word = last((each) => each.purpose === 'marketing' && (each.medium === 'any' || each.medium === deed.medium));
  if (word === 'no') wrong.push('refused');
  if (word === null && !silentlyAllowed(c, deed, jurisdiction)) wrong.push('consent');
  const weekend = now.holiday || now.weekday === 6 || now.weekday === 7;
  if (intrusive && weekend && (jurisdiction === 'es' || jurisdiction === 'strict')) wrong.push('day of rest');
  const out = c.touches.filter((each) => !each.service && each.direction === 'out' && each.day <= today);
  if (out.filter((each) => each.day > today - 30).length > 3) wrong.push('month full');
  if (out.some((each) => each.medium === deed.medium && each.day > today - 7)) wrong.push('week full');
  return wrong;
}

/** Where silence is enough: own link in cn and us, mail in us, calls to customers in us, similar products by mail, text or chat in es. */
function silentlyAllowed(
  c: CustomerFacts,
  { medium, product }: Deed,
  jurisdiction: PlanInput['jurisdiction'],
): boolean {
  if (jurisdiction === 'cn') return medium === 'wechat';
  if (jurisdiction === 'us')
    return medium === 'wechat' || medium === 'email' || (medium === 'call' && c.relation === 'customer');
  if (jurisdiction === 'strict' || medium === 'call' || c.relation !== 'customer' || c.basis !== 'contract')
    return false;
  const groups = [
    ['current_account', 'savings', 'term_deposit', 'payroll', 'payments', 'card'],
    ['wealth', 'pension', 'fx'],
    ['insurance'],
    ['consumer_loan', 'mortgage', 'business_loan'],
  ];
  const group = groups.find((each) => product && each.includes(product.category)) ?? [];
  return c.holdings.some((each) => !each.elsewhere && each.endedOn === null && group.includes(each.category));
}

function productFaults(c: CustomerFacts, deed: Deed, product: Product, today: number): string[] {
  const wrong: string[] = [];
  const careful = product.riskLevel > 1 || ['wealth', 'pension', 'fx'].includes(product.category);
  const assessed = c.riskAssessedOn !== null && c.riskAssessedOn <= today && c.riskAssessedOn >= today - 365;
  if (careful && !(assessed && (c.riskTolerance ?? 0) >= product.riskLevel)) wrong.push('unsuitable');
  const seeds = c.touches.filter((each) => !each.service && (each.contentId !== null || each.asksQuestion)).length;
  if (deed.needState !== 'confirmed' && seeds < 3) wrong.push('unearned pitch');
  return wrong;
}
