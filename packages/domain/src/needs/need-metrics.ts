import type { Need } from './need.ts';
import { shareOf, type Share } from './share.ts';

/** Only what was believed before the customer spoke can be right or wrong; `served` after being believed counts as confirmed. */
const wasBelieved = (need: Need): boolean => need.hypothesisedOn !== null;
const surfaced = (need: Need): boolean => need.surfacedOn !== null;

/** Foreseen = believed on an earlier day than the customer showed or said it; the same day is no foresight. */
const foreseen = (need: Need): boolean =>
  need.hypothesisedOn !== null && need.surfacedOn !== null && need.hypothesisedOn < need.surfacedOn;

/** Precision (demands 3): of the beliefs that the customer has answered, how many were right. Aware, latent and expired ones are not answers. */
export function precision(needs: readonly Need[]): Share {
  const believed = needs.filter(wasBelieved);
  const right = believed.filter((need) => need.state === 'confirmed' || need.state === 'served').length;
  return shareOf(right, right + believed.filter((need) => need.state === 'denied').length);
}

/** Foresight (demands 3): of all needs that surfaced, how many had been believed earlier. */
export function foresight(needs: readonly Need[]): Share {
  return shareOf(needs.filter(foreseen).length, needs.filter(surfaced).length);
}

/** Days between believing and the customer's showing or saying it, of each need that was foreseen; lead time (demands 3) is their median. */
export const leadTimes = (needs: readonly Need[]): readonly number[] =>
  needs.filter(foreseen).map((need) => (need.surfacedOn ?? 0) - (need.hypothesisedOn ?? 0));
