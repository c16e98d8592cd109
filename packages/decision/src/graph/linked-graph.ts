import { type DirectedGraph, reversed } from './directed-graph.ts';

/** Who is linked with whom, whichever way the edge went. Each link stands at both its ends; a link of a node with itself in `loops`. */
export interface LinkedGraph {
  readonly nodes: number;
  /** Length nodes + 1. */
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  /** How strong each link is, beside `neighbours`; null = every one 1. */
  readonly weights: Float64Array | null;
  /** Twice the weight of what links a node with itself: both its ends. Null = nothing does. */
  readonly loops: Float64Array | null;
}

/** Every edge as a link of weight 1; two people who brought each other are linked twice. Edges from a node to itself are left out. */
export function linkedGraph(graph: DirectedGraph): LinkedGraph {
  const { nodes } = graph;
  const back = reversed(graph);
  const offsets = new Uint32Array(nodes + 1);
  const neighbours = new Uint32Array(2 * graph.targets.length);
  let at = 0;
  for (let i = 0; i < nodes; i += 1) {
    for (const { offsets: rows, targets } of [graph, back])
      for (let e = rows[i]!, end = rows[i + 1]!; e < end; e += 1) {
        if (targets[e] === i) continue;
        neighbours[at] = targets[e]!;
        at += 1;
      }
    offsets[i + 1] = at;
  }
  return {
    nodes,
    offsets,
    neighbours: at === neighbours.length ? neighbours : neighbours.slice(0, at),
    weights: null,
    loops: null,
  };
}
