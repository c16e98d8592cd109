import { type Day, isOpen, type ProductCategory, type Touch } from '@vivero/domain';
import type { Candidate, ClockReason } from './candidate.ts';
import { clockAgreed } from './agreed-later.ts';
import type { CustomerFacts } from './customer-facts.ts';

/** A maturity is spoken about from two weeks before until one week after the day. */
const NOTICE_DAYS = 14;
/** What ends without paying money out: a loan is paid off, a standing order and a card run out. */
const PAYS_NOTHING: readonly ProductCategory[] = ['consumer_loan', 'mortgage', 'business_loan', 'payments', 'card'];
const GRACE_DAYS = 7;
/** A message about a maturity that nobody has answered after this many days is followed up. [D] */
const ANSWER_DAYS = 3;

/**
 * The service that is due by the clock (method 2: never withheld, never scored away): promises up to today, an open complaint
 * until a service contact has followed it today, money that matures and has not been spoken about since notice was due. What was
 * agreed for a coming day waits for it.
 */
export function clockActions(customer: CustomerFacts, today: Day): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const promise of customer.promises)
    if (promise.dueOn <= today)
      found.push(action(customer, 'promise', promise.dueOn, promise.promiseId, promise.needId));
  const complaint = customer.openComplaint;
  if (
    complaint !== null &&
    !customer.touches.some((touch) => serves(touch) && touch.day >= today) &&
    !clockAgreed(customer.promises, { since: complaint.on, endsOn: null }, today)
  )
    found.push(action(customer, 'complaint', complaint.on, complaint.eventId, null));
  for (const holding of customer.holdings) {
    const { maturesOn } = holding;
    if (maturesOn === null || holding.elsewhere || holding.endedOn !== null) continue;
    if (PAYS_NOTHING.includes(holding.category)) continue;
    if (maturesOn < today - GRACE_DAYS || maturesOn > today + NOTICE_DAYS) continue;
    if (customer.touches.some((touch) => settlesMaturity(touch, maturesOn, today))) continue;
    if (clockAgreed(customer.promises, { since: maturesOn - NOTICE_DAYS, endsOn: maturesOn }, today)) continue;
    const need = customer.needs.find((each) => each.kind === 'renew_maturing' && isOpen(each));
    found.push({ ...action(customer, 'maturity', maturesOn, holding.holdingId, need?.needId ?? null, holding) });
  }
  return found;
}

/** A talk about it settles a maturity; a message does for as long as an answer may take. */
function settlesMaturity(touch: Touch, maturesOn: Day, today: Day): boolean {
  if (!serves(touch) || touch.needKind !== 'renew_maturing' || touch.day < maturesOn - NOTICE_DAYS) return false;
  return touch.extent === 'talk' || (touch.extent === 'message' && touch.day > today - ANSWER_DAYS);
}

const serves = (touch: Touch): boolean => touch.service && touch.direction === 'out';

function action(
  customer: CustomerFacts,
  reason: ClockReason,
  dueOn: Day,
  evidenceId: string,
  needId: string | null,
  holding: CustomerFacts['holdings'][number] | null = null,
): Candidate {
  return {
    customer,
    action: 'service',
    purpose: 'service',
    need: customer.needs.find((need) => need.needId === needId) ?? null,
    step: null,
    product: null,
    contentId: null,
    contentGap: false,
    clock: { reason, dueOn, holding, evidenceId },
    slip: null,
    birthday: null,
  };
}
