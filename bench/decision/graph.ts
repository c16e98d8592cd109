import { parseArgs } from 'node:util';
import { MultiDirectedGraph, MultiUndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import pageRankModule from 'graphology-metrics/centrality/pagerank.js';
import { communities } from '../../packages/decision/src/graph/communities.ts';
import { directedGraph } from '../../packages/decision/src/graph/directed-graph.ts';
import { linkedGraph } from '../../packages/decision/src/graph/linked-graph.ts';
import { pageRank } from '../../packages/decision/src/graph/page-rank.ts';
import { blocksOfPeople } from '../../packages/decision/src/graph/testing/blocks-of-people.ts';
import { randomStreams } from '../../packages/decision/src/random/random-stream.ts';

/** Its types call the one function of the module its `default`, which it is not where Node loads it. */
const louvain = louvainModule as unknown as {
  readonly detailed: (
    graph: object,
    options: { readonly rng: () => number },
  ) => { readonly count: number; readonly modularity: number };
};
const graphologyPageRank = pageRankModule as unknown as (
  graph: object,
  options: { readonly alpha: number; readonly tolerance: number; readonly maxIterations: number },
) => Readonly<Record<number, number>>;

/** Central people and circles in a network of referrals; with --peer also by graphology (at 100,000 nodes: a million need 2.8 GB and minutes). */
const { values } = parseArgs({
  options: {
    nodes: { type: 'string', default: '1000000' },
    edges: { type: 'string', default: '5000000' },
    peer: { type: 'boolean', default: false },
  },
});
const [nodes, edges] = [Number(values.nodes), Number(values.edges)];

function timed<T>(what: string, run: () => T): T {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  const { rss } = process.memoryUsage();
  console.log(`${what}: ${((user + system) / 1e6).toFixed(2)} CPU s, ${Math.round(rss / 2 ** 20)} MB`);
  return result;
}

const { sources, targets } = blocksOfPeople(randomStreams(5).stream('graph'), { nodes, edges, block: 200 });
const graph = timed('build', () => directedGraph(nodes, sources, targets));
const { ranks, iterations } = timed('PageRank', () => pageRank(graph));
console.log(`  ${iterations} iterations; first rank ${ranks[0]}`);
const links = timed('links', () => linkedGraph(graph));
const found = timed('communities', () => communities(links, randomStreams(5).stream('communities')));
console.log(`  ${found.count}, modularity ${found.modularity?.toFixed(5)}`);
console.log(`most memory of the process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);

if (values.peer) {
  const directed = new MultiDirectedGraph();
  const undirected = new MultiUndirectedGraph();
  timed('graphology build', () => {
    for (let i = 0; i < nodes; i += 1) {
      directed.addNode(i);
      undirected.addNode(i);
    }
    for (const [e, source] of sources.entries()) {
      directed.addDirectedEdge(source, targets[e]);
      if (source !== targets[e]) undirected.addUndirectedEdge(source, targets[e]);
    }
  });
  // Its tolerance is one of each node: N times as wide as it looks.
  const theirs = timed('graphology PageRank', () =>
    graphologyPageRank(directed, { alpha: 0.85, tolerance: 1e-6 / nodes, maxIterations: 200 }),
  );
  const apart = ranks.reduce((sum, rank, i) => sum + Math.abs(rank - (theirs[i] ?? 0)), 0);
  console.log(`  apart by ${apart.toExponential(1)} in all`);
  const circles = timed('graphology communities', () =>
    louvain.detailed(undirected, { rng: randomStreams(5).stream('communities') }),
  );
  console.log(`  ${circles.count}, modularity ${circles.modularity.toFixed(5)}`);
}
