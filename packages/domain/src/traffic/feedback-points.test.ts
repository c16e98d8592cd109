import { expect, test } from 'vitest';
import type { LedgerEvent } from '../ledger-event.ts';
import { feedbackPoints } from './feedback-points.ts';

const said = (kind: string, more: LedgerEvent['details'] = {}) =>
  ({ code: 'FB', details: { kind, ...more } }) as const satisfies Pick<LedgerEvent, 'code' | 'details'>;

test.each([
  { why: 'nobody said anything', given: [], then: { points: 0, counted: 0, of: 0 } },
  { why: 'a need that was accepted: 3 x 1 x 2', given: [said('need')], then: { points: 6, counted: 1, of: 1 } },
  {
    why: 'the second time it is known: 2 x 0.2 x 2',
    given: [said('product', { duplicate: true })],
    then: { points: 0.8, counted: 1, of: 1 },
  },
  {
    why: 'praise is welcome and earns nothing',
    given: [said('praise'), said('complaint'), said('activity')],
    then: { points: 10, counted: 2, of: 3 },
  },
  {
    why: 'a complaint in the ledger is no feedback by itself',
    given: [{ code: 'CP' as const, details: { kind: 'complaint' } }],
    then: { points: 0, counted: 0, of: 0 },
  },
])('$why', ({ given, then }) => {
  expect(feedbackPoints(given)).toEqual(then);
});

test.each([
  ['logged', 3],
  ['declined', 3],
  ['accepted', 6],
  ['planned', 9],
  ['shipped', 15],
] as const)('a need that is %s earns %d', (state, points) => {
  expect(feedbackPoints([], [{ kind: 'need', state, novel: true }]).points).toBe(points);
});

test('what was decided here is not counted again from the record', () => {
  const kept = [{ kind: 'product', state: 'shipped', novel: false }] as const;
  expect(feedbackPoints([said('product', { feedbackId: 'fbk_1' })], kept)).toEqual({ points: 2, counted: 1, of: 1 });
});
