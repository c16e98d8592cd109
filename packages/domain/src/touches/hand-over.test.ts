import { expect, test } from 'vitest';
import { afterHandOver, type HandOver, MOST_ATTEMPTS } from './hand-over.ts';
import { mayMove } from './touch-moves.ts';

test.each<{ why: string; outcome: HandOver['outcome']; attempts?: number; then: readonly [string, number] }>([
  { why: 'what was taken is sent', outcome: 'taken', then: ['sent', 0] },
  { why: 'a refused message has failed', outcome: 'refused', then: ['failed', 0] },
  { why: 'a refused address has bounced', outcome: 'address', then: ['bounced', 0] },
  { why: 'what nobody knows stays unknown', outcome: 'unknown', then: ['unknown', 0] },
  { why: 'after the first attempt half a minute', outcome: 'later', then: ['ready', 30_000] },
  { why: 'after the second twice that', outcome: 'later', attempts: 2, then: ['ready', 60_000] },
  { why: 'never more than an hour', outcome: 'later', attempts: 9, then: ['ready', 3_600_000] },
  { why: 'and not for ever', outcome: 'later', attempts: MOST_ATTEMPTS, then: ['failed', 0] },
  { why: 'nobody there is no fault of the message', outcome: 'unreachable', attempts: 99, then: ['ready', 0] },
])('$why', ({ outcome, attempts = 1, then }) => {
  const { state, pauseMs } = afterHandOver({ outcome, answer: '' }, attempts);
  expect([state, pauseMs]).toEqual(then);
  expect(mayMove('sending', state)).toBe(true);
});
