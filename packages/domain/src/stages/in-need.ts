import type { ProductCategory } from '../product-plan/product-category.ts';
import type { LedgerEvent } from '../ledger-event.ts';
import { EVIDENCE } from './evidence.ts';
import type { StageRule } from './stage-rule.ts';
import type { StageRules } from './stage-rules.ts';

/**
 * S4. Enter: a need confirmed (ND-C) or a quote asked (ND-Q) and still open at the end of the day. Stay: touched in the
 * last 45 days. Leave: no need open any more, or 90 days untouched; between the two the customer is going cold.
 *
 * `about` names the need. `ND-D` closes the need it is about; without one, all of its category. A purchase (TX-S) serves
 * the needs of its category. A category that either side leaves open matches any. A touch is any evidence in which the
 * customer took part; it counts for every open need, because the ledger rarely says which. A need given up stays closed.
 */
export function inNeed(rules: StageRules): StageRule {
  const open = new Map<string, LedgerEvent>();
  let touchedOn = Number.NEGATIVE_INFINITY;

  const close = (category: ProductCategory | null): void => {
    for (const [need, { category: needed }] of open)
      if (category === null || needed === null || needed === category) open.delete(need);
  };

  return {
    note(event) {
      if (event.day - touchedOn > rules.needUntouchedDays) open.clear();
      if (EVIDENCE[event.code].touch) touchedOn = event.day;
      if (event.code === 'ND-C' || event.code === 'ND-Q') open.set(event.about ?? event.category ?? '', event);
      else if (event.code === 'TX-S' || (event.code === 'ND-D' && event.about === null)) close(event.category);
      else if (event.code === 'ND-D' && event.about !== null) open.delete(event.about);
    },
    enters(day) {
      const todays = [...open.values()].filter((event) => event.day === day);
      return todays.length > 0 ? todays : null;
    },
    holds: (day) => open.size > 0 && day - touchedOn <= rules.needTouchedDays,
    leavesOn: (from) => (open.size === 0 ? from : Math.max(from, touchedOn + rules.needUntouchedDays)),
  };
}
