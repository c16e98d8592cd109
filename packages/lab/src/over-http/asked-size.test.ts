import { expect, test } from 'vitest';
import { knownWorld, LAB_LIMITS, type LabLimit, withinLimit } from './asked-size.ts';

test.each<{ why: string; field: LabLimit; value: unknown }>([
  { why: 'no bank', field: 'banks', value: 0 },
  { why: 'too few people for a pilot', field: 'customers', value: 199 },
  { why: 'more people than memory', field: 'customers', value: 100_001 },
  { why: 'half a week', field: 'weeks', value: 1.5 },
  { why: 'no number', field: 'weeks', value: NaN },
  { why: 'a number as text', field: 'seed', value: '3' },
])('$why is refused with the limits', ({ field, value }) => {
  const [minimum, maximum] = LAB_LIMITS[field];
  expect(withinLimit(field, value)).toEqual({
    ok: false,
    problem: { code: 'lab.out_of_range', field, minimum, maximum },
  });
});

test.each(['flat', 'toString'])('the world %s is refused with the names of those that there are', (world) => {
  expect(knownWorld(world)).toMatchObject({
    ok: false,
    problem: { code: 'lab.world_unknown', world, known: expect.arrayContaining(['default', 'overriding']) },
  });
});

test('what lies within is taken', () => {
  expect(withinLimit('customers', 200)).toEqual({ ok: true, value: 200 });
  expect(knownWorld('tied')).toMatchObject({ ok: true, value: { name: 'tied' } });
});
