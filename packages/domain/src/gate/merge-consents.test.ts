import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTACT_MEDIA } from '../traffic/contact-medium.ts';
import type { Consent } from './consent.ts';
import { mergeConsents } from './merge-consents.ts';
import { standingConsent } from './standing-consent.ts';

const word = (medium: Consent['medium'], state: Consent['state'], on: number): Consent => ({
  medium,
  purpose: 'marketing',
  state,
  on,
  source: 'test',
});

test.each([
  { why: 'nothing was said', one: [], other: [], then: 0 },
  {
    why: 'a later yes of the other record does not undo a no',
    one: [word('sms', 'refused', 1)],
    other: [word('sms', 'granted', 5)],
    then: 1,
  },
  {
    why: 'a no that is the latest word needs nobody to repeat it',
    one: [word('sms', 'granted', 1)],
    other: [word('sms', 'refused', 5)],
    then: 0,
  },
  {
    why: 'the same person’s own later yes counts',
    one: [word('sms', 'refused', 1), word('sms', 'granted', 5)],
    other: [],
    then: 0,
  },
  {
    why: 'a no to one medium leaves a yes to another alone',
    one: [word('sms', 'refused', 1)],
    other: [word('call', 'granted', 5)],
    then: 0,
  },
])('$why', ({ one, other, then }) => {
  expect(mergeConsents(one, other, 10)).toHaveLength(then);
});

test('a no to everything is said again for every medium that the other record said yes to', () => {
  const added = mergeConsents([word('any', 'withdrawn', 1)], [word('any', 'granted', 5)], 10);
  expect(added.map(({ medium, state, on }) => `${medium} ${state} ${on}`)).toEqual(
    CONTACT_MEDIA.map((medium) => `${medium} withdrawn 10`),
  );
});

const words = fc.array(
  fc.record({
    medium: fc.constantFrom(...CONTACT_MEDIA.slice(0, 3), 'any' as const),
    purpose: fc.constant('marketing' as const),
    state: fc.constantFrom('granted' as const, 'refused' as const, 'withdrawn' as const),
    on: fc.nat({ max: 6 }),
    source: fc.constant('test'),
  }),
  { maxLength: 5 },
);

test('whoever may not be contacted in either record may not be contacted in both, and nobody else is silenced', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const merged = [...one, ...other, ...mergeConsents(one, other, 7)];
      for (const medium of CONTACT_MEDIA) {
        const [a, b] = [standingConsent(one, medium), standingConsent(other, medium)];
        const refused = [a, b].some((each) => each !== null && each.state !== 'granted');
        const granted = [a, b].some((each) => each?.state === 'granted');
        const state = standingConsent(merged, medium)?.state;
        if (refused) expect(state).not.toBe('granted');
        else expect(state).toBe(granted ? 'granted' : undefined);
      }
    }),
    { numRuns: 1_000 },
  );
});
