import { chanceNow, type LeadInLine } from './lead-in-line.ts';

/** A time at which somebody could be tried. */
export interface AttemptSlot {
  /** Hours from now, >= 0. */
  readonly inHours: number;
  /** Chance to be reached then, 0..1, as hours and days of the week differ. */
  readonly reach: number;
}

/** What a try costs. */
export interface AttemptPrice {
  /** The RM's time, in the currency of the value, a minute. */
  readonly minute: number;
  /** What being tried again at once costs in goodwill, and the hours in which that halves. */
  readonly fatigue: number;
  readonly fatigueHalfLife: number;
}

/** When to try next and what it is expected to bring after its costs; or that no time is worth it: give up, and leave it to digital media. */
export type NextAttempt =
  | { readonly go: true; readonly slot: AttemptSlot; readonly gain: number }
  | { readonly go: false; readonly best: number };

/**
 * The time with the largest gain: value x reach x chance then, less the minutes, less the goodwill that a try so soon after the last one
 * costs. It stops where even the best time costs more than it brings (science.md 9).
 * @param lastTry hours since the last try; null = never tried
 * @throws RangeError when there is no slot
 */
export function nextAttempt(
  lead: LeadInLine,
  slots: readonly AttemptSlot[],
  { minute, fatigue, fatigueHalfLife }: AttemptPrice,
  lastTry: number | null,
): NextAttempt {
  const gains = slots.map((slot) => {
    const chance = chanceNow({ ...lead, waited: lead.waited + slot.inHours });
    const tired = lastTry === null ? 0 : fatigue * 2 ** (-(lastTry + slot.inHours) / fatigueHalfLife);
    return { slot, gain: slot.reach * lead.value * chance - lead.minutes * minute - tired };
  });
  const [first, ...rest] = gains;
  if (first === undefined) throw new RangeError('no time to try at');
  const best = rest.reduce((most, each) => (each.gain > most.gain ? each : most), first);
  return best.gain > 0 ? { go: true, ...best } : { go: false, best: best.gain };
}
