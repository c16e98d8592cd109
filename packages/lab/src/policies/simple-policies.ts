import { firedIn, randomStreams } from '@vivero/decision';
import type { Policy } from '../seen/policy.ts';
import { bestOffers, marginOf } from './best-offers.ts';

/** Nobody is contacted: what the others are measured against. */
export const none: Policy = { name: 'none', begin: () => ({ choose: () => [] }) };

/** Weeks between two relationship calls to one customer: one a quarter. */
const QUARTER = 13;
/** Weeks for which a product is the one to talk about. */
const MONTH = 4;

/** Relationship calls: everybody once a quarter, the largest balances first, with the product of the month. */
export const passive: Policy = {
  name: 'passive',
  begin: () => ({
    choose: (seen) => {
      const month = Math.floor(seen.weeks / MONTH) % seen.needs.length;
      return bestOffers(seen, (i, k) => (k === month ? seen.size[i]! : 0), QUARTER);
    },
  }),
};

/** Anybody about anything. */
export const random: Policy = {
  name: 'random',
  begin: (_seen, _pilot, seed) => {
    const draw = randomStreams(seed).stream('random policy');
    return { choose: (seen) => bestOffers(seen, () => draw()) };
  },
};

/** A sign counts for so many weeks. */
const FRESH = 2;

/** Whoever showed a sign lately, by what is at stake: what alarm lists of core systems do. */
export const triggers: Policy = {
  name: 'triggers',
  begin: () => ({
    choose: (seen) =>
      bestOffers(seen, (i, k) => {
        for (let back = 1; back <= FRESH && back <= seen.weeks; back += 1)
          if (firedIn(seen.words[k]![i * seen.room + seen.weeks - back]!, seen.needs[k]!.sign))
            return marginOf(seen, i, k) / back;
        return 0;
      }),
  }),
};
