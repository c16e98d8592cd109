import { expect, test } from 'vitest';
import { applyOverrides, type OverrideWish, overrideStage } from './override-stage.ts';
import type { StageRow } from './stage-history.ts';

const wish: OverrideWish = {
  overrideId: 'ovr_1',
  from: 'interested',
  to: 'in_need',
  by: 'usr_1',
  reason: 'said so at the counter',
  setOn: 100,
  until: 190,
  recordedAt: '2026-01-01T00:00:00Z',
};
const row = (from: StageRow['from'], to: StageRow['to'], effectiveOn: number): StageRow => ({
  from,
  to,
  effectiveOn,
  recordedAt: null,
  evidenceIds: [],
  ruleVersion: 'v',
  cause: 'evidence',
  implied: false,
});
const rows = [row('unprofiled', 'interested', 50)];

test.each([
  { why: 'one up for 90 days with a reason', change: {}, leads: null },
  { why: 'one down', change: { to: 'reached' }, leads: null },
  { why: 'out of the ladder is one step from S1', change: { from: 'profiled', to: 'unprofiled' }, leads: null },
  { why: 'two up', change: { to: 'transacted' }, leads: 'stage.override_too_far' },
  { why: 'no move at all', change: { to: 'interested' }, leads: 'stage.override_too_far' },
  { why: '91 days', change: { until: 191 }, leads: 'stage.override_too_long' },
  { why: 'a reason of blanks', change: { reason: '  ' }, leads: 'stage.override_needs_reason' },
] as const)('$why -> $leads', ({ change, leads }) => {
  const result = overrideStage({ ...wish, ...change });
  expect(result.ok ? null : result.problem.code).toBe(leads);
});

test('an end before the beginning is a bug of the caller', () => {
  expect(() => overrideStage({ ...wish, until: 99 })).toThrow(RangeError);
});

test.each([
  { why: 'shown on its first day', asOf: 100, rows, setTo: 'in_need', ends: null },
  { why: 'shown on its last day', asOf: 190, rows, setTo: 'in_need', ends: null },
  { why: 'not before it was set', asOf: 99, rows, setTo: undefined, ends: null },
  { why: 'gone the day after its last', asOf: 191, rows, setTo: undefined, ends: { on: 191, to: 'interested' } },
  {
    why: 'ends when evidence moves the stage',
    asOf: 150,
    rows: [...rows, row('interested', 'transacted', 120)],
    setTo: undefined,
    ends: { on: 120, to: 'transacted' },
  },
  {
    why: 'never shown when late evidence changed what it corrected',
    asOf: 150,
    rows: [row('unprofiled', 'reached', 50)],
    setTo: undefined,
    ends: 'no rows',
  },
])('$why', ({ asOf, rows: history, setTo, ends }) => {
  const { manual, inForce } = applyOverrides([wish], history, asOf, 'v');
  expect(inForce?.to).toBe(setTo);
  if (ends === 'no rows' || asOf < 100) expect(manual).toEqual([]);
  else expect(manual[0]).toMatchObject({ from: 'interested', to: 'in_need', effectiveOn: 100, cause: 'manual' });
  if (ends !== null && typeof ends === 'object')
    expect(manual[1]).toMatchObject({ from: 'in_need', to: ends.to, effectiveOn: ends.on, cause: 'manual' });
});

test('a later override replaces an earlier one', () => {
  const later = { ...wish, overrideId: 'ovr_2', to: 'reached', setOn: 110 } as const;
  const { manual, inForce } = applyOverrides([later, wish], rows, 120, 'v');
  expect(inForce?.overrideId).toBe('ovr_2');
  expect(manual.map((one) => [one.effectiveOn, one.to])).toEqual([
    [100, 'in_need'],
    [110, 'interested'],
    [110, 'reached'],
  ]);
});
