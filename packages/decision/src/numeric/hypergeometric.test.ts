import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hypergeometric } from './hypergeometric.ts';

const inside = fc.double({ min: 0, max: 0.98, noNaN: true });
const positive = fc.double({ min: 0.05, max: 8, noNaN: true });

test('closed forms of Abramowitz & Stegun 15.1', () => {
  fc.assert(
    fc.property(inside, positive, positive, (z, a, b) => {
      const close = (value: number, closed: number): void =>
        expect(Math.abs(value - closed)).toBeLessThan(1e-11 * Math.max(1, Math.abs(closed)));
      close(hypergeometric(a, b, b, z), (1 - z) ** -a); // 15.1.8
      close(z * hypergeometric(1, 1, 2, z), -Math.log(1 - z)); // 15.1.3
      close(Math.sqrt(z) * hypergeometric(0.5, 1, 1.5, z), Math.atanh(Math.sqrt(z))); // 15.1.4
      close(Math.sqrt(z) * hypergeometric(0.5, 0.5, 1.5, z), Math.asin(Math.sqrt(z))); // 15.1.6
    }),
  );
});

test("Euler's integral, by the midpoint rule in a variable without ends (15.3.1)", () => {
  // b = c - b = 1 makes the integrand smooth: 2F1(a, 1; 2; z) = integral of (1 - z t)^-a.
  fc.assert(
    fc.property(positive, fc.double({ min: 0, max: 0.8, noNaN: true }), (a, z) => {
      let sum = 0;
      for (let k = 0; k < 4000; k += 1) sum += (1 - (z * (k + 0.5)) / 4000) ** -a / 4000;
      expect(hypergeometric(a, 1, 2, z) / sum).toBeCloseTo(1, 4);
    }),
  );
});

test('neighbours obey the recurrence of Gauss (15.2.10)', () => {
  fc.assert(
    fc.property(positive, positive, positive, inside, (a, b, c, z) => {
      const f = (da: number): number => hypergeometric(a + da, b, c, z);
      const terms = [(c - a) * f(-1), (2 * a - c - a * z + b * z) * f(0), a * (z - 1) * f(1)];
      const size = Math.max(...terms.map(Math.abs));
      expect(Math.abs(terms.reduce((sum, term) => sum + term, 0))).toBeLessThan(1e-10 * size);
    }),
  );
});

// Computed with 25 digits (mpmath 1.3): the arguments that lifetime models bring, c below zero and z near 1 among them.
test.each([
  [2.243, 4.426, 4.219, 0.4735, 4.56444786677359],
  [0.243, 2.426, 2.219, 0.999, 11.09650428868049],
  [0.243, 0.1, -0.107, 0.5, 0.8106497093986802],
  [26.24, 28.43, 28.22, 0.59, 17297368966.93243],
  [5, 6, 7.5, 0, 1],
])('2F1(%s, %s; %s; %s)', (a, b, c, z, value) => {
  expect(hypergeometric(a, b, c, z) / value).toBeCloseTo(1, 11);
});

test.each([
  [1, 1, 1, 1],
  [1, 1, 1, -0.1],
  [1, 1, 0, 0.5],
  [1, 1, -3, 0.5],
  [Number.NaN, 1, 1, 0.5],
])('no value for (%s, %s; %s; %s)', (a, b, c, z) => {
  expect(() => hypergeometric(a, b, c, z)).toThrow(RangeError);
});
