import { expect, test } from 'vitest';
import { CLAIM_DAYS, claimFate, type OpenClaim } from './lead-claim.ts';

const open: OpenClaim = { claimedOn: 100, claimant: 3, rm: 3, touched: false, bought: false };

test.each([
  { why: 'the day before the last', given: {}, today: 100 + CLAIM_DAYS - 1, then: null },
  { why: 'nobody got in touch in time', given: {}, today: 100 + CLAIM_DAYS, then: 'untouched' },
  { why: 'whoever was spoken to stays, however long it takes', given: { touched: true }, today: 500, then: null },
  { why: 'bought something', given: { bought: true, touched: true }, today: 101, then: 'won' },
  { why: 'without a word: the goal counts, not the way', given: { bought: true }, today: 500, then: 'won' },
  { why: 'an import gave the contact to another book', given: { rm: 4 }, today: 101, then: 'moved' },
] as const)('$why -> $then', ({ given, today, then }) => {
  expect(claimFate({ ...open, ...given }, today)).toBe(then);
});
