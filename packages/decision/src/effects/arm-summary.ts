/** What is known of the outcomes of one group of an experiment. */
export interface ArmSummary {
  /** Integer >= 2. */
  readonly people: number;
  readonly mean: number;
  /** Of the outcome of one person. */
  readonly variance: number;
}

/**
 * A group of which somebody counted who did it.
 * @throws RangeError when these are not counts or there are fewer than two people
 */
export function countedArm(successes: number, people: number): ArmSummary {
  if (
    !(Number.isInteger(successes) && Number.isInteger(people) && people >= 2 && successes >= 0 && successes <= people)
  )
    throw new RangeError(`${successes} of ${people}`);
  const mean = successes / people;
  return { people, mean, variance: mean * (1 - mean) };
}

/**
 * A group of which outcomes and their squares were added up.
 * @throws RangeError when the sums do not fit together or there are fewer than two people
 */
export function summedArm(sum: number, sumOfSquares: number, people: number): ArmSummary {
  const variance = (sumOfSquares - (sum * sum) / people) / (people - 1);
  // A group without spread comes out a little below zero.
  if (!(Number.isInteger(people) && people >= 2 && variance >= -1e-9 * Math.abs(sumOfSquares)))
    throw new RangeError(`sums ${sum}, ${sumOfSquares} of ${people}`);
  return { people, mean: sum / people, variance: Math.max(0, variance) };
}
