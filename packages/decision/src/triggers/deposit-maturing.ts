import { strength } from './strength.ts';
import type { Trigger } from './trigger.ts';

const NEAR_DAYS = 30;
/** After maturity money still looks for a place; carry-over is counted to this day (definitions 2.5). */
const AFTER_DAYS = 15;

/**
 * A term deposit matures within 30 days, or has matured in the last 15 and is still there. Money elsewhere matures too: it is a
 * chance, and the reason says where. Strength 0.6 at 30 days, half of the way to 0.9 with every 10 days nearer.
 */
export const depositMaturing: Trigger = (series, today) => {
  const maturing = series.holdings
    .filter((h) => h.category === 'term_deposit')
    .flatMap((h) =>
      h.maturesOn !== null && h.maturesOn - today <= NEAR_DAYS && today - h.maturesOn <= AFTER_DAYS
        ? [{ h, on: h.maturesOn }]
        : [],
    )
    .toSorted((a, b) => (b.h.balance?.minor ?? 0) - (a.h.balance?.minor ?? 0) || a.on - b.on)[0];
  if (!maturing) return null;
  const { h, on } = maturing;
  const minor = h.balance?.currency === series.currency ? Math.max(0, h.balance.minor) : 0;
  const where = h.elsewhere ? '_elsewhere' : '';
  return {
    kind: 'renew_maturing',
    origin: 'trigger',
    rule: 'deposit_maturing@1',
    strength: strength(0.6, 0.9, NEAR_DAYS - (on - today), 10),
    from: on - NEAR_DAYS,
    until: on + AFTER_DAYS,
    amountMinor: minor,
    reason:
      minor === 0
        ? { key: `reason.deposit_maturing_unknown${where}`, params: { day: { day: on } } }
        : {
            key: `reason.deposit_maturing${where}`,
            params: { day: { day: on }, amount: { minor, currency: series.currency } },
          },
    evidenceIds: [h.holdingId],
  };
};
