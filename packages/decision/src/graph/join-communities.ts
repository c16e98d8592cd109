import type { LinkedGraph } from './linked-graph.ts';

/** Every community as one node: links between two communities become one link, links within become its loop. */
export function joinCommunities(graph: LinkedGraph, of: Uint32Array, count: number): LinkedGraph {
  const { offsets, neighbours, weights } = graph;
  const members = membersOf(of, count);
  // Twice over the links, counting first: room for all of them would be the largest thing in memory.
  const rows = new Uint32Array(count + 1);
  const seenBy = new Uint32Array(count).fill(count);
  for (let c = 0; c < count; c += 1) {
    let others = 0;
    for (let m = members.offsets[c]!; m < members.offsets[c + 1]!; m += 1) {
      const i = members.nodes[m]!;
      for (let e = offsets[i]!; e < offsets[i + 1]!; e += 1) {
        const other = of[neighbours[e]!]!;
        if (other === c || seenBy[other] === c) continue;
        seenBy[other] = c;
        others += 1;
      }
    }
    rows[c + 1] = rows[c]! + others;
  }

  const joined = new Uint32Array(rows[count]!);
  const strength = new Float64Array(rows[count]!);
  const loops = new Float64Array(count);
  const placeOf = new Uint32Array(count);
  for (let c = 0; c < count; c += 1) {
    let next = rows[c]!;
    // What the row of an earlier community left behind lies before this row.
    for (let m = members.offsets[c]!; m < members.offsets[c + 1]!; m += 1) {
      const i = members.nodes[m]!;
      loops[c]! += graph.loops?.[i] ?? 0;
      for (let e = offsets[i]!; e < offsets[i + 1]!; e += 1) {
        const other = of[neighbours[e]!]!;
        const weight = weights === null ? 1 : weights[e]!;
        if (other === c) {
          loops[c]! += weight;
          continue;
        }
        let at = placeOf[other]!;
        if (at < rows[c]! || at >= next || joined[at] !== other) {
          at = next;
          placeOf[other] = at;
          joined[at] = other;
          next += 1;
        }
        strength[at]! += weight;
      }
    }
  }
  return { nodes: count, offsets: rows, neighbours: joined, weights: strength, loops };
}

function membersOf(of: Uint32Array, count: number): { readonly offsets: Uint32Array; readonly nodes: Uint32Array } {
  const offsets = new Uint32Array(count + 1);
  for (const c of of) offsets[c + 1]! += 1;
  for (let c = 0; c < count; c += 1) offsets[c + 1]! += offsets[c]!;
  const nodes = new Uint32Array(of.length);
  const place = offsets.slice(0, count);
  for (let i = 0; i < of.length; i += 1) {
    const at = place[of[i]!]!;
    place[of[i]!] = at + 1;
    nodes[at] = i;
  }
  return { offsets, nodes };
}
