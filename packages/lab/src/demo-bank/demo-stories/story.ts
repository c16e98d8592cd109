import type { Day, NeedKind } from '@vivero/domain';
import type { Dice } from '../../dice.ts';
import type { DemoCustomer } from '../demo-customer.ts';
import type { MoneyPlan } from '../money-plan.ts';
import type { StoryName } from './story-name.ts';

/** Something that happens to a customer shortly before the demo's today, so that a trigger has something to find. */
export interface Story {
  readonly name: StoryName;
  /** How many customers live it. */
  readonly count: number;
  readonly need: NeedKind;
  readonly fits: (customer: DemoCustomer) => boolean;
  readonly tell: (plan: MoneyPlan, customer: DemoCustomer, asOf: Day, dice: Dice) => void;
}
