/**
 * How a contact ended, as the person who made it says with one tap. `next_step`: they talked and agreed on a day. `no_answer`: nobody
 * picked up. `another_day`: not now, but on that day. `not_right`: they talked, and it is not for them, for a reason. `sent`: a
 * message went out and nothing has come back yet.
 */
export const OUTCOME_KINDS = ['next_step', 'no_answer', 'another_day', 'not_right', 'sent'] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** Why "not now" (demands 24): what the next plan learns from. */
export const OUTCOME_REASONS = [
  'product',
  'price',
  'service',
  'timing',
  'trust',
  'has_elsewhere',
  'could_not_ask',
] as const;
export type OutcomeReason = (typeof OUTCOME_REASONS)[number];
