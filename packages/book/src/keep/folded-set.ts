import type { FeatureColumn, Folded, FoldedStages } from '../columns/folded.ts';
import type { ColumnSet } from './column-set.ts';

/** What was folded as a set of columns: that of the stages and the features. */
export function foldedSet({ features, ...stages }: Folded): ColumnSet {
  const set = stagesSet(stages);
  return { ...set, flat: { ...set.flat, ...featuresSet(features, set.rows).flat } };
}

export function foldedIn(set: ColumnSet): Folded {
  const { flat } = set;
  const stages = Object.fromEntries(Object.entries(flat).filter(([name]) => !name.startsWith('feature')));
  return { ...stagesIn({ ...set, flat: stages }), features: featuresIn(set) };
}

/** Stages with a list of moves. */
export function stagesSet({ moveStart, moveDay, move, ...flat }: FoldedStages): ColumnSet {
  return { rows: flat.rank.length, flat, lists: { moves: { start: moveStart, items: { moveDay, move } } } };
}

export function stagesIn({ flat, lists: { moves } }: ColumnSet): FoldedStages {
  if (!moves) throw new Error('stages without a list of moves');
  return { ...flat, ...moves.items, moveStart: moves.start } as unknown as FoldedStages;
}

/** The features by their number. */
export function featuresSet(features: readonly FeatureColumn[], rows: number): ColumnSet {
  return { rows, flat: Object.fromEntries(features.map((column, i) => [`feature${i}`, column])), lists: {} };
}

export function featuresIn({ flat }: ColumnSet): readonly FeatureColumn[] {
  const features: FeatureColumn[] = [];
  for (let i = 0; flat[`feature${i}`]; i += 1) features.push(flat[`feature${i}`] as FeatureColumn);
  return features;
}
