import type { Day } from '../day.ts';
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
  const out = facts.touches
    .filter(
      (touch) =>
        touch.direction === 'out' && touch.extent !== 'attempt' && !touch.service && today - touch.day <= WINDOW_DAYS,
    )
    .toSorted((a, b) => b.day - a.day || (a.at < b.at ? 1 : a.at > b.at ? -1 : a.eventId < b.eventId ? 1 : -1));
  const classes = out.map(touchClass);
  const pitch = classes.indexOf('sell');
  const since = pitch < 0 ? classes : classes.slice(0, pitch);
  return {
    seeds: since.filter((each) => each === 'seed').length,
    onlyPitches: classes.length >= 3 && classes.slice(0, 3).every((each) => each === 'sell'),
  };
}
