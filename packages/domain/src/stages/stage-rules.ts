/** Name of the rule that a history row was made by; it changes whenever a rule or a default below changes. */
export const RULE_VERSION = 'stages@1';

/** Thresholds of the seven stages (definitions.md 2.2). "In W days" is the half-open window (day - W, day]: an age below W. */
export interface StageRules {
  /** Written on every history row; a bank that changes a threshold gives its set another version. */
  readonly version: string;
  /** Share of weighted required profile fields, 0..1. */
  readonly profileEnter: number;
  readonly profileStay: number;
  /** Longest age of the last verification, inclusive. */
  readonly profileDays: number;
  /** Two reads within this many days count as being reached. */
  readonly readsDays: number;
  readonly responseDays: number;
  /** How long a contact keeps a customer reached while the private-domain link is alive. */
  readonly linkDays: number;
  readonly interestHalfLife: number;
  readonly interestEnter: number;
  readonly interestLeave: number;
  /** Consecutive daily readings below `interestLeave` that end the interest. */
  readonly interestDays: number;
  /** Longest age of the last touch of an open need that is well kept, inclusive. */
  readonly needTouchedDays: number;
  /** Age of the last touch at which an open need is given up. */
  readonly needUntouchedDays: number;
  readonly transactionDays: number;
  readonly repurchaseGapDays: number;
  readonly repurchaseDays: number;
  readonly repurchaseLoanDays: number;
  readonly advocacyDays: number;
  /** Months below the level before the watch begins, and months of watch before the demotion. */
  readonly belowMonths: number;
  readonly watchMonths: number;
  readonly lostDays: number;
}

export const STAGE_RULES: StageRules = {
  version: RULE_VERSION,
  profileEnter: 0.6,
  profileStay: 0.5,
  profileDays: 365,
  readsDays: 30,
  responseDays: 90,
  linkDays: 180,
  interestHalfLife: 30,
  interestEnter: 10,
  interestLeave: 5,
  interestDays: 14,
  needTouchedDays: 45,
  needUntouchedDays: 90,
  transactionDays: 365,
  repurchaseGapDays: 30,
  repurchaseDays: 365,
  repurchaseLoanDays: 540,
  advocacyDays: 365,
  belowMonths: 3,
  watchMonths: 3,
  lostDays: 180,
};
