import fc from 'fast-check';
import { expect, test } from 'vitest';
import { valueOfQuestion } from './value-of-question.ts';

const chance = fc.double({ min: 0, max: 1, noNaN: true });
const money = fc.double({ min: 0, max: 1e6, noNaN: true });

test.each([
  { why: 'certainty has nothing to learn', belief: 1, gain: 100, loss: 100, value: 0 },
  { why: 'an excluded need neither', belief: 0, gain: 100, loss: 100, value: 0 },
  { why: 'an even bet: the answer decides', belief: 0.5, gain: 100, loss: 100, value: 35 },
  { why: 'acting is right whatever is said', belief: 0.9, gain: 100, loss: 10, value: 0 },
  { why: 'only an answer opens the way', belief: 0.9, gain: 100, loss: 10, onlyAfterAnswer: true, value: 89 },
  { why: 'nothing to gain, nothing to learn', belief: 0.5, gain: 0, loss: 100, value: 0 },
])('$why', ({ belief, value, why: _, ...stake }) => {
  expect(valueOfQuestion(belief, { sensitivity: 0.8, falseAlarm: 0.1 }, stake)).toBeCloseTo(value, 10);
});

test('no answer is worth less than nothing, nor more than knowing for certain; one that tells nothing is worth nothing', () => {
  fc.assert(
    fc.property(chance, chance, chance, money, money, (belief, sensitivity, falseAlarm, gain, loss) => {
      const stake = { gain, loss };
      const value = valueOfQuestion(belief, { sensitivity, falseAlarm }, stake);
      const certain = valueOfQuestion(belief, { sensitivity: 1, falseAlarm: 0 }, stake);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(certain + 1e-9 * (gain + loss));
      const deaf = { sensitivity, falseAlarm: sensitivity };
      expect(valueOfQuestion(belief, deaf, stake)).toBeLessThanOrEqual(1e-9 * (gain + loss));
    }),
  );
});

test('the value is that of the tree of answers and acts, drawn out', () => {
  fc.assert(
    fc.property(chance, chance, chance, money, money, (belief, sensitivity, falseAlarm, gain, loss) => {
      const best = (p: number): number => Math.max(0, p * gain - (1 - p) * loss);
      const yes = belief * sensitivity + (1 - belief) * falseAlarm;
      const after = (there: number, all: number): number => (all === 0 ? 0 : all * best(there / all));
      const asked = after(belief * sensitivity, yes) + after(belief * (1 - sensitivity), 1 - yes);
      const value = valueOfQuestion(belief, { sensitivity, falseAlarm }, { gain, loss });
      expect(value).toBeCloseTo(Math.max(0, asked - best(belief)), 5);
    }),
  );
});
