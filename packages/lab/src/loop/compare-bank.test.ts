import { expect, test } from 'vitest';
import { WORLDS } from '../world/worlds.ts';
import { compareBank } from './compare-bank.ts';
import type { LabSetup } from './pilot-bank.ts';

const SMALL: LabSetup = { customers: 300, weeks: 8 };

test('the same rules, set-up and seed give the same result', { timeout: 60_000 }, () => {
  expect(compareBank(WORLDS['default']!, SMALL, 7)).toEqual(compareBank(WORLDS['default']!, SMALL, 7));
});

/** Large and long enough for trust, referrals and leaving to have their say. */
const LARGER: LabSetup = { customers: 1_000, weeks: 26 };

test('where a contact does nothing, no policy brings anything, to the cent', { timeout: 60_000 }, () => {
  const { lines } = compareBank(WORLDS['no_effect']!, LARGER, 2029);
  const nothing = lines[0]!.year.value;
  expect(lines.map(({ policy, year }) => [policy, year.value - nothing])).toEqual(
    lines.map(({ policy }) => [policy, 0]),
  );
  const busy = lines.filter(({ year }) => year.contacts > 0).map(({ policy }) => policy);
  expect(busy).toEqual(expect.arrayContaining(['passive', 'random', 'triggers', 'vivero']));
});

test('nobody gets more minutes than there are', () => {
  for (const { year } of compareBank(WORLDS['overriding']!, SMALL, 8).lines)
    expect(year.minutes).toBeLessThanOrEqual(year.minutesGiven);
});

test('a bank with fewer people than minutes is lived through too', () => {
  expect(compareBank(WORLDS['default']!, { customers: 30, weeks: 1 }, 3).lines).toHaveLength(9);
});
