import type { Result } from '@vivero/domain';
import { fail, ok } from '@vivero/domain';
import type { BinRules, FieldBins } from '../field-bins.ts';
import { fieldBins, groupsOf } from '../field-bins.ts';
import { knownOutcomes } from '../known-outcomes.ts';
import type { LearnProblem, LearnWarning } from '../learn-warning.ts';
import { binWarnings, outcomeWarnings } from '../learn-warning.ts';
import type { LearningTable } from '../learning-table.ts';
import { separated } from '../separated.ts';
import { sigmoid } from '../sigmoid.ts';
import type { SplitRules } from './find-split.ts';
import type { Grown, Leaf } from './grow-tree.ts';
import { growTree } from './grow-tree.ts';
import type { HistogramKernel } from './histogram-kernel.ts';
import { plainKernel } from './plain-kernel.ts';
import type { Split, Tree, TreeModel } from './tree-model.ts';
import { wasmKernel } from './wasm-kernel.ts';
import type { Workspace } from './workspace.ts';
import { workspace } from './workspace.ts';

export interface TreeRules extends SplitRules, BinRules {
  readonly trees: number;
  /** Share of each tree's advice that is followed, (0, 1]. */
  readonly rate: number;
  /** Leaves of a tree, 2..32. */
  readonly leaves: number;
}

const TREE_RULES: TreeRules = {
  trees: 100,
  rate: 0.05,
  leaves: 15,
  ridge: 1,
  leastCurvature: 1,
  leastRows: 20,
  categorySmoothing: 10,
  categoryRidge: 10,
  categoryRows: 10,
  bins: 254,
  categories: 254,
  rowsPerCategory: 10,
};

/** The fastest kernel that the engine can run. */
const bestKernel = (bytes: number): HistogramKernel => wasmKernel(bytes) ?? plainKernel(bytes);

/**
 * Learns gradient-boosted trees on binned fields: each tree is grown on the slope and curvature of the log loss at the sum of those
 * before it. No chance is involved: the same rows give the same trees, with either kernel.
 * @param outcomes 1 happened, 0 did not, not-a-number: not known yet, such rows are left out
 * @param kernel which loops do the summing; the fastest there is without it
 * Error: fits more of what is peculiar to its rows than the additive model; judge it on rows of a later time.
 * Source: Friedman (2001), Annals of Statistics 29:1189-1232; Chen and Guestrin (2016), KDD, section 2.
 */
export function trainTrees(
  all: LearningTable,
  allOutcomes: Float64Array,
  rules: Partial<TreeRules> = {},
  kernel: (bytes: number) => HistogramKernel = bestKernel,
): Result<{ readonly model: TreeModel; readonly warnings: readonly LearnWarning[] }, LearnProblem> {
  const full = { ...TREE_RULES, ...rules };
  if (!(Number.isInteger(full.leaves) && full.leaves >= 2 && full.leaves <= 32))
    throw new RangeError(`a tree has 2..32 leaves, got ${full.leaves}`);
  const known = knownOutcomes(all, allOutcomes);
  if (!known.ok) return known;
  const { table, outcomes } = known.value;
  const bins = fieldBins(table, full).filter((b) => groupsOf(b) > 2);
  if (bins.length === 0) return fail({ code: 'learn.nothing_to_learn_from' });

  const space = workspace(table, bins, full.leaves, kernel);
  const share = outcomes.reduce((sum, outcome) => sum + outcome, 0) / outcomes.length;
  const base = Math.log(share / (1 - share));
  const scores = new Float64Array(table.rows).fill(base);
  const trees: Tree[] = [];
  for (let t = 0; t < full.trees; t += 1) {
    slopes(scores, outcomes, space.pairs);
    const grown = growTree(space, full, full.leaves);
    if (!('found' in grown)) break;
    trees.push(keep(grown, space, full, scores));
  }
  const warnings = [...binWarnings(table, full), ...outcomeWarnings(outcomes)];
  if (separated(scores, outcomes)) warnings.push({ code: 'separated' });
  return ok({ model: { kind: 'trees', bins, base, trees }, warnings });
}

function slopes(scores: Float64Array, outcomes: Float64Array, pairs: Float64Array): void {
  for (let i = 0; i < scores.length; i += 1) {
    const p = sigmoid(scores[i]!);
    pairs[2 * i] = p - outcomes[i]!;
    pairs[2 * i + 1] = p * (1 - p);
  }
}

/** Numbers the leaves from left to right, adds each one's value to the scores of its rows and keeps the tree for scoring. */
function keep(root: Grown, space: Workspace, { ridge, rate }: TreeRules, scores: Float64Array): Tree {
  const splits: Split[] = [];
  const values: number[] = [];
  const walk = (node: Grown | Leaf): void => {
    if ('found' in node) {
      const first = values.length;
      walk(node.left);
      const middle = values.length;
      walk(node.right);
      splits.push({ ...namedSplit(space.bins[node.found.field]!, node), first, middle, end: values.length });
      return;
    }
    const value = (-rate * node.slope) / (node.curvature + ridge);
    values.push(value);
    for (let at = node.from; at < node.to; at += 1) scores[space.list[at]!]! += value;
  };
  walk(root);
  return { splits, values };
}

function namedSplit(bins: FieldBins, { found: { field, left } }: Grown): Pick<Split, 'field' | 'left' | 'missingLeft'> {
  const missing = groupsOf(bins) - 1;
  if (bins.kind === 'number') {
    let upTo = 0;
    while (upTo < missing && left[upTo] === 1) upTo += 1;
    return { field, left: upTo - 1, missingLeft: left[missing] === 1 };
  }
  return {
    field,
    left: [...Array(missing).keys()].filter((group) => left[group] === 1),
    missingLeft: left[missing] === 1,
  };
}
