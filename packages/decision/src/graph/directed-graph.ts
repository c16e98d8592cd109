/**
 * Who points to whom, in compressed rows: the edges of node `i` lie at `targets[offsets[i]]` up to `targets[offsets[i + 1]]`.
 * Nodes are numbered 0 .. nodes - 1. Edges between the same two may occur more than once and then count as often.
 */
export interface DirectedGraph {
  readonly nodes: number;
  /** Length nodes + 1. */
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
}

/**
 * The graph of a list of edges, in time and memory that grow with it (a counting sort; the order within a node is that of the list).
 * @param nodes how many there are, those without an edge included; 0 .. 2^32 - 1
 * @param sources from whom each edge goes
 * @param targets to whom; as many as sources
 * @throws RangeError when the lists differ in length or name a node that does not exist
 */
export function directedGraph(nodes: number, sources: Uint32Array, targets: Uint32Array): DirectedGraph {
  if (sources.length !== targets.length)
    throw new RangeError(`as many sources as targets, got ${sources.length} and ${targets.length}`);
  const offsets = new Uint32Array(nodes + 1);
  for (let e = 0; e < sources.length; e += 1) {
    if (sources[e]! >= nodes || targets[e]! >= nodes)
      throw new RangeError(`edge ${e} joins ${sources[e]} and ${targets[e]}, but nodes end at ${nodes - 1}`);
    offsets[sources[e]! + 1]! += 1;
  }
  for (let i = 0; i < nodes; i += 1) offsets[i + 1]! += offsets[i]!;
  const sorted = new Uint32Array(targets.length);
  const place = offsets.slice(0, nodes);
  for (let e = 0; e < sources.length; e += 1) {
    const at = place[sources[e]!]!;
    place[sources[e]!] = at + 1;
    sorted[at] = targets[e]!;
  }
  return { nodes, offsets, targets: sorted };
}

/** The same edges the other way round: who is pointed to by whom. */
export function reversed({ nodes, offsets, targets }: DirectedGraph): DirectedGraph {
  const back = new Uint32Array(nodes + 1);
  for (const target of targets) back[target + 1]! += 1;
  for (let i = 0; i < nodes; i += 1) back[i + 1]! += back[i]!;
  const sources = new Uint32Array(targets.length);
  const place = back.slice(0, nodes);
  for (let source = 0; source < nodes; source += 1) {
    for (let e = offsets[source]!; e < offsets[source + 1]!; e += 1) {
      const at = place[targets[e]!]!;
      place[targets[e]!] = at + 1;
      sources[at] = source;
    }
  }
  return { nodes, offsets: back, targets: sources };
}
