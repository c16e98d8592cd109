import { expect, test } from 'vitest';
import { CONTACT_MEDIA, type ContactMedium } from '../traffic/contact-medium.ts';
import type { Consent } from './consent.ts';
import { consentSummary } from './consent-summary.ts';
import { gateResult } from './gate-result.ts';
import type { MediumVerdict } from './legal-media.ts';

const verdicts = (now: readonly ContactMedium[], later: readonly ContactMedium[] = []): readonly MediumVerdict[] =>
  CONTACT_MEDIA.map((medium) => {
    if (now.includes(medium)) return { medium, state: 'now' };
    const result = gateResult('consent', 'block');
    return later.includes(medium) ? { medium, state: 'later', from: 540, result } : { medium, state: 'no', result };
  });
const said = (state: Consent['state'], medium: Consent['medium'], on = 1): Consent => ({
  medium,
  purpose: 'marketing',
  state,
  on,
  source: 'form',
});

test.each([
  {
    why: 'called, and never again by text message',
    given: [verdicts(['call']), [said('granted', 'call'), said('withdrawn', 'sms', 9)]] as const,
    then: { may: ['call'], refused: [{ medium: 'sms', on: 9 }], neverAsked: false },
  },
  {
    why: 'a call that is allowed from nine o’clock is allowed',
    given: [verdicts(['email'], ['call']), []] as const,
    then: { may: ['call', 'email'], refused: [], neverAsked: true },
  },
  {
    why: 'a Sunday and a cap are no refusal',
    given: [
      [
        { medium: 'call', state: 'no', result: gateResult('quiet_time', 'hold', {}, 'rest_day') },
        { medium: 'email', state: 'no', result: gateResult('cap', 'hold') },
        { medium: 'letter', state: 'no', result: gateResult('reach', 'block') },
      ],
      [],
    ] as const,
    then: { may: ['call', 'email'], refused: [], neverAsked: true },
  },
  {
    why: 'a visit and the branch go without saying',
    given: [verdicts(['visit', 'branch', 'event']), []] as const,
    then: { may: [], refused: [], neverAsked: true },
  },
  {
    why: 'a refusal of everything is one of each medium',
    given: [verdicts([]), [said('refused', 'any', 5)]] as const,
    then: {
      may: [],
      refused: ['call', 'wechat', 'wecom', 'sms', 'email', 'letter'].map((medium) => ({ medium, on: 5 })),
      neverAsked: false,
    },
  },
  {
    why: 'a refusal taken back is none',
    given: [verdicts(['sms']), [said('refused', 'sms', 5), said('granted', 'sms', 6)]] as const,
    then: { may: ['sms'], refused: [], neverAsked: false },
  },
  {
    why: 'a word on profiling answers no question about marketing',
    given: [verdicts([]), [{ ...said('granted', 'any'), purpose: 'profiling' as const }]] as const,
    then: { may: [], refused: [], neverAsked: true },
  },
])('$why', ({ given: [found, consents], then }) => {
  expect(consentSummary(found, consents)).toEqual(then);
});
