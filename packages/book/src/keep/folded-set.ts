import type { Folded } from '../columns/folded.ts';
import type { ColumnSet } from './column-set.ts';

/** What was folded as a set of columns: a list of moves, and the features by their number. */
export function foldedSet(folded: Folded): ColumnSet {
  const { moveStart, moveDay, move, features, ...flat } = folded;
  const numbered = Object.fromEntries(features.map((column, i) => [`feature${i}`, column]));
  return {
    rows: folded.rank.length,
    flat: { ...flat, ...numbered },
    lists: { moves: { start: moveStart, items: { moveDay, move } } },
  };
}

export function foldedOf({ flat, lists: { moves } }: ColumnSet): Folded {
  if (!moves) throw new Error('results without a list of moves');
  const named = Object.entries(flat).filter(([name]) => !name.startsWith('feature'));
  const features = [];
  for (let i = 0; flat[`feature${i}`]; i += 1) features.push(flat[`feature${i}`]);
  return { ...Object.fromEntries(named), ...moves.items, moveStart: moves.start, features } as unknown as Folded;
}
