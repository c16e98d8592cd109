/** One decision and what came of it. */
export interface Decided {
  /** Business day. */
  readonly decidedOn: number;
  /** Business day on which it happened first, or null when it has not. */
  readonly happenedOn: number | null;
}

export interface MatureOutcomes {
  /** 1 happened within the window, 0 did not although the window is over, not-a-number: not known. */
  readonly outcomes: Float64Array;
  /** Rows whose window is still open: missing, not "no". */
  readonly notDue: number;
  /** Rows whose outcome lies before their decision: the two cannot belong together, so nothing is said of them. */
  readonly beforeDecision: number;
}

/**
 * Outcomes as they can be known on a day.
 * @param windowDays how long after the decision (its own day is day 0) the outcome counts, >= 0
 * @param asOf business day on which is looked; what happened later is not known
 */
export function matureOutcomes(rows: readonly Decided[], windowDays: number, asOf: number): MatureOutcomes {
  let notDue = 0;
  let beforeDecision = 0;
  const outcomes = Float64Array.from(rows, ({ decidedOn, happenedOn }) => {
    const end = decidedOn + windowDays;
    if (happenedOn !== null && happenedOn < decidedOn) {
      beforeDecision += 1;
      return Number.NaN;
    }
    if (happenedOn !== null && happenedOn <= Math.min(end, asOf)) return 1;
    if (end < asOf) return 0;
    notDue += 1;
    return Number.NaN;
  });
  return { outcomes, notDue, beforeDecision };
}
