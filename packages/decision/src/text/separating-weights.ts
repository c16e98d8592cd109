/** The entries of one row that are not 0. */
interface SparseRow {
  readonly at: Int32Array;
  readonly value: Float64Array;
}

/**
 * Weights that keep yes and no apart by a margin (linear support vector machine, squared hinge loss), found by dual coordinate
 * descent in an order that is the same every time. They make |w|^2 / 2 + sum of C max(0, 1 - y (w x + b))^2 as small as can be, y = 1
 * or -1, b counting as a weight; C is the cost, twice the cost where y = 1.
 * Source: Hsieh, Chang, Lin, Keerthi, Sundararajan (2008), "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML, eq. 4-12.
 */
export function separatingWeights(
  rows: readonly SparseRow[],
  yes: readonly boolean[],
  { columns, cost, rounds }: { readonly columns: number; readonly cost: number; readonly rounds: number },
): { readonly weights: Float64Array; readonly bias: number } {
  const weights = new Float64Array(columns);
  let bias = 0;
  const pull = new Float64Array(rows.length);
  const lengths = rows.map(({ value }) => value.reduce((sum, each) => sum + each * each, 1));
  const order = rows.map((_, i) => i);
  let seed = 1;
  for (let round = 0; round < rounds; round += 1) {
    seed = shuffle(order, seed);
    let farthest = 0;
    for (const i of order) {
      const row = rows[i];
      if (row === undefined) continue;
      const side = yes[i] === true ? 1 : -1;
      const slack = 0.5 / (yes[i] === true ? 2 * cost : cost);
      const old = pull[i] ?? 0;
      const slope = side * (bias + dot(row, weights)) - 1 + slack * old;
      const next = Math.max(0, old - slope / ((lengths[i] ?? 1) + slack));
      farthest = Math.max(farthest, Math.abs(old === 0 ? Math.min(0, slope) : slope));
      const step = side * (next - old);
      if (step === 0) continue;
      pull[i] = next;
      bias += step;
      for (let k = 0; k < row.at.length; k += 1)
        weights[row.at[k] ?? 0] = (weights[row.at[k] ?? 0] ?? 0) + step * (row.value[k] ?? 0);
    }
    if (farthest < 1e-3) break;
  }
  return { weights, bias };
}

function dot({ at, value }: SparseRow, weights: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < at.length; k += 1) sum += (weights[at[k] ?? 0] ?? 0) * (value[k] ?? 0);
  return sum;
}

/** Fisher and Yates with a linear congruential generator (Numerical Recipes' constants). */
function shuffle(order: number[], from: number): number {
  let seed = from;
  for (let i = order.length - 1; i > 0; i -= 1) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((seed / 2 ** 32) * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return seed;
}
