import type { Day } from '../day.ts';
import type { Consent } from '../gate/consent.ts';

/**
 * The day from which a person's new word counts, so that it is the one that stands at once, however often they change their mind within a day.
 * Rules go by days, and of two words of one day the refusal counts: a yes after a no of the same day is therefore put behind it.
 * @param words all that the person has said so far
 */
export function nextChoiceDay(
  words: readonly Consent[],
  choice: Pick<Consent, 'medium' | 'purpose' | 'state'>,
  today: Day,
): Day {
  let day = today;
  for (const { medium, purpose, state, on } of words) {
    const touches = medium === 'any' || choice.medium === 'any' || medium === choice.medium;
    if (purpose !== choice.purpose || !touches) continue;
    day = Math.max(day, choice.state === 'granted' && state !== 'granted' ? on + 1 : on);
  }
  return day;
}
