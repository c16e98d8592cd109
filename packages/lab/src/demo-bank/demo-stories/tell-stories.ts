import { diceFor } from '../../dice.ts';
import type { DemoCustomer } from '../demo-customer.ts';
import { BALANCE_STORIES } from './balance-stories.ts';
import { CONTRACT_STORIES } from './contract-stories.ts';
import { INCOME_STORIES } from './income-stories.ts';
import { SPENDING_STORIES } from './spending-stories.ts';
import type { Story } from './story.ts';
import type { StoryName } from './story-name.ts';

export const STORIES: readonly Story[] = [
  ...INCOME_STORIES,
  ...SPENDING_STORIES,
  ...CONTRACT_STORIES,
  ...BALANCE_STORIES,
];

/**
 * Gives each story to exactly its count of customers, at most one story to a person; its need becomes theirs. The stories that fit
 * fewest people choose first.
 * @throws Error when a story finds too few people, which a change of segments or counts would cause
 */
export function tellStories(seed: number, customers: readonly DemoCustomer[]): readonly DemoCustomer[] {
  const given = new Map<number, Story>();
  for (const story of STORIES) {
    const dice = diceFor(seed, `story/${story.name}`);
    const chosen = dice
      .shuffled(customers.filter((c) => c.relation === 'customer' && !given.has(c.number) && story.fits(c)))
      .slice(0, story.count);
    if (chosen.length < story.count) throw new Error(`only ${chosen.length} people fit the story ${story.name}`);
    for (const { number } of chosen) given.set(number, story);
  }
  return customers.map((customer) => {
    const story = given.get(customer.number);
    return story === undefined ? customer : { ...customer, story: story.name, need: story.need };
  });
}

export const storyNamed = (name: StoryName): Story => STORIES.find((story) => story.name === name)!;
