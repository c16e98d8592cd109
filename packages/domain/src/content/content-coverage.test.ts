import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STAGES } from '../stages/stage.ts';
import { contentCoverage, type CoveringPiece, isRequired, type Standing } from './content-coverage.ts';
import { CONTENT_TYPES, MOMENTS } from './content-item.ts';

const piece = (over: Partial<CoveringPiece>): CoveringPiece => ({
  contentId: 'p',
  type: 'category',
  moment: 'interaction',
  stages: ['profiled'],
  segments: null,
  fresh: 1,
  ...over,
});
const at = (over: Partial<Standing>): Standing => ({
  stage: 'profiled',
  segment: null,
  customers: 10,
  worth: null,
  ...over,
});

test('somebody profiled needs four types at the first moment: one of them is there, half fresh', () => {
  const { covered, weight, cells } = contentCoverage([piece({ fresh: 0.5 })], [at({})]);
  expect(cells).toHaveLength(4);
  expect(weight).toBe(40);
  expect(covered).toBeCloseTo(0.125, 12);
  expect(cells.at(-1)).toMatchObject({ type: 'category', fill: 0.5, missing: 5, contentIds: ['p'] });
});

test.each([
  { why: 'a piece for another stage fills nothing', piece: { stages: ['super_customer'] as const }, fill: 0 },
  { why: 'a piece for another segment fills nothing', piece: { segments: ['farmers'] }, fill: 0 },
  { why: 'a piece for this segment does', piece: { segments: ['retired'] }, fill: 1 },
  { why: 'a stale piece fills nothing', piece: { fresh: 0 }, fill: 0 },
  { why: 'three fresh pieces fill no more than one cell', piece: { fresh: 3 }, fill: 1 },
])('$why', ({ piece: over, fill }) => {
  const { cells } = contentCoverage([piece(over)], [at({ segment: 'retired' })]);
  expect(cells.find(({ type }) => type === 'category')?.fill).toBe(fill);
});

test('the widest gap comes first: by worth where it is known, else by people', () => {
  const few = at({ stage: 'reached', customers: 2, worth: 100 });
  const many = at({ stage: 'profiled', customers: 50, worth: 1 });
  expect(contentCoverage([], [many, few]).cells[0]?.stage).toBe('reached');
  const unknown = { ...few, worth: null };
  expect(contentCoverage([], [many, unknown]).cells[0]?.stage).toBe('profiled');
});

test('where nobody stands there is nothing to cover, and it does not say 0 %', () => {
  expect(contentCoverage([piece({})], [at({ customers: 0 })])).toEqual({ covered: null, weight: 0, cells: [] });
});

test('what is delivered or priced is asked for only of who has come that far', () => {
  const cells = STAGES.map(
    (stage) => CONTENT_TYPES.flatMap((type) => MOMENTS.filter((moment) => isRequired(type, moment, stage))).length,
  );
  expect(cells).toEqual([4, 5, 10, 10, 15, 15, 15]);
});

test('what is covered and what is missing add up to everybody, and one more piece never uncovers', () => {
  const anyPiece = fc.record({
    contentId: fc.constantFrom('a', 'b', 'c'),
    type: fc.constantFrom(...CONTENT_TYPES),
    moment: fc.constantFrom(...MOMENTS),
    stages: fc.subarray([...STAGES]),
    segments: fc.option(fc.subarray(['x', 'y'])),
    fresh: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const anyStanding = fc.record({
    stage: fc.constantFrom(...STAGES),
    segment: fc.constantFrom(null, 'x', 'y'),
    customers: fc.nat({ max: 50 }),
    worth: fc.constant(null),
  });
  fc.assert(
    fc.property(fc.array(anyPiece), anyPiece, fc.array(anyStanding, { maxLength: 6 }), (pieces, more, standing) => {
      const before = contentCoverage(pieces, standing);
      const after = contentCoverage([...pieces, more], standing);
      if (before.covered === null) return;
      const missing = before.cells.reduce((sum, cell) => sum + cell.missing, 0);
      expect(before.covered * before.weight + missing).toBeCloseTo(before.weight, 8);
      expect(after.covered).toBeGreaterThanOrEqual(before.covered - 1e-12);
    }),
  );
});
