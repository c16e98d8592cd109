import type { ContactMedium } from '../traffic/contact-medium.ts';
import type { Consent } from './consent.ts';

/**
 * The person's latest word on marketing by one medium, general words ("any medium") included; null when they never said one.
 * Of two words on the same day the refusal counts.
 */
export function standingConsent(consents: readonly Consent[], medium: ContactMedium): Consent | null {
  let latest: Consent | null = null;
  for (const consent of consents) {
    if (consent.purpose !== 'marketing' || (consent.medium !== 'any' && consent.medium !== medium)) continue;
    if (latest === null || consent.on > latest.on || (consent.on === latest.on && consent.state !== 'granted'))
      latest = consent;
  }
  return latest;
}
