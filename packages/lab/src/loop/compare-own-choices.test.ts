import { expect, test } from 'vitest';
import { ownChoicesReport } from '../report/own-choices-report.ts';
import { WORLDS } from '../world/worlds.ts';
import { compareOwnChoices } from './compare-own-choices.ts';

const SETUP = { customers: 2_000, weeks: 8 };

test(
  'RMs who know their people are told from those who do not; a bank of no own choices teaches nothing',
  { timeout: 60_000 },
  () => {
    const { rms } = compareOwnChoices({ ...WORLDS['overriding']!, knowing: { share: 0.5, right: 0.8 } }, SETUP, 9_006);
    const found = (knows: boolean) => rms.filter((rm) => rm.knows > 0 === knows).map((rm) => rm.found);
    expect(found(true).length * found(false).length).toBeGreaterThan(0);
    for (const { alone } of found(true)) expect(alone!.value).toBeGreaterThan(0.5);
    for (const { alone } of found(false)) expect(Math.abs(alone!.value)).toBeLessThan(0.25);

    const quiet = compareOwnChoices(WORLDS['default']!, { customers: 400, weeks: 3 }, 9_006);
    expect(quiet.heeding).toBe(quiet.unheeding);
    expect(quiet.rms.map((rm) => [rm.found.choices, rm.beside.alone])).toEqual([[0, null]]);
  },
);

test('banks are put together by kind of RM, with the difference taken bank by bank', () => {
  const belief = (mean: number) => ({ mean, deviation: 0.05, lower: mean - 0.1, upper: mean + 0.1, positive: 0.9 });
  const rm = (knows: number, mean: number) => ({
    knows,
    found: { choices: 50, alone: null, pooled: belief(mean) },
    beside: { alone: null, pooled: belief(mean / 2) },
  });
  const bank = (seed: number, unheeding: number, more: number) => ({
    seed,
    heeding: unheeding + more,
    unheeding,
    rms: [rm(0.4, 0.35), rm(0, 0.15)],
  });
  const report = ownChoicesReport('overriding', SETUP, [bank(1, 50, 2), bank(2, 150, 4), bank(3, 100, 3)]);
  // The banks differ by a hundred, the difference by one: its interval knows nothing of the hundred.
  expect(report.difference).toMatchObject({
    value: 3,
    lower: expect.closeTo(0.516, 3),
    upper: expect.closeTo(5.484, 3),
  });
  expect(report.kinds).toMatchObject([
    { knows: 0, rms: 3, choices: 150, held: 0, beats: 0, falls: 0, found: { value: expect.closeTo(0.15, 9) } },
    { knows: 0.4, rms: 3, choices: 150, held: 3, beats: 3, falls: 0, needsMet: { value: expect.closeTo(0.175, 9) } },
  ]);
});
