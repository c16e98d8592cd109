import { expect, test } from 'vitest';
import type { Condition } from './segment.ts';
import { segmentOrder } from './segment-order.ts';
import { segmentOf } from './testing/any-segment.ts';

const ref = (id: string): Condition => ({ is: 'segment', id });
const all = (...ids: readonly string[]) => segmentOf({ is: 'all', of: [{ is: 'cooling' }, ...ids.map(ref)] });
const OTHERS = new Map([
  ['a', all('b', 'c')],
  ['b', all('d')],
  ['c', segmentOf({ is: 'not', of: ref('d') })],
  ['d', all()],
  ['x', all('y')],
  ['y', all('x')],
]);

test.each([
  { why: 'what is referred to comes first, once', given: all('a', 'd'), then: ['d', 'b', 'c', 'a'] },
  { why: 'nothing', given: all(), then: [] },
])('$why', ({ given, then }) => {
  expect(segmentOrder(given, OTHERS)).toEqual({ ok: true, value: then });
});

test.each([
  { why: 'to itself', own: 'a', given: all('a'), path: 'where.of.1', through: ['a'] },
  {
    why: 'to itself through two others',
    own: 'd',
    given: all('d2', 'a'),
    path: 'where.of.2',
    through: ['a', 'b', 'd'],
  },
  { why: 'others go round', own: undefined, given: all('x'), path: 'where.of.1', through: ['x', 'y', 'x'] },
])('a cycle: $why', ({ own, given, path, through }) => {
  const others = new Map([...OTHERS, ['d2', all()]]);
  expect(segmentOrder(given, others, own)).toEqual({ ok: false, problem: { code: 'segment.cycle', path, through } });
});

test('a reference to nothing, however far away', () => {
  const others = new Map([['a', all('gone')]]);
  expect(segmentOrder(all('a'), others)).toEqual({
    ok: false,
    problem: { code: 'segment.reference_unknown', path: 'where.of.1', segmentId: 'gone' },
  });
});
