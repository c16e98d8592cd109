import type { ContactMedium } from '../traffic/contact-medium.ts';
import type { GateNow } from './gate-now.ts';
import type { MediumRequest } from './gate-request.ts';
import { type GateResult, gateResult } from './gate-result.ts';
import type { JurisdictionPack } from './jurisdiction-pack.ts';

/** A held contact: nothing but the time is wrong. `from` is the first legal minute of today, null when today has none left. */
export interface QuietTime {
  readonly result: GateResult;
  readonly from: number | null;
}

/**
 * R-CALL-1, R-CALL-4, R-CALL-5: calls and texts keep to the pack's hours, commercial ones also to its days. The hours hold for
 * service as well (a maturity is no reason to ring at night), the days do not: a service call on a Saturday is allowed.
 */
export function quietTimeRule(
  request: MediumRequest,
  medium: ContactMedium,
  now: GateNow,
  pack: JurisdictionPack,
): QuietTime | null {
  if (medium !== 'call' && medium !== 'sms' && medium !== 'visit') return null;
  const restDay = now.holiday || now.weekday > 5;
  if (restDay && !pack.restDays && request.purpose !== 'service')
    return { result: gateResult('quiet_time', 'hold', {}, 'rest_day'), from: null };
  if (now.minuteOfDay < pack.callFrom) return { result: hours(pack), from: pack.callFrom };
  if (now.minuteOfDay >= pack.callUntil) return { result: hours(pack), from: null };
  return null;
}

const hours = ({ callFrom, callUntil }: JurisdictionPack): GateResult =>
  gateResult('quiet_time', 'hold', {
    from: Math.floor(callFrom / 60),
    until: Math.floor(callUntil / 60),
  });
