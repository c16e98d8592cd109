import type { Decision, EligibleAction, LoggedDecision } from '@vivero/decision';
import type { Day } from '@vivero/domain';
import { type Db, offeredChoices } from '@vivero/storage';

/** A suggestion that was made, as another way of choosing is judged by it: 1 where a next step was agreed, else 0. */
export interface LoggedChoice extends LoggedDecision {
  readonly eligible: readonly EligibleAction[];
}

/** The suggestions of real runs in the order of customers and days. What ran by the clock was no choice and is left out. */
export async function loggedChoices(db: Db, from: Day, before: Day): Promise<readonly LoggedChoice[]> {
  const offered = await offeredChoices(db, from, before);
  return offered.flatMap(({ customerId, decision, agreed }) => {
    const { contenders, choice, ...own } = decision as Pick<Decision, 'eligible' | 'chosen'> &
      Partial<Pick<Decision, 'contenders' | 'choice'>>;
    // Where the lot was about who gets the last row the choice was among people, otherwise among the actions of one of them.
    const [eligible, chosen] = contenders && choice ? [contenders, choice.chosen] : [own.eligible, own.chosen];
    const taken = chosen === null ? undefined : eligible[chosen];
    if (chosen === null || taken === undefined || taken.action === 'service') return [];
    const propensities = eligible.map(({ propensity }) => propensity ?? null);
    return [{ customerId, chosen, propensities, outcome: agreed ? 1 : 0, eligible }];
  });
}
