import type { Trigger } from './trigger.ts';
import { strength } from './strength.ts';

const NEAR_DAYS = 90;

/**
 * A loan ends within 90 days: the instalment becomes free, or a business wants the next one. Strength 0.35 at 90 days, half of the way
 * to 0.7 with every 45 days nearer. At stake: a year of instalments; 0 when the source does not state them.
 */
export const loanEnding: Trigger = (series, today) => {
  const ending = series.holdings
    .filter(
      (h) =>
        (h.category === 'consumer_loan' || h.category === 'mortgage' || h.category === 'business_loan') && !h.elsewhere,
    )
    .flatMap((h) =>
      h.maturesOn !== null && h.maturesOn >= today && h.maturesOn - today <= NEAR_DAYS ? [{ h, on: h.maturesOn }] : [],
    )
    .toSorted((a, b) => a.on - b.on)[0];
  if (!ending) return null;
  const { h, on } = ending;
  const payment = h.payment?.currency === series.currency ? Math.abs(h.payment.minor) : null;
  return {
    kind: h.category === 'business_loan' ? 'finance_business' : 'place_idle_cash',
    origin: 'trigger',
    rule: 'loan_ending@1',
    strength: strength(0.35, 0.7, NEAR_DAYS - (on - today), 45),
    from: today,
    until: on + NEAR_DAYS,
    amountMinor: (payment ?? 0) * 12,
    reason:
      payment === null
        ? { key: 'reason.loan_ending', params: { day: { day: on } } }
        : {
            key: 'reason.loan_ending_payment',
            params: { day: { day: on }, amount: { minor: payment, currency: series.currency } },
          },
    evidenceIds: [h.holdingId],
  };
};
