import { expect, test } from 'vitest';
import type { BankResult } from '../loop/compare-bank.ts';
import type { Year } from '../loop/run-year.ts';
import { labReport } from './lab-report.ts';

const QUIET: Year = {
  value: 1_000,
  sales: 200,
  purchases: 9,
  left: 20,
  complaints: 0,
  referred: 2,
  toRivals: 30,
  minutesGiven: 600,
  minutes: 0,
  contacts: 0,
  felt: 0,
  attention: undefined,
};
const busy = (gain: number, change: Partial<Year> = {}): Year => ({
  ...QUIET,
  value: QUIET.value + gain,
  minutes: 300,
  contacts: 50,
  felt: 30,
  attention: 0.5,
  ...change,
});
/** Banks differ by far more than ways of spending hours do, so only pairs of the same bank say anything. */
const bank = (seed: number, passive: Year, vivero: Year): BankResult => ({
  world: 'default',
  seed,
  lines: Object.entries({
    none: QUIET,
    passive,
    propensity: busy(100),
    vivero,
    information_bound: busy(400),
  }).map(([policy, year]) => ({ policy, year: { ...year, value: year.value + 10_000 * seed } })),
});
const SETUP = { customers: 500, weeks: 52 };

function lineOf(banks: readonly BankResult[], policy: string) {
  const line = labReport(banks, SETUP).worlds[0]?.policies.find((each) => each.policy === policy);
  if (line === undefined) throw new Error(`no line of ${policy}`);
  return line;
}

test('value is counted for each hour that there was, in pairs of the same bank, with the interval of Student', () => {
  // 10 hours; gains of 200, 300, 400: 20, 30, 40 an hour, deviation 10, 2 degrees of freedom: 4.302653 x 10 / sqrt 3.
  const { valuePerHour, hoursGiven, hoursSpent } = lineOf(
    [200, 300, 400].map((gain, seed) => bank(seed, busy(50), busy(gain))),
    'vivero',
  );
  expect({ hoursGiven, hoursSpent }).toEqual({ hoursGiven: 10, hoursSpent: 5 });
  expect(valuePerHour).toEqual({
    value: expect.closeTo(30, 10),
    lower: expect.closeTo(30 - 24.8414, 3),
    upper: expect.closeTo(30 + 24.8414, 3),
  });
});

test('ratios are of means over banks, beside sales, who left and who went to rivals for every 1,000 customers', () => {
  const line = lineOf(
    [
      bank(1, busy(90), busy(380, { sales: 260, left: 18, toRivals: 25 })),
      bank(2, busy(110), busy(420, { sales: 280, left: 19, toRivals: 20 })),
      bank(3, busy(100), busy(400, { sales: 300, left: 17, toRivals: 15 })),
    ],
    'vivero',
  );
  expect(line.toPassive).toMatchObject({ value: expect.closeTo(4, 10) });
  expect(line.toPropensity).toMatchObject({ value: expect.closeTo(4, 10) });
  expect(line.ofBound).toMatchObject({ value: expect.closeTo(1, 10) });
  expect(line.valuePerHourSpent).toMatchObject({ value: expect.closeTo(80, 10) });
  expect(line.salesPerHour).toMatchObject({ value: expect.closeTo(8, 10) });
  expect(line.left).toMatchObject({ value: expect.closeTo(-4, 10) });
  expect(line.toRivals).toMatchObject({ value: expect.closeTo(-20, 10) });
  expect(line.contacts).toEqual({ value: 100, lower: 100, upper: 100 });
});

test.each([
  {
    why: 'one bank has figures without intervals and no ratio',
    banks: [bank(1, busy(50), busy(200))],
    policy: 'vivero',
    expected: { valuePerHour: { value: 20, noInterval: 'one_bank' }, toPassive: { noFigure: 'one_bank' } },
  },
  {
    why: 'relationship calls that may bring nothing are no base',
    banks: [bank(1, busy(60), busy(200)), bank(2, busy(-50), busy(220))],
    policy: 'vivero',
    expected: { toPassive: { noFigure: 'base_not_above_zero' } },
  },
  {
    why: 'nobody contacted: no time, and no attention to share',
    banks: [bank(1, busy(60), busy(200)), bank(2, busy(50), busy(220))],
    policy: 'none',
    expected: {
      valuePerHour: { value: 0, lower: 0, upper: 0 },
      valuePerHourSpent: { noFigure: 'no_time_spent' },
      attention: { noFigure: 'nobody_contacted' },
    },
  },
])('$why', ({ banks, policy, expected }) => {
  expect(lineOf(banks, policy)).toMatchObject(expected);
});

test('what asking is worth is said against the same plan that only offers, and as a share of the way from the bound to seeing the needs', () => {
  const asking = (gain: number, seed: number): BankResult => {
    const { lines, ...of } = bank(seed, busy(50), busy(gain));
    const also = Object.entries({
      pitch_only: busy(200, { contacts: 80, felt: 80 }),
      oracle: busy(800),
      asking_bound: busy(500),
    });
    const years = also.map(([policy, year]) => ({ policy, year: { ...year, value: year.value + 10_000 * seed } }));
    return { ...of, lines: [...lines, ...years] };
  };
  const banks = [asking(440, 1), asking(480, 2), asking(460, 3)];
  const line = lineOf(banks, 'vivero');
  expect(line).toMatchObject({
    felt: { value: 60 },
    ofGap: { value: expect.closeTo(0.15, 10) },
    ofAskingBound: { value: expect.closeTo(0.92, 10) },
    toPitchOnly: { value: expect.closeTo(2.3, 10) },
    contactsToPitchOnly: { value: expect.closeTo(50 / 80, 10) },
    feltToPitchOnly: { value: expect.closeTo(30 / 80, 10) },
  });
  expect(lineOf([bank(1, busy(50), busy(200)), bank(2, busy(50), busy(210))], 'vivero')).toMatchObject({
    ofGap: { noFigure: 'not_lived' },
    toPitchOnly: { noFigure: 'not_lived' },
  });
});

test('worlds and banks are told apart, and the report says that it is simulated', () => {
  const there = [4, 5].map((seed) => bank(seed, busy(50), busy(200)));
  const elsewhere = there.map((each) => ({ ...each, world: 'tied' }));
  const report = labReport([...there, ...elsewhere], SETUP);
  expect(report).toMatchObject({ simulated: true, customers: 500, weeks: 52, seeds: [4, 5] });
  expect(report.worlds.map(({ world }) => world)).toEqual(['default', 'tied']);
});

test('no figure of a real small run is NaN, infinite or null', () => {
  const text = JSON.stringify(labReport([bank(1, busy(0), busy(0)), bank(2, busy(0), busy(0))], SETUP));
  expect(text).not.toContain('null');
});
