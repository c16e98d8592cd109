import type { RandomStream } from '../random/random-stream.ts';
import { joinCommunities } from './join-communities.ts';
import type { LinkedGraph } from './linked-graph.ts';
import { moveNodes } from './move-nodes.ts';

export interface Communities {
  /** By node, numbered 0 .. count - 1 in the order in which they first occur. */
  readonly community: Uint32Array;
  readonly count: number;
  /** How much denser the links within communities are than chance would have them: in [-1/2, 1). Null where nothing is linked. */
  readonly modularity: number | null;
}

/**
 * Circles of people who are linked with each other more than chance would have it. Nodes join the community of their neighbours that
 * raises modularity most, then communities are joined in the same way, until nothing is gained.
 * @param stream decides in which order nodes are looked at: the same seed gives the same communities
 * Error: a local optimum of modularity; circles smaller than about the square root of the number of links may be merged (Fortunato &
 * Barthélemy 2007, PNAS 104:36-41), and which of two equally good circles somebody belongs to hangs on the order.
 * Source: Blondel, Guillaume, Lambiotte & Lefebvre (2008), J. Stat. Mech. P10008, eq. 1 and 2.
 */
export function communities(graph: LinkedGraph, stream: RandomStream): Communities {
  const community = Uint32Array.from({ length: graph.nodes }, (_, i) => i);
  let level = graph;
  for (;;) {
    const { of, count, modularity } = moveNodes(level, stream);
    for (let i = 0; i < community.length; i += 1) community[i] = of[community[i]!]!;
    if (count === level.nodes) return { ...inOrder(community), modularity };
    level = joinCommunities(level, of, count);
  }
}

function inOrder(community: Uint32Array): { readonly community: Uint32Array; readonly count: number } {
  const numbers = new Map<number, number>();
  for (let i = 0; i < community.length; i += 1) {
    const known = numbers.get(community[i]!) ?? numbers.size;
    numbers.set(community[i]!, known);
    community[i] = known;
  }
  return { community, count: numbers.size };
}
