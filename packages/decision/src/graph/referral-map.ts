import { type RandomStream } from '../random/random-stream.ts';
import { communities } from './communities.ts';
import { directedGraph } from './directed-graph.ts';
import { linkedGraph } from './linked-graph.ts';
import { pageRank } from './page-rank.ts';

/** Where everybody stands in the network of referrals. */
export interface ReferralMap {
  /** By person: circle, numbered in the order of `order`. */
  readonly circle: Uint32Array;
  readonly circles: number;
  /** By person: how much of the network comes through them, sums to 1. */
  readonly rank: Float64Array;
  /** People, circle by circle: those through whom most comes first, and in each its people in the same order. */
  readonly order: Uint32Array;
}

/**
 * Ranks people by what comes through them (PageRank against the direction of the referrals, so that whoever brought people who brought
 * people stands high) and puts them into circles.
 * @param people how many there are
 * @param referrerOf by person: who brought them, -1 for nobody (`referralForest`)
 * @param stream decides what is left to the order: the same seed gives the same circles
 */
export function referralMap(referrerOf: Int32Array, stream: RandomStream): ReferralMap {
  const people = referrerOf.length;
  const friends = Uint32Array.from({ length: people }, (_, i) => i).filter((i) => referrerOf[i]! >= 0);
  const by = friends.map((i) => referrerOf[i]!);
  const { ranks: rank } = pageRank(directedGraph(people, friends, by));
  const { community, count } = communities(linkedGraph(directedGraph(people, by, friends)), stream);
  const weight = new Float64Array(count);
  for (let i = 0; i < people; i += 1) weight[community[i]!]! += rank[i]!;
  const circleOrder = Uint32Array.from({ length: count }, (_, c) => c).sort((a, b) => weight[b]! - weight[a]! || a - b);
  const placeOf = new Uint32Array(count);
  circleOrder.forEach((c, place) => {
    placeOf[c] = place;
  });
  const circle = community.map((c) => placeOf[c]!);
  const order = Uint32Array.from({ length: people }, (_, i) => i).sort(
    (a, b) => circle[a]! - circle[b]! || rank[b]! - rank[a]! || a - b,
  );
  return { circle, circles: count, rank, order };
}
