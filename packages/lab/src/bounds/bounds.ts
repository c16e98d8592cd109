import { sigmoid } from '@vivero/decision';
import type { Contact } from '../seen/contact.ts';
import { bestOffers, marginOf } from '../policies/best-offers.ts';
import { aloneOf } from '../world/end-week.ts';
import { pushOf } from '../world/meet.ts';
import type { World } from '../world/world.ts';
import { trueBeliefs } from './true-belief.ts';

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
        return bestOffers(world.seen, (i, k) => worthOfOffer(world, i, k, belief[i * width + k]!), 2);
      },
    };
  },
};

/** Sees the needs themselves. */
export const oracle: Bound = {
  name: 'oracle',
  begin: () => ({
    choose: (world) => bestOffers(world.seen, (i, k) => worthOfOffer(world, i, k, world.inNeed[k]![i]!), 1),
  }),
};

/** What an offer adds, in whole units: to the purchase now, less what would have been bought later anyway, less what it does to staying. */
function worthOfOffer(world: World, i: number, k: number, belief: number): number {
  const { rules, people, seen } = world;
  const stays = 1 - 1 / (rules.needs[k]!.meanWeeks * rules.windowFactor);
  const alone = sigmoid(aloneOf(world, i));
  const later = (alone * stays) / (1 - (1 - alone) * stays);
  const asked = sigmoid(aloneOf(world, i) + pushOf(world, i, 'offer'));
  const wakes = (1 - belief) * rules.stimulation * Math.exp(0.5 * people.affinity[k]![i]!);
  const gain = (belief * (asked - alone) * (1 - later) + wakes * asked) * marginOf(seen, i, k);
  const { leaving } = rules;
  const strain = belief * leaving.relevant + (1 - belief) * leaving.irrelevant + leaving.dog * people.dog[i]!;
  const leaves = Math.exp(people.leaves[i]!) * Math.expm1(strain) * 1.5 * rules.contribution * people.size[i]!;
  return gain - leaves;
}
