/** Probabilities nearer to 0 and 1 than this count as this near: one certain mistake would outweigh every other row. */
const CLIP = 1e-7;

/**
 * Mean surprise at the outcomes: minus the log likelihood per row, in nats. 0 is perfect; the entropy of the base rate is no skill.
 * @param probabilities 0..1, clipped to 1e-7 from either end
 * @param outcomes 1 happened, 0 did not
 * @throws RangeError without rows, with lengths that differ or a probability outside 0..1
 */
export function logLoss(probabilities: ArrayLike<number>, outcomes: ArrayLike<number>): number {
  const n = outcomes.length;
  if (n === 0 || probabilities.length !== n)
    throw new RangeError(`${probabilities.length} probabilities for ${n} outcomes`);
  let sum = 0;
  for (let i = 0; i < n; i += 1) {
    const p = probabilities[i]!;
    if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies in 0..1, got ${p}`);
    const clipped = Math.min(Math.max(p, CLIP), 1 - CLIP);
    sum -= outcomes[i]! * Math.log(clipped) + (1 - outcomes[i]!) * Math.log1p(-clipped);
  }
  return sum / n;
}
