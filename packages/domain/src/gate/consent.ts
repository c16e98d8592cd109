import type { Day } from '../day.ts';
import type { ContactMedium } from '../traffic/contact-medium.ts';

/** What a consent or an objection is about. `service` needs none. */
export const PURPOSES = ['marketing', 'profiling', 'research'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** One statement of a person: may (`granted`) or may not (`refused`, `withdrawn`) be contacted by this medium for this purpose. */
export interface Consent {
  readonly medium: ContactMedium | 'any';
  readonly purpose: Purpose;
  readonly state: 'granted' | 'refused' | 'withdrawn';
  readonly on: Day;
  /** Where it was said: form, branch, call, import file. */
  readonly source: string;
}

/** How somebody can have said it to us; imported words may name other places. */
export const CONSENT_WAYS = ['branch', 'call', 'form', 'message', 'letter', 'event'] as const;
