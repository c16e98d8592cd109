import { expect, test } from 'vitest';
import { type ContentDates, freshness } from './freshness.ts';

const TODAY = 20_000;
const piece: ContentDates = { type: 'product', reviewOn: TODAY };

test.each([
  { why: 'whole until the day of its review', with: {}, then: 1 },
  { why: 'definitions 2.8: 15 days overdue of a half-life of 30', with: { reviewOn: TODAY - 15 }, then: 0.7071 },
  { why: 'definitions 2.8: 30 days overdue', with: { reviewOn: TODAY - 30 }, then: 0.5 },
  { why: 'definitions 2.8: 60 days overdue', with: { reviewOn: TODAY - 60 }, then: 0.25 },
  { why: 'what tells how to solve a need ages slowly', with: { type: 'category', reviewOn: TODAY - 180 }, then: 0.5 },
  { why: 'an activity ages within a week', with: { type: 'activity', reviewOn: TODAY - 7 }, then: 0.5 },
] as const)('$why', ({ with: changed, then }) => {
  expect(freshness({ ...piece, ...changed }, TODAY)).toBeCloseTo(then, 4);
});
