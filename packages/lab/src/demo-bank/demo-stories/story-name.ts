/** What can happen to a customer of the demonstration bank shortly before its today. */
export const STORY_NAMES = [
  'inflow',
  'idle_balance',
  'run_down',
  'rival_bank',
  'loan_ending',
  'deposit_maturing',
  'order_ending',
  'salary_stopped',
  'salary_raised',
  'income_first_seen',
  'first_abroad',
  'card_start',
  'card_unused',
  'quiet_account',
  'tuition',
  'large_payment',
] as const;
export type StoryName = (typeof STORY_NAMES)[number];
