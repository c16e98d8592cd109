/** Whether every row that happened scores above every row that did not: a perfect parting, which more often is a leak than a finding. */
export function separated(scores: Float64Array, outcomes: Float64Array): boolean {
  let lowestYes = Infinity;
  let highestNo = -Infinity;
  scores.forEach((score, i) => {
    if (outcomes[i]! > 0) lowestYes = Math.min(lowestYes, score);
    if (outcomes[i]! < 1) highestNo = Math.max(highestNo, score);
  });
  return lowestYes > highestNo;
}
