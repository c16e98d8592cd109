/** One decision of the log whose outcome is known by now; decisions whose window is still open do not belong here. */
export interface LoggedDecision {
  readonly customerId: string;
  /** Place of the action that was taken among the eligible ones. */
  readonly chosen: number;
  /** Chance of each eligible action when it was chosen. All of them are needed; null says that one was not logged. */
  readonly propensities: readonly (number | null)[];
  /** What came of it, any one unit. */
  readonly outcome: number;
}

/** The chance that the policy to judge gives each eligible action of a decision, in their order; they sum to 1. */
export type JudgedPolicy = (decision: number) => readonly number[];

/**
 * Learns what is to be expected of an action from some of the decisions.
 * @param from places of the decisions to learn from, never those it is asked about
 */
export type OutcomeModel = (from: readonly number[]) => (decision: number, action: number) => number;
