/** Order of people by score, the greatest first, and where its blocks of equal scores end. */
export interface Ranking {
  readonly order: Int32Array;
  readonly ends: Int32Array;
}

/**
 * @param scores one per person; equal ones form a block, since nothing orders them
 * @throws RangeError for a score that is no finite number
 */
export function rank(scores: Float64Array): Ranking {
  if (scores.some((score) => !Number.isFinite(score))) throw new RangeError('a score is a finite number');
  const order = Int32Array.from(scores.keys()).sort((a, b) => scores[b]! - scores[a]! || a - b);
  const ends = Int32Array.from(order.keys(), (at) => at + 1).filter(
    (end) => end === order.length || scores[order[end]!] !== scores[order[end - 1]!],
  );
  return { order, ends };
}
