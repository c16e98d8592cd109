/**
 * Where an outgoing touch stands. `held` waits for a lawful moment, `ready` may be sent, `task` is for the customer's RM to do. `sending` is
 * written down before anything is handed over; what a crash leaves there becomes `unknown` and is a person's to judge. `sent` was taken by
 * the other side, which may later say `delivered` or `bounced`.
 */
export const TOUCH_STATES = [
  'held',
  'refused',
  'ready',
  'task',
  'sending',
  'sent',
  'failed',
  'unknown',
  'delivered',
  'bounced',
  'done',
  'expired',
  'cancelled',
] as const;
export type TouchState = (typeof TOUCH_STATES)[number];

/** What the gate can have said when a touch is written down for the first time. */
export const FIRST_STATES = ['held', 'refused', 'ready', 'task'] as const satisfies readonly TouchState[];

/** The states that stand on a gate that let the touch pass; the database refuses any other. */
export const PASSED_STATES = [
  'ready',
  'task',
  'sending',
  'sent',
  'failed',
  'unknown',
  'delivered',
  'bounced',
  'done',
] as const satisfies readonly TouchState[];
