import { expect, test } from 'vitest';
import { mayMove, TOUCH_MOVES } from './touch-moves.ts';
import { FIRST_STATES, PASSED_STATES, TOUCH_STATES, type TouchState } from './touch-state.ts';

/** Everything that can be reached, by brute force over all paths. */
function reachable(from: readonly TouchState[], without: readonly TouchState[] = []): Set<TouchState> {
  const seen = new Set<TouchState>(from);
  for (let size = -1; size !== seen.size;) {
    size = seen.size;
    for (const state of TOUCH_STATES)
      for (const to of TOUCH_STATES) if (seen.has(state) && mayMove(state, to) && !without.includes(to)) seen.add(to);
  }
  return seen;
}

test('every state can come about', () => {
  expect([...reachable(FIRST_STATES)].toSorted()).toEqual([...TOUCH_STATES].toSorted());
});

test('what may have been sent is never sent again', () => {
  for (const state of ['unknown', 'sent', 'failed', 'delivered', 'bounced'] as const)
    expect(reachable([state]).has('sending')).toBe(false);
});

test('nothing is sent but through `sending`', () => {
  const without = reachable(FIRST_STATES, ['sending']);
  for (const state of ['sent', 'unknown', 'delivered', 'bounced'] as const) expect(without.has(state)).toBe(false);
});

test('only a touch that passed the gate can come to be sent', () => {
  for (const state of TOUCH_STATES) if (mayMove(state, 'sending')) expect(PASSED_STATES).toContain(state);
});

test('what has ended stays as it is', () => {
  const ended = TOUCH_STATES.filter((state) => TOUCH_MOVES[state].length === 0);
  expect(ended).toEqual(['refused', 'failed', 'delivered', 'bounced', 'expired', 'cancelled']);
});
