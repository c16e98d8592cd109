import { expect, test } from 'vitest';
import { WORLDS } from '../world/worlds.ts';
import { compareBank, WAYS } from './compare-bank.ts';
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

test('asking adds its ways; an offer is felt as one contact and a question as less', { timeout: 60_000 }, () => {
  const { lines } = compareBank(WORLDS['default']!, { ...SMALL, asking: true }, 9);
  expect(lines.map(({ policy }) => policy)).toEqual(WAYS);
  const yearOf = (name: string) => lines.find(({ policy }) => policy === name)!.year;
  for (const name of ['passive', 'information_bound']) expect(yearOf(name).felt).toBe(yearOf(name).contacts);
  for (const name of ['vivero', 'vivero_sparing', 'vivero_few', 'asking_bound']) {
    const { felt, contacts } = yearOf(name);
    expect(felt).toBeGreaterThan(0.2 * contacts);
    expect(felt).toBeLessThan(0.95 * contacts);
  }
  expect(yearOf('pitch_only').felt).toBeGreaterThan(0.95 * yearOf('pitch_only').contacts);
});

test('nobody gets more minutes than there are', () => {
  for (const { year } of compareBank(WORLDS['overriding']!, SMALL, 8).lines)
    expect(year.minutes).toBeLessThanOrEqual(year.minutesGiven);
});

test('a bank with fewer people than minutes is lived through too', () => {
  expect(compareBank(WORLDS['default']!, { customers: 30, weeks: 1 }, 3).lines).toHaveLength(9);
});
