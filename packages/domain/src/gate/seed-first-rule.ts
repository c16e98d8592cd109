import type { Day } from '../day.ts';
import type { Touch } from '../traffic/touch.ts';
import { touchClass } from '../traffic/touch-class.ts';
import type { GateFacts } from './gate-facts.ts';
import type { GateNow } from './gate-now.ts';
import type { GateRequest } from './gate-request.ts';
import { type GateResult, gateResult } from './gate-result.ts';

const SEEDS_PER_SALE = 3;
const WINDOW_DAYS = 60;

/**
 * The 3:1 rule (demands 2): a product is named after three touches that carried content or a question in 60 days, since the last pitch.
 * Greetings do not count. A need that the customer confirmed may be answered with an offer at once, unless the last three
 * touches were all pitches: then it is time for care.
 */
export function seedFirstRule(facts: GateFacts, request: GateRequest, now: GateNow): GateResult | null {
  if (request.product === null) return null;
  const { seeds, onlyPitches } = recentTouches(facts, now.today);
  if (request.needState === 'confirmed')
    return onlyPitches ? gateResult('seed_first', 'block', {}, 'only_pitches') : null;
  if (seeds >= SEEDS_PER_SALE) return null;
  return gateResult('seed_first', 'block', { seeds, wanted: SEEDS_PER_SALE });
}

/** Seeds since the last pitch, and whether the last three outgoing touches other than service all named a product. */
export function recentTouches(facts: GateFacts, today: Day): { readonly seeds: number; readonly onlyPitches: boolean } {
  // Two passes and no list: this is asked of every product that somebody could be offered.
  let pitch: Touch | null = null;
  let other: Touch | null = null;
  for (const touch of facts.touches) {
    if (!counts(touch, today)) continue;
    if (touchClass(touch) === 'sell') {
      if (pitch === null || isLater(touch, pitch)) pitch = touch;
    } else if (other === null || isLater(touch, other)) other = touch;
  }
  let seeds = 0;
  let pitches = 0;
  for (const touch of facts.touches) {
    if (!counts(touch, today)) continue;
    const kind = touchClass(touch);
    if (kind === 'seed' && (pitch === null || isLater(touch, pitch))) seeds += 1;
    if (kind === 'sell' && (other === null || isLater(touch, other))) pitches += 1;
  }
  return { seeds, onlyPitches: pitches >= 3 };
}

const counts = ({ direction, extent, service, day }: Touch, today: Day): boolean =>
  direction === 'out' && extent !== 'attempt' && !service && today - day <= WINDOW_DAYS;

const isLater = (a: Touch, b: Touch): boolean =>
  a.day !== b.day ? a.day > b.day : a.at !== b.at ? a.at > b.at : a.eventId > b.eventId;
