import { expect, test } from 'vitest';
import { proportion } from '../rates/proportion.ts';
import { leakiestStep } from './leakiest-step.ts';

const steps = (...counts: readonly (readonly [number, number])[]) => counts.map(([n, of]) => proportion(n, of));

test.each([
  { why: 'one is far below the others', given: steps([200, 500], [20, 500], [300, 500]), then: 1 },
  {
    why: 'the lowest by value only: its interval touches another',
    given: steps([3, 10], [2, 10], [9, 10]),
    then: null,
  },
  { why: 'a wide low interval hides which it is', given: steps([0, 4], [50, 500], [400, 500]), then: null },
  { why: 'a step without a base does not count', given: steps([0, 0], [20, 500], [300, 500]), then: 1 },
  { why: 'one step alone is not the leakiest of anything', given: steps([0, 0], [20, 500]), then: null },
  { why: 'two that are equal', given: steps([20, 500], [20, 500], [300, 500]), then: null },
  { why: 'no step at all', given: [], then: null },
])('$why', ({ given, then }) => {
  expect(leakiestStep(given)).toBe(then);
});
