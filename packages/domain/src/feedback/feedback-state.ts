/** What became of feedback: heard, taken on or not, in a plan, there. */
export const FEEDBACK_STATES = ['logged', 'accepted', 'declined', 'planned', 'shipped'] as const;
export type FeedbackState = (typeof FEEDBACK_STATES)[number];

/** Why it is not taken on; a code, because customers are told it in their own words. */
export const DECLINE_REASONS = ['not_allowed', 'too_few', 'too_dear', 'exists_already', 'other'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

const NEXT: Readonly<Record<FeedbackState, readonly FeedbackState[]>> = {
  logged: ['accepted', 'declined'],
  accepted: ['planned', 'shipped', 'declined'],
  planned: ['shipped', 'declined'],
  declined: [],
  shipped: [],
};

export const nextFeedbackStates = (state: FeedbackState): readonly FeedbackState[] => NEXT[state];

/** There is something to tell the customers who said it. */
export const isToBeTold = (state: FeedbackState): boolean => state === 'shipped' || state === 'declined';
