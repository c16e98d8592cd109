import type { Contact } from '../seen/contact.ts';
import { bestOffers } from '../policies/best-offers.ts';
import type { World } from '../world/world.ts';
import { trueBeliefs } from './true-belief.ts';
import { offerAdds } from './what-a-deed-adds.ts';

/** A way of choosing that knows the truth: no policy, but what policies are measured against. */
export interface Bound {
  readonly name: string;
  readonly begin: (world: World) => { readonly choose: (world: World) => readonly Contact[] };
}

/** The true laws of response with the same signs that everybody sees: the best that learning could come to with offers alone. */
export const informationBound: Bound = {
  name: 'information_bound',
  begin: (start) => {
    const { belief, next } = trueBeliefs(start);
    return {
      choose: (world) => {
        next(world);
        const width = world.rules.needs.length;
        return bestOffers(world.seen, (i, k) => offerAdds(world, i, k, belief[i * width + k]!), 2);
      },
    };
  },
};

/** Sees the needs themselves. */
export const oracle: Bound = {
  name: 'oracle',
  begin: () => ({
    choose: (world) => bestOffers(world.seen, (i, k) => offerAdds(world, i, k, world.inNeed[k]![i]!), 1),
  }),
};
