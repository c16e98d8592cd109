import type { ContactMedium } from '../traffic/contact-medium.ts';
import type { GateFacts } from './gate-facts.ts';
import type { GateNow } from './gate-now.ts';
import type { MediumRequest } from './gate-request.ts';
import { type GateResult, gateResult } from './gate-result.ts';

/** Definitions 2.7: touches other than service per person, by medium in 7 days and in all in 30. An absent medium has no cap of its own; 0 would forbid. */
const PER_WEEK: Partial<Readonly<Record<ContactMedium, number>>> = {
  call: 1,
  visit: 1,
  sms: 1,
  email: 1,
  wechat: 1,
  wecom: 1,
};
const PER_MONTH = 4;

/** Windows are rolling and end today: 7 days are today and the six days before. Replies to the person do not count, service neither. */
export function capRule(
  facts: GateFacts,
  request: MediumRequest,
  medium: ContactMedium,
  now: GateNow,
): GateResult | null {
  if (request.purpose !== 'marketing') return null;
  let month = 0;
  let week = 0;
  for (const touch of facts.touches) {
    const age = now.today - touch.day;
    if (touch.direction !== 'out' || touch.service || age < 0 || age >= 30) continue;
    month += 1;
    if (touch.medium === medium && age < 7) week += 1;
  }
  if (month >= PER_MONTH) return gateResult('cap', 'block', { count: month, days: 30 });
  const cap = PER_WEEK[medium];
  if (cap === undefined || week < cap) return null;
  return gateResult('cap', 'block', { count: week, days: 7, medium: { term: `medium.${medium}` } }, 'medium');
}
