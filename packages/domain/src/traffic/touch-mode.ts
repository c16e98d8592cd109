import type { NeedKind } from '../needs/need-kind.ts';
import { instantMilliseconds } from './instant.ts';
import type { Touch, TouchMode } from './touch.ts';

/** When a need was really in the record, whatever day it claims: the only time that the mode of a touch believes. */
export interface RecordedNeed {
  readonly customerId: string;
  readonly kind: NeedKind;
  /** ISO instant with Z at which the record was written; never the day that it claims for itself. */
  readonly recordedAt: string;
  /** ISO instant with Z at which it was denied, served or expired; null while open. */
  readonly endedAt: string | null;
  /** The RM who typed it; null when a rule or the customer's own act made it. */
  readonly typedByRm: number | null;
  readonly evidenceIds: readonly string[];
}

/** A need without evidence, typed by the caller this shortly before the call, was made up for the call (demands 1). */
const TOO_SHORT_MILLISECONDS = 10 * 60_000;

/**
 * How a non-service touch came about (demands 1), computed from the record: `need_led` when the need stood in the record before the
 * touch, something matched it and it ended with a dated next step or a close; else `responded` when the customer came; else `push`
 * when it named a product; else `upkeep`. Outbound alone therefore never makes a touch need-led.
 * @returns null for a service touch, which has no mode, and for an attempt that reached nobody, which is no touch
 */
export function touchMode(touch: Touch, needs: readonly RecordedNeed[]): TouchMode | null {
  if (touch.service || touch.extent === 'attempt') return null;
  const matched = touch.productId !== null || touch.contentId !== null || touch.activityId !== null;
  const goesOn = touch.closes || (touch.nextStepOn !== null && touch.nextStepOn >= touch.day);
  if (matched && goesOn && needs.some((need) => knownBefore(need, touch))) return 'need_led';
  if (touch.direction === 'in') return 'responded';
  return touch.productId === null ? 'upkeep' : 'push';
}

function knownBefore(need: RecordedNeed, touch: Touch): boolean {
  if (need.customerId !== touch.customerId || need.kind !== touch.needKind) return false;
  const at = instantMilliseconds(touch.at);
  const recorded = instantMilliseconds(need.recordedAt);
  if (recorded >= at || (need.endedAt !== null && instantMilliseconds(need.endedAt) <= at)) return false;
  const madeUp = need.evidenceIds.length === 0 && need.typedByRm === touch.rm && at - recorded < TOO_SHORT_MILLISECONDS;
  return !madeUp;
}
