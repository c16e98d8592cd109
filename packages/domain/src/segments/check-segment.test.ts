import { expect, test } from 'vitest';
import { checkSegment } from './check-segment.ts';
import type { Condition } from './segment.ts';
import { EVERY_CONDITION, segmentOf } from './testing/any-segment.ts';

const KNOWN = { features: new Set(['calls_90']), segments: new Set(['seg_1']) };
const codesOf = (value: unknown): readonly string[] => {
  const checked = checkSegment(value, KNOWN);
  return checked.ok ? [] : checked.problems.map(({ code, path }) => `${code} at ${path}`);
};
const deep = (levels: number): Condition => (levels === 1 ? { is: 'cooling' } : { is: 'not', of: deep(levels - 1) });

test.each(EVERY_CONDITION.map((condition) => [condition.is, condition] as const))(
  '%s is taken as it is',
  (_, where) => {
    const segment = segmentOf(where);
    expect(checkSegment(JSON.parse(JSON.stringify(segment)), KNOWN)).toEqual({ ok: true, value: segment });
  },
);

const DID = { is: 'did', what: {}, when: { span: 'ever' }, times: 'at_least', count: 1 } as const;
test.each<{ why: string; where: unknown; then: readonly string[] }>([
  { why: 'not a condition', where: 7, then: ['segment.malformed at where'] },
  { why: 'a kind that there is not', where: { is: 'tall' }, then: ['segment.malformed at where'] },
  { why: 'a kind that objects have by themselves', where: { is: 'toString' }, then: ['segment.malformed at where'] },
  { why: 'a field too many', where: { is: 'cooling', how: 1 }, then: ['segment.malformed at where.how'] },
  { why: 'a field missing', where: { is: 'unknown' }, then: ['segment.malformed at where.of'] },
  { why: 'an empty group', where: { is: 'any', of: [] }, then: ['segment.group_empty at where.of'] },
  { why: 'an empty list', where: { is: 'book', in: [] }, then: ['segment.group_empty at where.in'] },
  { why: 'eight levels', where: deep(8), then: [] },
  { why: 'nine', where: deep(9), then: ['segment.too_deep at where.of.of.of.of.of.of.of.of'] },
  { why: 'a hundred parts', where: { is: 'all', of: Array.from({ length: 99 }, () => deep(1)) }, then: [] },
  {
    why: 'more',
    where: { is: 'all', of: Array.from({ length: 100 }, () => deep(1)) },
    then: ['segment.too_large at where.of.99'],
  },
  { why: 'a feature of the fold', where: { is: 'figure', of: 'calls_90', compare: 'at_least', value: 1 }, then: [] },
  {
    why: 'a feature that there is not',
    where: { is: 'unknown', of: 'calls_91' },
    then: ['segment.figure_unknown at where.of'],
  },
  {
    why: 'a value that is none',
    where: { is: 'figure', of: 'age', compare: 'at_least', value: null },
    then: ['segment.value_invalid at where.value'],
  },
  {
    why: 'a code that there is not',
    where: { ...DID, what: { codes: ['CT-V', 'XX'] } },
    then: ['segment.value_invalid at where.what.codes.1'],
  },
  { why: 'half a time', where: { ...DID, count: 0.5 }, then: ['segment.value_invalid at where.count'] },
  {
    why: 'days that run backwards',
    where: { ...DID, when: { span: 'between', from: '2026-02-02', to: '2026-02-01' } },
    then: ['segment.period_invalid at where.when'],
  },
  {
    why: 'a day that there is not',
    where: { ...DID, when: { span: 'between', from: '2026-02-30', to: '2026-03-01' } },
    then: ['segment.period_invalid at where.when'],
  },
  {
    why: 'a span that objects have by themselves',
    where: { ...DID, when: { span: 'toString' } },
    then: ['segment.period_invalid at where.when'],
  },
  {
    why: 'the last no days',
    where: { ...DID, when: { span: 'last', days: 0 } },
    then: ['segment.period_invalid at where.when'],
  },
  {
    why: 'one step is no sequence',
    where: { is: 'sequence', steps: [{ what: {} }], when: { span: 'ever' } },
    then: ['segment.group_empty at where.steps'],
  },
  {
    why: 'the first step waits for nothing',
    where: { is: 'sequence', steps: [{ what: {}, within: 1 }, { what: {} }], when: { span: 'ever' } },
    then: ['segment.malformed at where.steps.0.within'],
  },
  {
    why: 'a segment that there is not',
    where: { is: 'segment', id: 'seg_2' },
    then: ['segment.reference_unknown at where.id'],
  },
  {
    why: 'every fault has its own place',
    where: {
      is: 'all',
      of: [
        { is: 'book', in: [-1] },
        { is: 'stage', which: 'shown', in: ['vip'] },
      ],
    },
    then: ['segment.value_invalid at where.of.0.in.0', 'segment.value_invalid at where.of.1.in.0'],
  },
])('$why', ({ where, then }) => {
  expect(codesOf({ version: 1, where })).toEqual(then);
});

test.each([null, [], 'all', { where: { is: 'cooling' } }, { version: 2, where: { is: 'cooling' } }])(
  'no segment of this version: %j',
  (value) => {
    expect(codesOf(value)).toHaveLength(1);
  },
);
