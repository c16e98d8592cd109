import fc from 'fast-check';
import { MultiUndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { expect, test } from 'vitest';
import { randomStreams } from '../random/random-stream.ts';
import { communities } from './communities.ts';
import { directedGraph } from './directed-graph.ts';
import { linkedGraph } from './linked-graph.ts';
import { blocksOfPeople } from './testing/blocks-of-people.ts';

/** Its types call the one function of the module its `default`, which it is not where Node loads it. */
const louvain = louvainModule as unknown as {
  readonly detailed: (
    graph: object,
    options: { readonly rng: () => number },
  ) => { readonly count: number; readonly modularity: number };
};

type Edges = readonly (readonly [number, number])[];
const linksOf = (nodes: number, edges: Edges) =>
  linkedGraph(
    directedGraph(
      nodes,
      Uint32Array.from(edges, ([from]) => from),
      Uint32Array.from(edges, ([, to]) => to),
    ),
  );
const stream = (seed: number) => randomStreams(seed).stream('communities');

/** Newman & Girvan (2004), pair by pair, as it is defined. */
function modularity(nodes: number, edges: Edges, community: Uint32Array): number {
  const links = edges.filter(([from, to]) => from !== to);
  const degree = Array.from({ length: nodes }, (_, i) => links.flat().filter((end) => end === i).length);
  let sum = 0;
  for (let i = 0; i < nodes; i += 1)
    for (let j = 0; j < nodes; j += 1) {
      if (community[i] !== community[j]) continue;
      const joined = links.filter(([a, b]) => (a === i && b === j) || (a === j && b === i)).length;
      sum += joined - (degree[i]! * degree[j]!) / (2 * links.length);
    }
  return sum / (2 * links.length);
}

/** Zachary (1977), J. Anthropological Research 33:452-473: who met whom outside the karate club that split in two. */
const KARATE: Edges = (
  '1-2 1-3 2-3 1-4 2-4 3-4 1-5 1-6 1-7 5-7 6-7 1-8 2-8 3-8 4-8 1-9 3-9 3-10 1-11 5-11 6-11 1-12 1-13 4-13 1-14 2-14 3-14 4-14 6-17 7-17 ' +
  '1-18 2-18 1-20 2-20 1-22 2-22 24-26 25-26 3-28 24-28 25-28 3-29 24-30 27-30 2-31 9-31 1-32 25-32 26-32 29-32 3-33 9-33 15-33 16-33 ' +
  '19-33 21-33 23-33 24-33 30-33 31-33 32-33 9-34 10-34 14-34 15-34 16-34 19-34 20-34 21-34 23-34 24-34 27-34 28-34 29-34 30-34 31-34 32-34 33-34'
)
  .split(' ')
  .map((pair) => pair.split('-').map((end) => Number(end) - 1) as unknown as readonly [number, number]);

test('Zachary’s karate club: four circles, at most .4198 (Brandes et al. 2008, the proven optimum)', () => {
  expect(KARATE).toHaveLength(78);
  const found = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => communities(linksOf(34, KARATE), stream(seed)));
  const best = Math.max(...found.map(({ modularity: of }) => of ?? 0));
  expect(best).toBeGreaterThan(0.418);
  for (const { modularity: of } of found) expect(of).toBeLessThan(0.41979);
});

const drawn = fc
  .integer({ min: 2, max: 10 })
  .chain((nodes) =>
    fc.tuple(
      fc.constant(nodes),
      fc.array(fc.tuple(fc.nat({ max: nodes - 1 }), fc.nat({ max: nodes - 1 })), { minLength: 1, maxLength: 30 }),
    ),
  )
  .filter(([, edges]) => edges.some(([from, to]) => from !== to));

test('what it says of modularity is what the definition says, and never less than with everybody alone', () => {
  fc.assert(
    fc.property(drawn, fc.nat({ max: 99 }), ([nodes, edges], seed) => {
      const { community, modularity: of, count } = communities(linksOf(nodes, edges), stream(seed));
      expect(of).toBeCloseTo(modularity(nodes, edges, community), 10);
      expect(of).toBeGreaterThanOrEqual(
        modularity(
          nodes,
          edges,
          Uint32Array.from({ length: nodes }, (_, i) => i),
        ),
      );
      expect(new Set(community)).toEqual(new Set(Array.from({ length: count }, (_, c) => c)));
    }),
  );
});

test('blocks are found as graphology finds them, and the same seed finds the same', () => {
  const nodes = 2000;
  const { sources, targets } = blocksOfPeople(randomStreams(5).stream('graph'), { nodes, edges: 10_000, block: 50 });
  const links = linkedGraph(directedGraph(nodes, sources, targets));
  const mine = communities(links, stream(1));
  const theirs = new MultiUndirectedGraph();
  for (let i = 0; i < nodes; i += 1) theirs.addNode(i);
  for (const [e, source] of sources.entries()) if (source !== targets[e]) theirs.addUndirectedEdge(source, targets[e]);
  const { modularity: expected } = louvain.detailed(theirs, { rng: stream(1) });
  expect(Math.abs((mine.modularity ?? 0) - expected)).toBeLessThan(0.01);
  expect(communities(links, stream(1)).community).toEqual(mine.community);
});

test('where nothing is linked everybody is alone and modularity has no base', () => {
  const { count, modularity: of } = communities(linksOf(3, [[1, 1]]), stream(1));
  expect([count, of]).toEqual([3, null]);
});
