import type { DirectedGraph } from '../graph/directed-graph.ts';

/**
 * Who stands in a circle: can be reached from himself along the edges.
 * @returns by node, 1 = in a circle; an edge of a node to itself makes one as well
 * Source: Tarjan (1972), SIAM J. Computing 1:146-160, without recursion, so that a chain of any length is walked.
 */
export function circlesOf({ nodes, offsets, targets }: DirectedGraph): Uint8Array {
  const inCircle = new Uint8Array(nodes);
  const found = new Int32Array(nodes).fill(-1);
  const lowest = new Int32Array(nodes);
  const onStack = new Uint8Array(nodes);
  const next = Uint32Array.from(offsets.subarray(0, nodes));
  const stack: number[] = [];
  const path: number[] = [];
  let count = 0;
  const enter = (node: number): void => {
    found[node] = lowest[node] = count;
    count += 1;
    onStack[node] = 1;
    stack.push(node);
    path.push(node);
  };
  for (let start = 0; start < nodes; start += 1) {
    if (found[start] !== -1) continue;
    enter(start);
    while (path.length > 0) {
      const node = path.at(-1)!;
      if (next[node]! < offsets[node + 1]!) {
        const target = targets[next[node]!]!;
        next[node]! += 1;
        if (target === node) inCircle[node] = 1;
        if (found[target] === -1) enter(target);
        else if (onStack[target] === 1) lowest[node] = Math.min(lowest[node]!, found[target]!);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) lowest[above] = Math.min(lowest[above]!, lowest[node]!);
      if (lowest[node] !== found[node]) continue;
      const members = stack.splice(stack.lastIndexOf(node));
      for (const member of members) {
        onStack[member] = 0;
        if (members.length > 1) inCircle[member] = 1;
      }
    }
  }
  return inCircle;
}
