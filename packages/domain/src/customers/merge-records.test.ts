import { expect, test } from 'vitest';
import { type MergeRecord, mergeRecords } from './merge-records.ts';

const NOTHING = {
  name: null,
  phone: null,
  email: null,
  nationalId: null,
  birthOn: null,
  address: null,
  number: null,
  sex: null,
  place: null,
  segment: null,
};
const record = (over: Partial<MergeRecord> = {}, fields: Partial<MergeRecord['fields']> = {}): MergeRecord => ({
  fields: { ...NOTHING, ...fields },
  birthYear: null,
  relation: 'prospect',
  basis: 'none',
  riskTolerance: null,
  riskAssessedOn: null,
  customerSinceOn: null,
  verifiedOn: '2026-01-01',
  noProfiling: false,
  detour: null,
  ...over,
});

test.each([
  { why: 'a value stays', keep: 'Ana', absorb: 'Anna', choice: undefined, then: 'Ana' },
  { why: 'unless the other is chosen', keep: 'Ana', absorb: 'Anna', choice: 'absorb', then: 'Anna' },
  { why: 'what is missing is filled', keep: null, absorb: 'Anna', choice: undefined, then: 'Anna' },
  { why: 'a missing one can be chosen too', keep: 'Ana', absorb: null, choice: 'absorb', then: null },
] as const)('$why', ({ keep, absorb, choice, then }) => {
  const merged = mergeRecords(record({}, { name: keep }), record({}, { name: absorb }), choice ? { name: choice } : {});
  expect(merged.fields.name).toBe(then);
});

test('what protects the person is the stricter of the two, whichever side it comes from', () => {
  const strict = record({ noProfiling: true, detour: 'do_not_contact' });
  for (const [a, b] of [
    [record({ detour: 'recycled' }), strict],
    [strict, record({ detour: 'recycled' })],
  ] as const)
    expect(mergeRecords(a, b, {})).toMatchObject({ noProfiling: true, detour: 'do_not_contact' });
});

test('the tie is the closer one, the ground the firmer, the first day the earlier', () => {
  const merged = mergeRecords(
    record({ relation: 'event_contact', basis: 'consent', customerSinceOn: '2020-01-01' }),
    record({ relation: 'customer', basis: 'contract', customerSinceOn: '2019-01-01', verifiedOn: '2026-02-02' }),
    {},
  );
  expect(merged).toMatchObject({
    relation: 'customer',
    basis: 'contract',
    customerSinceOn: '2019-01-01',
    verifiedOn: '2026-02-02',
  });
});

test('the risk assessment is the latest one, level and day together', () => {
  const older = record({ riskTolerance: 5, riskAssessedOn: '2024-01-01' });
  const newer = record({ riskTolerance: 2, riskAssessedOn: '2025-01-01' });
  for (const [a, b] of [
    [older, newer],
    [newer, older],
    [record(), newer],
  ] as const)
    expect(mergeRecords(a, b, {})).toMatchObject({ riskTolerance: 2, riskAssessedOn: '2025-01-01' });
});

test('the year of birth follows the day that was chosen', () => {
  const keep = record({ birthYear: 1980 }, { birthOn: '1980-05-05' });
  const absorb = record({ birthYear: 1981 }, { birthOn: '1981-05-05' });
  expect(mergeRecords(keep, absorb, {}).birthYear).toBe(1980);
  expect(mergeRecords(keep, absorb, { birthOn: 'absorb' }).birthYear).toBe(1981);
  expect(mergeRecords(record(), record({ birthYear: 1970 }), {}).birthYear).toBe(1970);
});
