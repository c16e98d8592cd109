import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import pageRankModule from 'graphology-metrics/centrality/pagerank.js';
import { expect, test } from 'vitest';
import { randomStreams } from '../random/random-stream.ts';
import { directedGraph, reversed } from './directed-graph.ts';
import { pageRank } from './page-rank.ts';
import { blocksOfPeople } from './testing/blocks-of-people.ts';

/** Its types call the one function of the module its `default`, which it is not where Node loads it. */
const graphologyPageRank = pageRankModule as unknown as (
  graph: object,
  options: { readonly alpha: number; readonly tolerance: number; readonly maxIterations: number },
) => Readonly<Record<number, number>>;

const graphOf = (nodes: number, edges: readonly (readonly [number, number])[]) =>
  directedGraph(
    nodes,
    Uint32Array.from(edges, ([from]) => from),
    Uint32Array.from(edges, ([, to]) => to),
  );

/** The ranks as the solution of n equations, by Gauss elimination: nothing in common with following a walk. */
function solved(nodes: number, edges: readonly (readonly [number, number])[], damping: number): number[] {
  const out = Array.from({ length: nodes }, (_, i) => edges.filter(([from]) => from === i).length);
  const rows = Array.from({ length: nodes }, (_, i) => {
    const row = Array.from({ length: nodes }, (_unused, j) => {
      const handed = out[j] === 0 ? 1 / nodes : edges.filter(([from, to]) => from === j && to === i).length / out[j]!;
      return (i === j ? 1 : 0) - damping * handed;
    });
    return [...row, (1 - damping) / nodes];
  });
  for (let k = 0; k < nodes; k += 1)
    for (let i = 0; i < nodes; i += 1) {
      if (i === k) continue;
      const factor = rows[i]![k]! / rows[k]![k]!;
      rows[i] = rows[i]!.map((value, j) => value - factor * rows[k]![j]!);
    }
  return rows.map((row, i) => row[nodes]! / row[i]!);
}

const edgesOf = (nodes: number) =>
  fc.array(fc.tuple(fc.nat({ max: nodes - 1 }), fc.nat({ max: nodes - 1 })), { maxLength: 40 });
const drawn = fc.integer({ min: 1, max: 9 }).chain((nodes) => fc.tuple(fc.constant(nodes), edgesOf(nodes)));

test('the ranks solve the equations of the random walk, loops, double edges and people without an edge included', () => {
  fc.assert(
    fc.property(drawn, fc.double({ min: 0, max: 0.95, noNaN: true }), ([nodes, edges], damping) => {
      const { ranks } = pageRank(graphOf(nodes, edges), { damping, tolerance: 1e-13, iterations: 2000 });
      const exact = solved(nodes, edges, damping);
      for (const [i, rank] of ranks.entries()) expect(rank).toBeCloseTo(exact[i]!, 10);
    }),
  );
});

test('graphology comes to the same ranks once its tolerance is small enough', () => {
  const nodes = 2000;
  const { sources, targets } = blocksOfPeople(randomStreams(5).stream('graph'), { nodes, edges: 10_000, block: 50 });
  const theirs = new MultiDirectedGraph();
  for (let i = 0; i < nodes; i += 1) theirs.addNode(i);
  for (const [e, source] of sources.entries()) theirs.addDirectedEdge(source, targets[e]);
  const expected = graphologyPageRank(theirs, { alpha: 0.85, tolerance: 1e-16, maxIterations: 300 });
  const { ranks } = pageRank(directedGraph(nodes, sources, targets), { tolerance: 1e-13 });
  for (const [i, rank] of ranks.entries()) expect(rank).toBeCloseTo(expected[i]!, 12);
});

test.each([
  { why: 'nobody', nodes: 0, edges: [], then: [] },
  { why: 'nobody points to anybody: all alike', nodes: 4, edges: [], then: [0.25, 0.25, 0.25, 0.25] },
  {
    why: 'a ring is all alike',
    nodes: 3,
    edges: [
      [0, 1],
      [1, 2],
      [2, 0],
    ],
    then: [1 / 3, 1 / 3, 1 / 3],
  },
] as const)('$why', ({ nodes, edges, then }) => {
  const { ranks } = pageRank(graphOf(nodes, edges));
  for (const [i, rank] of then.entries()) expect(ranks[i]).toBeCloseTo(rank, 6);
  expect(ranks.length).toBe(then.length);
});

test('refuses what has no answer rather than giving one', () => {
  expect(() => pageRank(graphOf(2, [[0, 1]]), { damping: 1 })).toThrow(RangeError);
  expect(() =>
    pageRank(
      graphOf(3, [
        [0, 1],
        [1, 2],
      ]),
      { tolerance: 1e-12, iterations: 2 },
    ),
  ).toThrow(/not settled/);
  expect(() => graphOf(2, [[0, 2]])).toThrow(/nodes end at 1/);
  expect(() => directedGraph(2, new Uint32Array(1), new Uint32Array(2))).toThrow(RangeError);
});

test('turning a graph round twice gives the same edges', () => {
  fc.assert(
    fc.property(drawn, ([nodes, edges]) => {
      const graph = graphOf(nodes, edges);
      const twice = reversed(reversed(graph));
      expect(twice.offsets).toEqual(graph.offsets);
      for (let i = 0; i < nodes; i += 1) {
        const row = (g: typeof graph) => g.targets.slice(g.offsets[i], g.offsets[i + 1]).toSorted();
        expect(row(twice)).toEqual(row(graph));
      }
    }),
  );
});
