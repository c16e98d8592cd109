import type { Day, NeedKind } from '@vivero/domain';
import type { Dice } from '../../dice.ts';
import type { DemoCustomer } from '../demo-customer.ts';
import type { MoneyPlan } from '../money-plan.ts';

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

/** Something that happens to a customer shortly before the demo's today, so that a trigger has something to find. */
export interface Story {
  readonly name: StoryName;
  /** How many customers live it. */
  readonly count: number;
  readonly need: NeedKind;
  readonly fits: (customer: DemoCustomer) => boolean;
  readonly tell: (plan: MoneyPlan, customer: DemoCustomer, asOf: Day, dice: Dice) => void;
}
