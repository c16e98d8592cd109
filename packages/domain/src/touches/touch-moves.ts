import type { TouchState } from './touch-state.ts';

/**
 * Every move that there is. From `sending` back to `ready` only where the other side has surely not taken the message; from `unknown` there
 * is no way back to sending: nothing is ever sent twice by itself. What an RM has said of a task is taken back within the minute.
 */
export const TOUCH_MOVES: Readonly<Record<TouchState, readonly TouchState[]>> = {
  held: ['ready', 'task', 'refused', 'expired', 'cancelled'],
  ready: ['sending', 'held', 'refused', 'expired', 'cancelled'],
  task: ['done', 'held', 'refused', 'expired', 'cancelled'],
  sending: ['sent', 'failed', 'bounced', 'unknown', 'ready'],
  unknown: ['sent', 'failed', 'delivered', 'bounced'],
  sent: ['delivered', 'bounced'],
  refused: [],
  failed: [],
  delivered: [],
  bounced: [],
  done: ['task'],
  expired: [],
  cancelled: [],
};

export const mayMove = (from: TouchState, to: TouchState): boolean => TOUCH_MOVES[from].includes(to);
