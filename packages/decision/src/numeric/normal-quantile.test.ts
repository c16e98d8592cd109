import { expect, test } from 'vitest';
import { normalQuantile } from './normal-quantile.ts';

// Computed with 25 digits (mpmath 1.3).
test.each([
  [1e-10, -6.361340902404057],
  [0.001, -3.0902323061678136],
  [0.025, -1.9599639845400543],
  [0.2, -0.8416212335729142],
  [0.5, 0],
  [0.9, 1.2815515655446006],
  [0.975, 1.9599639845400543],
  [0.999999, 4.753424308822899],
])('the normal quantile of %s', (share, quantile) => {
  // A share near 1 has lost its last digits before it arrives.
  expect(Math.abs(normalQuantile(share) - quantile)).toBeLessThan(share > 0.999 ? 1e-10 : 2e-15 * 6.4);
});

test.each([0, 1, -0.1, 1.1, Number.NaN])('has none at %s', (share) => {
  expect(() => normalQuantile(share)).toThrow(RangeError);
});
