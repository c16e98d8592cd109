import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networkLayout, type Standing } from './network-layout.ts';

const standing = (circle: number, broughtBy: number | null): Standing => ({ circle, broughtBy });

test('who brought people stands in the middle of them, a generation further out each', () => {
  const people = [standing(1, null), standing(1, 0), standing(1, 0), standing(1, 1)];
  const [root, ...others] = networkLayout(people);
  expect(root).toEqual({ x: 0, y: 0 });
  expect(others.map(({ x, y }) => Math.hypot(x, y).toFixed(9))).toEqual(['1.000000000', '1.000000000', '2.000000000']);
});

test('everybody stands somewhere, nobody on somebody else, and the same way each time', () => {
  const forest = fc
    .array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 30 })), { minLength: 1, maxLength: 60 })
    .map((given) =>
      given
        .toSorted(([a], [b]) => a - b)
        .map(([circle, by], i) => standing(circle + 1, i > 0 && by % 3 > 0 ? by % i : null)),
    );
  fc.assert(
    fc.property(forest, (people) => {
      const points = networkLayout(people);
      expect(points).toHaveLength(people.length);
      const places = new Set(points.map(({ x, y }) => `${x.toFixed(6)} ${y.toFixed(6)}`));
      expect(places.size).toBe(people.length);
      expect(networkLayout(people)).toEqual(points);
    }),
  );
});

test('a chain of ten thousand is no problem', () => {
  const chain = Array.from({ length: 10_000 }, (_, i) => standing(1, i === 0 ? null : i - 1));
  expect(networkLayout(chain).at(-1)).toMatchObject({ x: expect.any(Number) });
});
