import { expect, test } from 'vitest';
import { gaussLegendre } from './gauss-legendre.ts';

test('three nodes are those of the tables', () => {
  const { nodes, weights } = gaussLegendre(3);
  expect([...nodes]).toEqual([Math.sqrt(0.6), 0, -Math.sqrt(0.6)].map((x) => expect.closeTo(x, 14)));
  expect([...weights]).toEqual([5 / 9, 8 / 9, 5 / 9].map((w) => expect.closeTo(w, 14)));
});

test.each([1, 2, 7, 32])('%s nodes integrate powers below twice their number', (n) => {
  const { nodes, weights } = gaussLegendre(n);
  for (let power = 0; power < 2 * n; power += 1) {
    const sum = nodes.reduce((total, x, i) => total + weights[i]! * x ** power, 0);
    expect(sum).toBeCloseTo(power % 2 === 0 ? 2 / (power + 1) : 0, 13);
  }
});
