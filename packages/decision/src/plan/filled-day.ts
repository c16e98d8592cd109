import type { RowOption } from './row-option.ts';

/** What one RM does today, what has to wait, and which limit made it wait. */
export interface FilledDay {
  readonly chosen: readonly RowOption[];
  readonly waiting: readonly RowOption[];
  readonly bound: 'minutes' | 'rows';
  /** Minutes of the day that nobody needs. */
  readonly spare: number;
  /** What the suggestions would bring more with another hour and the rows that fit into it, in minor units; 0 = nothing is left to do. */
  readonly hourWorth: number;
}
