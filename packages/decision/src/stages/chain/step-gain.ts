import { occupancy, stageValue } from './stage-value.ts';

/** A way to go on: from a stage to a better one, for people who would otherwise have stayed. */
export interface Step {
  readonly from: number;
  readonly to: number;
}

/** A book that lives in a chain. */
export interface ChainBook {
  /** Margin less cost of one period in each stage. */
  readonly rewards: Float64Array;
  /** People in each stage, entrants to come included (`withEntrants`). */
  readonly people: Float64Array;
  /** What one unit a period from now is worth today, in (0, 1). */
  readonly discount: number;
}

/**
 * How much the worth of the whole book grows per unit of chance that is moved from staying to going on, for each step: the exact derivative
 * discount x occupancy(from) x (value(to) - value(from)). A point more is a hundredth of it.
 *
 * @returns money per unit of chance, in the order of the steps
 * Error: exact for small changes; a change of several points gains more or less, since occupancy and values move with it.
 * Source: Caswell (2013), Linear Algebra Appl. 438:1727-1745, eq. 13, for one element against the diagonal.
 */
export function stepGains(
  moves: Float64Array,
  { rewards, people, discount }: ChainBook,
  steps: readonly Step[],
): number[] {
  const value = stageValue(moves, rewards, discount);
  const periods = occupancy(moves, people, discount);
  return steps.map(({ from, to }) => discount * periods[from]! * (value[to]! - value[from]!));
}
