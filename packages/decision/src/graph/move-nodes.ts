import type { RandomStream } from '../random/random-stream.ts';
import type { LinkedGraph } from './linked-graph.ts';

/** A level is done when fewer than this share of its nodes moved in a round over them; the next level moves them together. */
const SETTLED = 0.005;
const ROUNDS = 20;

export interface Moved {
  /** By node, numbered 0 .. count - 1. */
  readonly of: Uint32Array;
  readonly count: number;
  /** Null where nothing is linked. */
  readonly modularity: number | null;
}

/** Moves single nodes, from everybody alone, to the neighbouring community that raises modularity most, while that raises it. */
export function moveNodes(graph: LinkedGraph, stream: RandomStream): Moved {
  const { nodes, offsets, neighbours, weights } = graph;
  const of = new Uint32Array(nodes);
  const degree = new Float64Array(nodes);
  let all = 0;
  for (let i = 0; i < nodes; i += 1) {
    of[i] = i;
    let sum = graph.loops?.[i] ?? 0;
    if (weights === null) sum += offsets[i + 1]! - offsets[i]!;
    else for (let e = offsets[i]!; e < offsets[i + 1]!; e += 1) sum += weights[e]!;
    degree[i] = sum;
    all += sum;
  }
  if (all === 0) return { of, count: nodes, modularity: null };

  const total = degree.slice();
  const order = shuffled(nodes, stream);
  // Only whose neighbourhood has changed is looked at again.
  const waiting = new Uint8Array(nodes).fill(1);
  const linksTo = new Float64Array(nodes);
  const near = new Uint32Array(nodes);
  for (let round = 0; round < ROUNDS; round += 1) {
    let moves = 0;
    for (let n = 0; n < nodes; n += 1) {
      const i = order[n]!;
      if (waiting[i] === 0) continue;
      waiting[i] = 0;
      const from = offsets[i]!;
      const end = offsets[i + 1]!;
      if (from === end) continue;
      const own = of[i]!;
      let count = 0;
      for (let e = from; e < end; e += 1) {
        const other = of[neighbours[e]!]!;
        if (linksTo[other] === 0) {
          near[count] = other;
          count += 1;
        }
        linksTo[other]! += weights === null ? 1 : weights[e]!;
      }
      // Blondel et al., eq. 2 without what is the same for all communities: links to it less those that chance would bring.
      const pull = degree[i]! / all;
      total[own]! -= degree[i]!;
      let best = own;
      let most = linksTo[own]! - pull * total[own]!;
      for (let k = 0; k < count; k += 1) {
        const other = near[k]!;
        const gain = linksTo[other]! - pull * total[other]!;
        if (gain > most) [best, most] = [other, gain];
        linksTo[other] = 0;
      }
      total[best]! += degree[i]!;
      if (best === own) continue;
      of[i] = best;
      moves += 1;
      for (let e = from; e < end; e += 1) if (of[neighbours[e]!] !== best) waiting[neighbours[e]!] = 1;
    }
    if (moves < SETTLED * nodes) break;
  }
  return { ...renumbered(of), modularity: modularityOf(graph, of, total, all) };
}

function shuffled(nodes: number, stream: RandomStream): Uint32Array {
  const order = Uint32Array.from({ length: nodes }, (_, i) => i);
  for (let i = nodes - 1; i > 0; i -= 1) {
    const j = Math.floor(stream() * (i + 1));
    const held = order[i]!;
    order[i] = order[j]!;
    order[j] = held;
  }
  return order;
}

/** Blondel et al., eq. 1: the share of links within communities less the share that chance would put there. */
function modularityOf(graph: LinkedGraph, of: Uint32Array, total: Float64Array, all: number): number {
  let within = 0;
  for (let i = 0; i < graph.nodes; i += 1) {
    within += graph.loops?.[i] ?? 0;
    for (let e = graph.offsets[i]!; e < graph.offsets[i + 1]!; e += 1)
      if (of[graph.neighbours[e]!] === of[i]) within += graph.weights?.[e] ?? 1;
  }
  let chance = 0;
  for (const sum of total) chance += (sum / all) ** 2;
  return within / all - chance;
}

function renumbered(of: Uint32Array): { readonly of: Uint32Array; readonly count: number } {
  const numbers = new Uint32Array(of.length);
  let count = 0;
  for (const c of of) {
    if (numbers[c] !== 0) continue;
    count += 1;
    numbers[c] = count;
  }
  return { of: of.map((c) => numbers[c]! - 1), count };
}
