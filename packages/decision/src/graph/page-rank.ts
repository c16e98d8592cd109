import { type DirectedGraph, reversed } from './directed-graph.ts';

export interface PageRankOptions {
  /** How likely the walk goes on at each step, in [0, 1). */
  readonly damping?: number;
  /** Stop when the ranks move by less than this in all, added up over the nodes. Not per node: N nodes of 1/N each would never show it. */
  readonly tolerance?: number;
  readonly iterations?: number;
}

export interface PageRank {
  /** By node, in (0, 1], summing to 1. */
  readonly ranks: Float64Array;
  readonly iterations: number;
  /** By how much the ranks still moved in the last iteration, added up over the nodes. */
  readonly moved: number;
}

/**
 * How central each node is: where somebody is found who follows the edges at random and now and then starts anew anywhere. Who is
 * pointed to by central nodes is central. Of referrals it says who lies at the end of many recommendations; what a customer brings,
 * follow the edges the other way round (`reversed`).
 * @throws RangeError for a damping outside [0, 1), or when the ranks have not settled after the last iteration
 * Error: the ranks are at most damping / (1 - damping) x `moved` from the exact ones, added up over the nodes.
 * Source: Brin & Page (1998), Computer Networks 30:107-117; nodes without an edge start anew anywhere, as in Langville & Meyer (2004),
 * Internet Mathematics 1:335-380, section 3.
 */
export function pageRank(
  graph: DirectedGraph,
  { damping = 0.85, tolerance = 1e-6, iterations = 200 }: PageRankOptions = {},
): PageRank {
  if (!(damping >= 0 && damping < 1)) throw new RangeError(`damping lies in [0, 1), got ${damping}`);
  const { nodes } = graph;
  if (nodes === 0) return { ranks: new Float64Array(0), iterations: 0, moved: 0 };
  const { offsets, targets: sources } = reversed(graph);
  // What a node hands on along each of its edges: its rank by its edges, reckoned once a node and not once an edge.
  const share = new Float64Array(nodes);
  const ranks = new Float64Array(nodes).fill(1 / nodes);
  for (let iteration = 1; iteration <= iterations; iteration += 1) {
    let idle = 0;
    for (let i = 0; i < nodes; i += 1) {
      const edges = graph.offsets[i + 1]! - graph.offsets[i]!;
      if (edges === 0) idle += ranks[i]!;
      else share[i] = ranks[i]! / edges;
    }
    const base = (1 - damping + damping * idle) / nodes;
    let moved = 0;
    for (let i = 0; i < nodes; i += 1) {
      let sum = 0;
      for (let e = offsets[i]!, end = offsets[i + 1]!; e < end; e += 1) sum += share[sources[e]!]!;
      const rank = base + damping * sum;
      moved += Math.abs(rank - ranks[i]!);
      ranks[i] = rank;
    }
    if (moved < tolerance) return { ranks, iterations: iteration, moved };
  }
  throw new RangeError(`ranks have not settled after ${iterations} iterations`);
}
