import { randomStreams, referralForest, referralMap } from '@vivero/decision';
import type { Actor } from '@vivero/domain';
import { readBank, type Stores } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { readAs } from '../reading/read-as.ts';
import { type Named, namesOf } from '../traffic/names-of.ts';
import { referralRecord } from '../traffic/referral-record.ts';

/** Somebody in the network of referrals. */
export interface NetworkPerson extends Named {
  /** 1 = the circle through which most comes. */
  readonly circle: number;
  /** 1 = the person through whom most comes. */
  readonly place: number;
  /** Whom they brought themselves. */
  readonly brought: number;
  /** Place in `people` of who brought them; null = nobody who is shown. */
  readonly broughtBy: number | null;
}

export interface ReferralNetwork {
  /** Circle by circle, and in each those through whom most comes first. */
  readonly people: readonly NetworkPerson[];
  /** What there is in all; `people` may be only the beginning of it. */
  readonly of: { readonly people: number; readonly referrals: number; readonly circles: number };
}

/** So that the same network is drawn the same way. */
const SEED = 7;

/**
 * The network of accepted referrals in what the actor may see, as far as it can be drawn.
 * @param most people at the most
 * @param around somebody whose circle comes first
 */
export async function referralNetwork(
  stores: Stores,
  actor: Actor,
  { most, around }: { readonly most: number; readonly around?: string },
  now: string,
): Promise<ReferralNetwork> {
  return readAs(stores, actor, async (db) => {
    const { people, facts } = await referralRecord(db, businessDay(await readBank(db), now));
    const { referrerOf } = referralForest(people.length, facts);
    const { circle, circles, rank, order } = referralMap(referrerOf, randomStreams(SEED).stream('circles'));
    const centre = around === undefined ? -1 : people.findIndex(({ customerId }) => customerId === around);
    const own = centre < 0 ? -1 : circle[centre]!;
    const first = [...order.filter((i) => circle[i] === own), ...order.filter((i) => circle[i] !== own)];
    const shown = first.slice(0, most);
    const placeOf = new Map(shown.map((person, place) => [person, place]));
    const byRank = Uint32Array.from({ length: people.length }, (_, i) => i).sort(
      (a, b) => rank[b]! - rank[a]! || a - b,
    );
    const rankOf = new Uint32Array(people.length);
    byRank.forEach((person, place) => {
      rankOf[person] = place + 1;
    });
    const brought = new Uint32Array(people.length);
    for (const referrer of referrerOf) if (referrer >= 0) brought[referrer]! += 1;
    const named = await namesOf(
      db,
      stores,
      actor,
      shown.map((i) => people[i]!.customerId),
    );
    return {
      people: shown.map((i) => ({
        ...named(people[i]!.customerId),
        circle: circle[i]! + 1,
        place: rankOf[i]!,
        brought: brought[i]!,
        broughtBy: placeOf.get(referrerOf[i]!) ?? null,
      })),
      of: {
        people: people.length,
        referrals: referrerOf.reduce((sum, by) => sum + (by >= 0 ? 1 : 0), 0),
        circles,
      },
    };
  });
}
