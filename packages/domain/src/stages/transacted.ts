import type { Holding } from '../product-plan/holding.ts';
import type { LedgerEvent } from '../ledger-event.ts';
import type { StageRule } from './stage-rule.ts';
import type { StageRules } from './stage-rules.ts';

/** The part of a holding that keeps a customer: from the first day to the day before the last; null = open. */
export type HeldProduct = Pick<Holding, 'elsewhere' | 'openedOn' | 'endedOn'>;

/**
 * S5. Enter: a qualifying transaction (TX-S). Stay: an active product here, or a transaction in 365 days. Leaves on the
 * first day without either: the table sends only S6 and S7 down by the watch rule, a lapse is not delayed by it.
 * A holding without a transaction does not enter: evidence events are the only way in.
 */
export function transacted(holdings: readonly HeldProduct[], rules: StageRules): StageRule {
  const held = holdings.filter((holding) => !holding.elsewhere);
  let last: LedgerEvent | undefined;

  const leavesOn = (from: number): number | null => {
    let day = Math.max(from, (last?.day ?? Number.NEGATIVE_INFINITY) + rules.transactionDays);
    for (;;) {
      const active = held.find(
        ({ openedOn, endedOn }) => (openedOn === null || openedOn <= day) && (endedOn === null || endedOn > day),
      );
      if (!active) return day;
      if (active.endedOn === null) return null;
      day = active.endedOn;
    }
  };

  return {
    note(event) {
      if (event.code === 'TX-S' && last?.day !== event.day) last = event;
    },
    enters: (day) => (last?.day === day ? [last] : null),
    holds: (day) => leavesOn(day) !== day,
    leavesOn,
  };
}
