import type { Day } from '../day.ts';
import type { ContactMedium } from '../traffic/contact-medium.ts';
import type { Consent } from './consent.ts';
import type { MediumVerdict } from './legal-media.ts';
import { standingConsent } from './standing-consent.ts';

/** What one sentence says of marketing by message, call or letter; meeting somebody needs no permission and is left out. */
export interface ConsentSummary {
  /** Allowed by the person and by the law, be it at another hour or on another day than now. */
  readonly may: readonly ContactMedium[];
  /** Refused or withdrawn by the person, with the day of that word. */
  readonly refused: readonly { readonly medium: ContactMedium; readonly on: Day }[];
  /** The person was never asked about marketing by any medium. */
  readonly neverAsked: boolean;
}

const REMOTE: readonly ContactMedium[] = ['call', 'wechat', 'wecom', 'sms', 'email', 'letter'];

/** @param verdicts on marketing without a product, one for each medium */
export function consentSummary(verdicts: readonly MediumVerdict[], consents: readonly Consent[]): ConsentSummary {
  const remote = verdicts.filter(({ medium }) => REMOTE.includes(medium));
  return {
    may: REMOTE.filter((medium) => remote.some((verdict) => verdict.medium === medium && isAllowed(verdict))),
    refused: REMOTE.flatMap((medium) => {
      const word = standingConsent(consents, medium);
      return word !== null && word.state !== 'granted' ? [{ medium, on: word.on }] : [];
    }),
    neverAsked: !consents.some(({ purpose }) => purpose === 'marketing'),
  };
}

/** The hour, a Sunday or too many contacts lately stand in the way of a call, not of calling. */
const isAllowed = (verdict: MediumVerdict): boolean =>
  verdict.state !== 'no' || verdict.result.rule === 'quiet_time' || verdict.result.rule === 'cap';
