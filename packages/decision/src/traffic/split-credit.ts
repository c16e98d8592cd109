/** Credit reaches three generations up, each getting half of what the one below gets. [D] definitions.md 2.6 */
const DEPTH = 3;
const DECAY = 0.5;

/**
 * What each person gets credit for by those whom they brought: the worth of each referred person is split over who brought them, who
 * brought that one and so on, up to three generations, each with half the weight of the one before, and the weights add up to 1. Nothing
 * is made and nothing lost: the credits of all add up to the worth of all who were brought.
 *
 * @param referrerOf by person: who brought them, -1 for nobody; without circles (`referralForest`)
 * @param worths by person, any unit; the worth of somebody whom nobody brought is nobody's credit
 * @returns by person, in the unit of `worths`
 * @throws RangeError when there are not as many worths as people
 * Error: rounding only; the sum agrees to 1e-9 of the worths' absolute sum.
 * Source: definitions.md 2.6, after Kumar et al. (2010), J. Service Research 13:297-310, with the split made to conserve the sum.
 */
export function splitCredit(referrerOf: Int32Array, worths: Float64Array): Float64Array {
  if (referrerOf.length !== worths.length)
    throw new RangeError(`as many worths as people, got ${worths.length} and ${referrerOf.length}`);
  const credits = new Float64Array(worths.length);
  for (let person = 0; person < worths.length; person += 1) {
    let [generations, weights] = [0, 0];
    for (let up = referrerOf[person]!; up >= 0 && generations < DEPTH; up = referrerOf[up]!) {
      weights += DECAY ** generations;
      generations += 1;
    }
    let up = referrerOf[person]!;
    for (let k = 0; k < generations; k += 1, up = referrerOf[up]!)
      credits[up]! += (worths[person]! * DECAY ** k) / weights;
  }
  return credits;
}
