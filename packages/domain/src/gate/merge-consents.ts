import type { Day } from '../day.ts';
import { CONTACT_MEDIA } from '../traffic/contact-medium.ts';
import { type Consent, type Purpose, PURPOSES } from './consent.ts';

/** The latest word on one purpose by one medium, general words included; of two words on the same day the refusal counts. */
function standing(consents: readonly Consent[], purpose: Purpose, medium: Consent['medium']): Consent | null {
  let latest: Consent | null = null;
  for (const consent of consents) {
    if (consent.purpose !== purpose || (consent.medium !== 'any' && consent.medium !== medium)) continue;
    if (latest === null || consent.on > latest.on || (consent.on === latest.on && consent.state !== 'granted'))
      latest = consent;
  }
  return latest;
}

/**
 * What has to be written down when the words of two records become one person's: a no that stood for either of them stands for the
 * person, also where the other record has a later yes. Both histories stay; where they would add up to a yes against a standing no, the
 * no is said again on the day of the merge.
 * @param on day of the merge, not before any of the words
 */
export function mergeConsents(one: readonly Consent[], other: readonly Consent[], on: Day): Consent[] {
  const together = [...one, ...other];
  return PURPOSES.flatMap((purpose) =>
    CONTACT_MEDIA.flatMap((medium): Consent[] => {
      const no = [one, other]
        .map((words) => standing(words, purpose, medium))
        .find((word) => word && word.state !== 'granted');
      if (!no || standing(together, purpose, medium)?.state !== 'granted') return [];
      return [{ medium, purpose, state: no.state, on, source: 'merge' }];
    }),
  );
}
