import type { Moment } from '../content/content-item.ts';
import { EVENT_CODES, type EventCode } from '../ledger-event.ts';
import { momentOf } from './moment-of.ts';

/** What a unit of traffic is (definitions.md 2.6). */
export const TRAFFIC_KINDS = ['interaction', 'delivery', 'referral', 'feedback'] as const;
export type TrafficKind = (typeof TRAFFIC_KINDS)[number];

export interface TrafficUnit {
  readonly kind: TrafficKind;
  readonly moment: Moment;
  /**
   * Whether the customer took part, so that it counts in N: a message or a call that nobody answered is what the bank did, a link that was
   * cut or a purchase that was taken back is nothing gained.
   */
  readonly counts: boolean;
}

const NONE: readonly EventCode[] = ['PROF', 'MV', 'BAL'];
const UNANSWERED: readonly EventCode[] = ['CT-D', 'PD-X', 'TX-V'];

/** The unit that an event is; null for what is the record's or the money's and nobody's dealing with anybody. */
export function trafficUnit(code: EventCode, service: boolean): TrafficUnit | null {
  if (NONE.includes(code)) return null;
  const moment = momentOf({ code, details: { service } });
  const counts = !UNANSWERED.includes(code);
  if (code === 'RF-I' || code === 'RF-C') return { kind: 'referral', moment, counts };
  if (code === 'FB') return { kind: 'feedback', moment, counts };
  return { kind: moment === 'delivery' ? 'delivery' : 'interaction', moment, counts };
}

/** Codes of the events that are units of traffic, and of those that count in N. */
export const TRAFFIC_CODES = EVENT_CODES.filter((code) => trafficUnit(code, false) !== null);
export const COUNTED_CODES = TRAFFIC_CODES.filter((code) => trafficUnit(code, false)?.counts);
