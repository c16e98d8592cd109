import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Consent } from '../gate/consent.ts';
import { standingConsent } from '../gate/standing-consent.ts';
import { nextChoiceDay } from './next-choice-day.ts';

const word = fc.record({
  medium: fc.constantFrom('email', 'sms', 'call', 'any'),
  purpose: fc.constant('marketing'),
  state: fc.constantFrom('granted', 'refused', 'withdrawn'),
  on: fc.integer({ min: 90, max: 101 }),
  source: fc.constant('form'),
} satisfies Record<keyof Consent, fc.Arbitrary<unknown>>) as fc.Arbitrary<Consent>;

test('whatever was said before, the last word stands at once', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), fc.array(word, { minLength: 1, maxLength: 6 }), (before, wishes) => {
      const words = [...before];
      for (const wish of wishes) {
        const on = nextChoiceDay(words, wish, 100);
        expect(on).toBeGreaterThanOrEqual(100);
        words.push({ ...wish, on });
        // Oracle: what the person has just said is what the gate finds, by each medium that they spoke of.
        for (const medium of wish.medium === 'any' ? (['email', 'sms', 'call'] as const) : [wish.medium])
          expect(standingConsent(words, medium)?.state === 'granted').toBe(wish.state === 'granted');
      }
    }),
    { numRuns: 500 },
  );
});
