import { sigmoid } from '@vivero/decision';
import type { Contact } from '../seen/contact.ts';
import { marginOf } from '../policies/best-offers.ts';
import { aloneOf } from '../world/end-week.ts';
import { pushOf } from '../world/meet.ts';
import type { World } from '../world/world.ts';

/** A contact about a need by the true laws. */
export interface DeedLaws {
  /** Chance that somebody in need buys in the week of the contact. */
  readonly buys: number;
  /** What the contact adds at a belief, in whole units: to the purchase now, less what would have been bought later anyway, less what it does to staying. */
  readonly adds: (belief: number) => number;
}

/** @param advised the customer has said in the last weeks that they need it */
export function deedLaws(world: World, i: number, k: number, deed: Contact['deed'], advised: boolean): DeedLaws {
  const { rules, people, seen } = world;
  const stays = 1 - 1 / (rules.needs[k]!.meanWeeks * rules.windowFactor);
  const alone = sigmoid(aloneOf(world, i));
  const later = (alone * stays) / (1 - (1 - alone) * stays);
  const buys = sigmoid(aloneOf(world, i) + pushOf(world, i, deed) + (advised ? rules.buying.advised : 0));
  const { weight } = rules.deeds[deed];
  const wakes = rules.stimulation * weight * Math.exp(0.5 * people.affinity[k]![i]!);
  const { leaving } = rules;
  const dog = leaving.dog * people.dog[i]!;
  const [fits, misses] = [
    Math.expm1(weight * (leaving.relevant + dog)),
    Math.expm1(weight * (leaving.irrelevant + dog)),
  ];
  const leaves = Math.exp(people.leaves[i]!) * 1.5 * rules.contribution * people.size[i]!;
  const margin = marginOf(seen, i, k);
  return {
    buys,
    adds: (belief) => {
      const gain = belief * (buys - alone) * (1 - later) + (1 - belief) * wakes * buys;
      return gain * margin - leaves * (belief * fits + (1 - belief) * misses);
    },
  };
}

/** What a first offer adds. */
export const offerAdds = (world: World, i: number, k: number, belief: number): number =>
  deedLaws(world, i, k, 'offer', false).adds(belief);
