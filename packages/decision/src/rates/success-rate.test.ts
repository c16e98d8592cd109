import { expect, test } from 'vitest';
import { betaMean, successRates } from './success-rate.ts';

test('20 contacts weigh as much as the prior', () => {
  expect(betaMean(10, 20, 0.1)).toBeCloseTo(0.3, 12);
  expect(betaMean(0, 0, 0.1)).toBeCloseTo(0.1, 12);
});

test('the posterior mean is the integral of the Beta density', () => {
  const [a, b] = [20 * 0.2 + 3, 20 * 0.8 + 7];
  let mass = 0;
  let moment = 0;
  for (let i = 0.5; i < 20_000; i += 1) {
    const x = i / 20_000;
    const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log(1 - x));
    mass += density;
    moment += x * density;
  }
  expect(betaMean(3, 10, 0.2)).toBeCloseTo(moment / mass, 6);
});

const cells = [
  { segment: 'mass', stage: 'reached', action: 'offer', contacted: 100, succeeded: 10 },
  { segment: 'affluent', stage: 'reached', action: 'offer', contacted: 20, succeeded: 8 },
  { segment: 'mass', stage: 'profiled', action: 'offer', contacted: 80, succeeded: 0 },
] as const;

test('each cell is pulled to its stage, the stage to the action, the action to the start', () => {
  const rateOf = successRates(cells, () => 0.05);
  const action = (18 + 20 * 0.05) / 220;
  const stage = (18 + 20 * action) / 140;
  expect(rateOf('affluent', 'reached', 'offer').rate).toBeCloseTo((8 + 20 * stage) / 40, 12);
  expect(rateOf('nobody', 'reached', 'offer')).toEqual({ rate: stage, contacted: 0, succeeded: 0 });
  expect(rateOf('mass', 'in_need', 'offer').rate).toBeCloseTo(action, 12);
  expect(rateOf('mass', 'in_need', 'ask').rate).toBe(0.05);
});

test('a count that cannot be is refused', () => {
  expect(() => successRates([{ ...cells[0], succeeded: 101 }], () => 0.05)).toThrow(RangeError);
});
