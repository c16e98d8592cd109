import type { Day, Phrase } from '@vivero/domain';
import { type Slip, slipOf } from './going-cold.ts';
import type { Judged } from './judged.ts';
import { clockParams, subjectOf } from './row-script.ts';

/** The one sentence of a row: the reason of the need that it serves or that waits behind it, what is due, or the stage at risk. */
export function rowReason(judged: Judged): Phrase {
  const { candidate } = judged;
  const { slip } = candidate;
  if (slip !== null)
    return {
      key: `plan.reason.going_cold.${candidate.customer.stage.current}`,
      params: slipParams(slip),
    };
  // Without its day: what is logged must not tell when somebody was born.
  if (candidate.birthday === 'lunar') return { key: 'plan.reason.birthday_lunar', params: {} };
  const need = candidate.need ?? judged.behind?.need ?? null;
  if (need !== null && candidate.clock === null) return need.reason;
  const params = clockParams(candidate);
  const known = candidate.clock?.reason !== 'maturity' || 'amount' in params;
  return { key: `plan.reason.${subjectOf(candidate)}${known ? '' : '_amount_unknown'}`, params };
}

const slipParams = ({ to, on }: Slip): Phrase['params'] => ({ stage: { term: `stage.${to}` }, day: { day: on } });

/** From so many times the odds of all customers on it is said. */
const LIKELIER = 2;

/** Three plain facts that speak for the row, the most particular first; words only, numbers on tap. */
export function rowFactors(judged: Judged, currency: string, today: Day): readonly Phrase[] {
  const { candidate, means, score, behind } = judged;
  const { customer, clock } = candidate;
  const need = candidate.need ?? behind?.need ?? null;
  const factors: Phrase[] = [];
  const say = (name: string, params: Phrase['params']): void => {
    factors.push({ key: `plan.factor.${name}`, params });
  };
  if (behind) factors.push({ key: `plan.reason.${candidate.action}`, params: {} });
  if (clock) say(clock.reason === 'complaint' ? 'open_since' : 'due', { day: { day: clock.dueOn } });
  if (judged.foretold !== null && judged.candidate.product !== null && judged.foretold.times >= LIKELIER)
    say('likelier', { category: { term: `category.${judged.candidate.product.category}` } });
  if (need?.state === 'confirmed') say('need_confirmed', { need: { term: `need.${need.kind}` } });
  else if (need) say('need_believed', { need: { term: `need.${need.kind}` } });
  const slip = candidate.slip === null ? slipOf(customer, today) : null;
  if (slip) say('slips', slipParams(slip));
  if (need && need.amountMinor > 0) say('amount', { amount: { minor: need.amountMinor, currency } });
  if (need) say('window', { day: { day: need.until } });
  if (score.rate.contacted > 0) say('experience', { succeeded: score.rate.succeeded, contacted: score.rate.contacted });
  say('stage', { stage: { term: `stage.${customer.stage.current}` }, day: { day: customer.stage.since } });
  if (customer.balanceMinor !== null && customer.balanceMinor > 0)
    say('balance', { amount: { minor: customer.balanceMinor, currency } });
  say('due_work', { action: { term: `plan.action.${candidate.action}` } });
  say('minutes', { count: means.minutes });
  return factors.slice(0, 3);
}

/** The one thing that speaks against it today, or null: not yet the hour, spoken to only just now, need not yet confirmed. */
export function notNowBecause({ candidate, means }: Judged, today: Day): Phrase | null {
  if (means.from !== null)
    return { key: 'plan.not_now.quiet_time', params: { hour: Math.floor(means.from / 60), minute: means.from % 60 } };
  if (candidate.action === 'service') return null;
  const last = Math.max(...candidate.customer.touches.filter((touch) => !touch.service).map((touch) => touch.day));
  if (today - last < 7) return { key: 'plan.not_now.recent_touch', params: { day: { day: last } } };
  if (candidate.need && candidate.need.state !== 'confirmed') return { key: 'plan.not_now.unconfirmed', params: {} };
  return means.medium === 'branch' ? { key: 'plan.not_now.in_person', params: {} } : null;
}
