/**
 * Categories in the order of how often the outcome followed, so that a cut between neighbours parts low from high.
 * @param codes category of each row, 0..categories - 1; negative says missing and is left out
 * @param outcomes 1 happened, 0 did not
 * @param smoothing rows of the average that are added to each category, so that a rare one is not first or last by luck
 * @returns every category once, rarest outcome first; those never seen stand where the average stands; ties by code
 * Source: Fisher (1958), Journal of the American Statistical Association 53:789-798: with two outcomes the best parting of
 * categories into groups is among the cuts of this order.
 */
export function targetOrder(
  codes: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  categories: number,
  smoothing = 10,
): Int32Array {
  const happened = new Float64Array(categories);
  const rows = new Float64Array(categories);
  let allHappened = 0;
  let all = 0;
  for (let i = 0; i < codes.length; i += 1) {
    const code = codes[i]!;
    if (code < 0) continue;
    happened[code]! += outcomes[i]!;
    rows[code]! += 1;
    allHappened += outcomes[i]!;
    all += 1;
  }
  const average = all === 0 ? 0 : allHappened / all;
  const rate = happened.map((count, code) => (count + smoothing * average) / (rows[code]! + smoothing));
  return Int32Array.from({ length: categories }, (_, code) => code).sort((a, b) => rate[a]! - rate[b]! || a - b);
}
