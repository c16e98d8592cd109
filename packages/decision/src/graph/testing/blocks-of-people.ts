import type { RandomStream } from '../../random/random-stream.ts';

/** Edges among people who mostly know their own block: four of five stay within it, and some people are pointed to far more than others. */
export function blocksOfPeople(
  stream: RandomStream,
  { nodes, edges, block }: { readonly nodes: number; readonly edges: number; readonly block: number },
): { readonly sources: Uint32Array; readonly targets: Uint32Array } {
  const sources = new Uint32Array(edges);
  const targets = new Uint32Array(edges);
  for (let e = 0; e < edges; e += 1) {
    const source = Math.floor(stream() * nodes);
    const start = source - (source % block);
    const within = stream() < 0.8;
    const width = within ? Math.min(block, nodes - start) : nodes;
    sources[e] = source;
    targets[e] = (within ? start : 0) + Math.floor(stream() ** 2 * width);
  }
  return { sources, targets };
}
