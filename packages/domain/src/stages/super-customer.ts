import type { Day } from '../day.ts';
import type { ProductCategory } from '../product-plan/product-category.ts';
import type { LedgerEvent } from '../ledger-event.ts';
import type { StageRule } from './stage-rule.ts';
import type { StageRules } from './stage-rules.ts';

/** Whether the event is the customer standing up for the bank: a referral that bought or was accepted, feedback that was accepted, an event hosted. */
const isAdvocacy = ({ code, details }: LedgerEvent): boolean =>
  code === 'RF-C' ||
  code === 'FB' ||
  (code === 'RF-I' && details['accepted'] === true) ||
  ((code === 'CT-V' || code === 'IN-A') && details['hosted'] === true);

/**
 * S7. Enter, for one who stands at S6 (the caller sees to that): in 365 days two referred persons who bought, or one and
 * two product categories bought; no serious complaint open. Stay: any advocacy in 365 days, asked monthly by the watch
 * rule; a complaint bars the way up, not the stay. Looked at on the days of a referral, a purchase or a settlement.
 */
export function superCustomer(rules: StageRules): StageRule {
  let referrals: readonly LedgerEvent[] = [];
  let trigger: LedgerEvent | undefined;
  const boughtOn = new Map<ProductCategory, Day>();
  const complaints = new Set<string>();
  const settled = new Set<string>();
  let keptUntil = Number.NEGATIVE_INFINITY;

  const noteComplaint = (event: LedgerEvent): void => {
    if (event.code === 'CP') complaints.add(event.eventId);
    else if (event.about !== null) settled.add(event.about);
    else for (const complaint of complaints) settled.add(complaint);
  };
  const barred = (): boolean => {
    for (const complaint of complaints) if (!settled.has(complaint)) return true;
    return false;
  };

  return {
    note(event) {
      if (isAdvocacy(event)) keptUntil = event.day + rules.advocacyDays;
      if (event.code === 'CP' || event.code === 'CP-X') noteComplaint(event);
      if (event.code === 'RF-C') referrals = [...referrals.slice(-1), event];
      if (event.code === 'TX-S' && event.category !== null) boughtOn.set(event.category, event.day);
      if (event.code === 'RF-C' || event.code === 'TX-S' || event.code === 'CP-X') trigger = event;
    },
    enters(day) {
      if (trigger?.day !== day || barred()) return null;
      const recent = (on: Day): boolean => day - on < rules.advocacyDays;
      const referred = referrals.filter((event) => recent(event.day));
      const enough =
        referred.length >= 2 || (referred.length === 1 && [...boughtOn.values()].filter(recent).length >= 2);
      return enough ? [...new Set([...referred, trigger])] : null;
    },
    holds: (day) => day < keptUntil,
    leavesOn: (from) => Math.max(from, keptUntil),
  };
}
