import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lifetimeValue } from './lifetime-value.ts';

test('by hand: a deposit that ends with the relationship and a card that is given up first', () => {
  const { value, layers } = lifetimeValue(
    [1, 0.5],
    [
      { name: 'deposit', survival: [1, 0.9], margin: 100 },
      { name: 'card', survival: [1, 0.2], margin: 10 },
    ],
    0.8,
  );
  // 100 (1 + .8 x .5) and 10 (1 + .8 x .2).
  expect(layers).toEqual([
    { name: 'deposit', value: expect.closeTo(140, 10), cut: true },
    { name: 'card', value: expect.closeTo(11.6, 10), cut: false },
  ]);
  expect(value).toBeCloseTo(151.6, 10);
});

const survival = (periods: number) =>
  fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: periods, maxLength: periods })
    .map((shares) => shares.map((_, t) => shares.slice(0, t + 1).reduce((product, share) => product * share, 1)));

test('layers never exceed what their margins earn while the relationship lives, and the parts add up', () => {
  const money = fc.double({ min: -500, max: 500, noNaN: true });
  fc.assert(
    fc.property(
      survival(12),
      fc.array(fc.tuple(survival(12), money), { maxLength: 5 }),
      fc.double({ min: 0.5, max: 1, noNaN: true }),
      (relationship, parts, discount) => {
        const layers = parts.map(([own, margin], i) => ({ name: String(i), survival: own, margin }));
        const { value, layers: values } = lifetimeValue(relationship, layers, discount);
        expect(values.reduce((sum, each) => sum + each.value, 0)).toBeCloseTo(value, 9);
        const bound = relationship.reduce((sum, share, t) => sum + discount ** t * share, 0);
        values.forEach((each, i) =>
          expect(Math.abs(each.value)).toBeLessThanOrEqual(bound * Math.abs(parts[i]![1]) + 1e-9),
        );
        // A hundred times the money is a hundred times the worth.
        const cents = lifetimeValue(
          relationship,
          layers.map((layer) => ({ ...layer, margin: layer.margin * 100 })),
          discount,
        );
        expect(cents.value / 100).toBeCloseTo(value, 8);
      },
    ),
  );
});

test.each([
  { why: 'a survival that rises', relationship: [0.5, 0.6], margin: 1, discount: 0.9 },
  { why: 'a survival above 1', relationship: [1.1, 0.6], margin: 1, discount: 0.9 },
  { why: 'a survival that is no number', relationship: [Number.NaN, 0.6], margin: 1, discount: 0.9 },
  { why: 'another number of periods', relationship: [1], margin: 1, discount: 0.9 },
  { why: 'a margin that is no number', relationship: [1, 0.6], margin: Number.NaN, discount: 0.9 },
  { why: 'a discount above 1', relationship: [1, 0.6], margin: 1, discount: 1.1 },
])('refused: $why', ({ relationship, margin, discount }) => {
  expect(() => lifetimeValue(relationship, [{ name: 'deposit', survival: [1, 0.5], margin }], discount)).toThrow(
    RangeError,
  );
});
