/**
 * How often people in one stage were in another one a period later; staying counts as a move to the same stage. A person counts for as
 * long as he was watched: the last stage seen has no successor yet and counts as none, and no spell is dropped because it is still open.
 *
 * @param paths for each person the stage in successive periods, as an index below `stages`; null = not known in that period
 * @returns counts, stages x stages, row = from
 * @throws RangeError for an index that is no stage
 * Error: unbiased when how long somebody could be watched has nothing to do with where he is about to go.
 */
export function countMoves(paths: Iterable<readonly (number | null)[]>, stages: number): Float64Array {
  const counts = new Float64Array(stages * stages);
  for (const path of paths)
    path.forEach((to, period) => {
      if (to !== null && !(Number.isInteger(to) && to >= 0 && to < stages)) throw new RangeError(`no stage ${to}`);
      const from = period === 0 ? null : path[period - 1]!;
      if (from !== null && to !== null) counts[from * stages + to]! += 1;
    });
  return counts;
}
