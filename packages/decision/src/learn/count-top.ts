/** Rows scored highest, and in how many of them it happened; of rows with one score at the border the share that falls to them. */
export interface Top {
  readonly rows: number;
  readonly happened: number;
}

/**
 * What happened among the `rows` highest scored.
 * @param scores finite, any order-keeping score
 * @param rows 1..scores.length
 */
export function countTop(scores: ArrayLike<number>, outcomes: ArrayLike<number>, rows: number): Top {
  const border = Float64Array.from(scores).toSorted()[scores.length - rows]!;
  let [above, happened, tied, happenedTied] = [0, 0, 0, 0];
  for (let i = 0; i < scores.length; i += 1) {
    if (scores[i]! > border) {
      above += 1;
      happened += outcomes[i]!;
    } else if (scores[i] === border) {
      tied += 1;
      happenedTied += outcomes[i]!;
    }
  }
  return { rows, happened: happened + (happenedTied * (rows - above)) / tied };
}
