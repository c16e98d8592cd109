import type { ProductCategory } from '../product-plan/product-category.ts';
import type { LedgerEvent } from '../ledger-event.ts';
import type { StageRule } from './stage-rule.ts';
import type { StageRules } from './stage-rules.ts';

const LOANS: ReadonlySet<ProductCategory | null> = new Set(['consumer_loan', 'mortgage', 'business_loan']);

/**
 * S6. Enter: two transactions >= 30 days apart, or two product categories. Stay: the same with a transaction in the
 * last 365 days, 540 for a loan; the pair itself may lie further back, or one who buys once every year would fall each
 * year. The watch rule asks `holds` at the end of each month.
 */
export function repurchasing(rules: StageRules): StageRule {
  let first: LedgerEvent | undefined;
  let last: LedgerEvent | undefined;
  const firstOf = new Map<ProductCategory, LedgerEvent>();
  let keptUntil = Number.NEGATIVE_INFINITY;

  return {
    note(event) {
      if (event.code !== 'TX-S') return;
      first ??= event;
      last = event;
      if (event.category !== null && !firstOf.has(event.category)) firstOf.set(event.category, event);
      const days = LOANS.has(event.category) ? rules.repurchaseLoanDays : rules.repurchaseDays;
      keptUntil = Math.max(keptUntil, event.day + days);
    },
    enters(day) {
      if (!first || last?.day !== day) return null;
      if (day - first.day >= rules.repurchaseGapDays) return [first, last];
      return firstOf.size >= 2 ? [...firstOf.values()] : null;
    },
    holds: (day) => day < keptUntil,
    leavesOn: (from) => Math.max(from, keptUntil),
  };
}
