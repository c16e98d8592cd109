import type { Found, SplitRules } from './find-split.ts';
import { findSplit } from './find-split.ts';
import type { Workspace } from './workspace.ts';

export interface Leaf {
  readonly from: number;
  readonly to: number;
  readonly slope: number;
  readonly curvature: number;
  /** Which histogram holds its sums. */
  readonly slot: number;
  readonly best: Found | null;
}

export interface Grown {
  readonly found: Found;
  readonly left: Grown | Leaf;
  readonly right: Grown | Leaf;
}

/**
 * One tree, leaf by leaf: of all leaves the one whose split gains most is split next. Rows of a leaf stand together in the
 * workspace's list of rows, so the leaves afterwards tell which row is where.
 */
export function growTree(space: Workspace, rules: SplitRules, leaves: number): Grown | Leaf {
  space.startTree();
  const { rows } = space;
  const [slope, curvature] = space.sumAll();
  const open = (from: number, to: number, slot: number, sums: readonly [number, number]): Leaf => ({
    from,
    to,
    slope: sums[0],
    curvature: sums[1],
    slot,
    best: findSplit(space, slot, sums, to - from, rules),
  });
  let root: Grown | Leaf = open(0, rows, 0, [slope, curvature]);
  const parents = new Map<Leaf, Grown & { left: Leaf | Grown; right: Leaf | Grown }>();
  const ends: Leaf[] = [root];
  while (ends.length < leaves) {
    const best = ends.reduce((a, b) => ((b.best?.gain ?? 0) > (a.best?.gain ?? 0) ? b : a));
    if (best.best === null) break;
    const found = best.best;
    const middle = best.from + space.part(found.field, found.left, best.from, best.to);
    const left: readonly [number, number] = [found.slope, found.curvature];
    const right: readonly [number, number] = [best.slope - found.slope, best.curvature - found.curvature];
    // Only the smaller side is summed row by row; the other is what it leaves of the whole.
    const leftSmaller = middle - best.from <= best.to - middle;
    const slot = ends.length;
    if (leftSmaller) space.sumRows(best.from, middle, slot);
    else space.sumRows(middle, best.to, slot);
    space.takeOff(best.slot, slot);
    const grown = {
      found,
      left: open(best.from, middle, leftSmaller ? slot : best.slot, left),
      right: open(middle, best.to, leftSmaller ? best.slot : slot, right),
    };
    const parent = parents.get(best);
    if (parent === undefined) root = grown;
    else if (parent.left === best) parent.left = grown;
    else parent.right = grown;
    for (const leaf of [grown.left, grown.right]) parents.set(leaf, grown);
    ends.splice(ends.indexOf(best), 1, grown.left, grown.right);
  }
  return root;
}
