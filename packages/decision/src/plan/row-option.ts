import type { Judged } from './judged.ts';
import type { Draws } from './shared-limit.ts';

/** One way to spend minutes on a customer. */
export interface RowOption {
  readonly judged: Judged;
  /** Place among everything that was judged for the customer. */
  readonly place: number;
  readonly owner: string;
  /** Service that is due, a suggestion for what it is worth, or what fills idle minutes. */
  readonly as: 'due' | 'suggestion' | 'fill';
  readonly minutes: number;
  readonly worth: number;
  /** What of the shared limits it draws on; due service draws on none. */
  readonly draws: Draws;
}
