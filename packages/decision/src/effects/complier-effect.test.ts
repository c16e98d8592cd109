import fc from 'fast-check';
import { expect, test } from 'vitest';
import { complierEffect, type Listed } from './complier-effect.ts';

const people = (count: number, came: number, outcome: number): Listed[] =>
  Array.from({ length: count }, () => ({ came, outcome }));

test('by hand: ten points more buy, a quarter comes, so that coming is worth forty points', () => {
  const heldBack = [...people(20, 0, 1), ...people(180, 0, 0)];
  const invited = [...people(30, 1, 1), ...people(20, 1, 0), ...people(10, 0, 1), ...people(140, 0, 0)];
  const effect = complierEffect(heldBack, invited);
  if ('noEffect' in effect) throw new Error(effect.noEffect);
  expect(effect.value).toBeCloseTo(0.4, 12);
  expect(effect.moved).toBeCloseTo(0.25, 12);
  expect(effect.lower).toBeGreaterThan(0);
  expect(effect.upper).toBeLessThan(0.8);
});

test('willing people are no effect: those who come would buy anyway, and inviting changes nothing', () => {
  const willing = [...people(30, 1, 1), ...people(170, 0, 0)];
  const same = [...people(30, 0, 1), ...people(170, 0, 0)];
  const effect = complierEffect(same, willing);
  expect('value' in effect && effect.value).toBe(0);
});

test('who is invited comes no more than who is not: no figure', () => {
  const some = [...people(3, 1, 1), ...people(97, 0, 0)];
  expect(complierEffect(some, some)).toEqual({ noEffect: 'invited_come_no_more' });
  expect(complierEffect(people(50, 0, 0), [...people(1, 1, 1), ...people(49, 0, 0)])).toEqual({
    noEffect: 'invited_come_no_more',
  });
});

test('both ends are effects with which the outcome less the effect of coming differs by just 1.96 errors', () => {
  const count = fc.integer({ min: 5, max: 60 });
  fc.assert(
    fc.property(count, count, count, count, (base, bought, came, stayed) => {
      const heldBack = [...people(base, 0, 1), ...people(200 - base, 0, 0)];
      const invited = [
        ...people(bought, 1, 1),
        ...people(came + 40, 1, 0),
        ...people(stayed, 0, 1),
        ...people(40, 0, 0),
      ];
      const effect = complierEffect(heldBack, invited);
      if ('noEffect' in effect) return;
      for (const end of [effect.lower, effect.upper]) {
        const rest = (own: readonly Listed[]) => {
          const values = own.map((each) => each.outcome - end * each.came);
          const mean = values.reduce((s, x) => s + x, 0) / values.length;
          const variance = values.reduce((s, x) => s + (x - mean) ** 2, 0) / (values.length * (values.length - 1));
          return { mean, variance };
        };
        const [a, b] = [rest(heldBack), rest(invited)];
        expect(Math.abs(b.mean - a.mean) / Math.sqrt(a.variance + b.variance)).toBeCloseTo(1.959964, 4);
      }
    }),
  );
});

test('a part of one person is refused', () => {
  expect(() => complierEffect(people(1, 0, 0), people(5, 1, 1))).toThrow(RangeError);
});
