import { median, type Flow, type NeedKind, type ProductCategory } from '@vivero/domain';
import type { Movement } from './customer-series.ts';
import { ofFlow } from './money-history.ts';
import { strength } from './strength.ts';
import type { Trigger } from './trigger.ts';

const LEAST_PAYMENTS = 4;
const MONTHLY = { least: 26, most: 35 };
const LATE_DAYS = 45;
const FRESH_DAYS = 90;
const SOON_DAYS = 60;

/** What the end of a regular payment may mean. */
const MEANS: Partial<Readonly<Record<Flow, NeedKind>>> = {
  household: 'keep_money_here',
  insurance: 'protect_family',
  leasing: 'finance_purchase',
  loan_payment: 'place_idle_cash',
  order: 'place_idle_cash',
};
/** Holdings that regular payments are made for; an account is none of them. */
const PAID_FOR: readonly ProductCategory[] = ['payments', 'consumer_loan', 'mortgage', 'business_loan', 'insurance'];
const REGULAR = Object.keys(MEANS) as Flow[];

/**
 * A standing order ends within 60 days, or a monthly payment stopped: at least four with a median gap of a month, the last one 46 to
 * 90 days ago. Payments belong together by the order, loan or policy that they are about,
 * else by kind and receiver, else by kind and amount.
 * Strength 0.3, towards 0.55 with every year that the payment had run (half of the way each).
 */
export const paymentStopped: Trigger = (series, today) => {
  const orders = new Set(series.holdings.filter((h) => PAID_FOR.includes(h.category)).map((h) => h.holdingId));
  const runs = Map.groupBy(ofFlow(series, ...REGULAR), ({ event, minor }) =>
    event.about !== null && orders.has(event.about)
      ? event.about
      : `${event.flow} ${String(event.details['counterparty'] ?? minor)}`,
  );
  const stopped = [...runs.values()]
    .filter((run) => isMonthly(run) && between(today - lastDay(run), LATE_DAYS + 1, FRESH_DAYS))
    .toSorted((a, b) => lastMinor(b) - lastMinor(a))[0];
  if (stopped) return hypothesis(stopped);

  const ending = series.holdings
    .flatMap((h) => {
      const on = h.maturesOn ?? h.endedOn;
      return h.category === 'payments' && on !== null && between(on - today, 0, SOON_DAYS) ? [{ h, on }] : [];
    })
    .toSorted((a, b) => a.on - b.on)[0];
  if (!ending) return null;
  const minor = ending.h.payment?.currency === series.currency ? Math.abs(ending.h.payment.minor) : 0;
  return {
    kind: 'place_idle_cash',
    origin: 'trigger',
    rule: 'order_ending@1',
    strength: 0.3,
    from: today,
    until: ending.on + 30,
    amountMinor: minor * 12,
    reason: {
      key: 'reason.order_ending',
      params: { day: { day: ending.on }, amount: { minor, currency: series.currency } },
    },
    evidenceIds: [ending.h.holdingId],
  };

  function hypothesis(run: readonly Movement[]): ReturnType<Trigger> {
    const flow = run[0]?.event.flow ?? 'order';
    const minor = lastMinor(run);
    return {
      kind: MEANS[flow] ?? 'place_idle_cash',
      origin: 'trigger',
      rule: 'payment_stopped@1',
      strength: strength(0.3, 0.55, run.length - LEAST_PAYMENTS, 12),
      from: today,
      until: lastDay(run) + FRESH_DAYS,
      amountMinor: minor * 12,
      reason: {
        key: 'reason.payment_stopped',
        params: {
          flow: { term: `flow.${flow}` },
          amount: { minor, currency: series.currency },
          day: { day: lastDay(run) },
          count: run.length,
        },
      },
      evidenceIds: run.slice(-3).map((m) => m.event.eventId),
    };
  }
};

const between = (value: number, least: number, most: number): boolean => value >= least && value <= most;
const lastDay = (run: readonly Movement[]): number => run.at(-1)?.day ?? 0;
const lastMinor = (run: readonly Movement[]): number => run.at(-1)?.minor ?? 0;

function isMonthly(run: readonly Movement[]): boolean {
  if (run.length < LEAST_PAYMENTS) return false;
  const gap = median(run.slice(1).map((m, i) => m.day - (run[i]?.day ?? m.day)));
  return gap >= MONTHLY.least && gap <= MONTHLY.most;
}
