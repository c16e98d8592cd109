import { incompleteGamma } from '../../numeric/incomplete-gamma.ts';

/** Whether the chance to leave a stage depends on how long somebody has been in it. */
export interface DwellTest {
  /** Share that leaves in a period, by periods spent in the stage so far: 1, 2, ... and the last for that many or more. */
  readonly leaves: readonly { readonly atRisk: number; readonly left: number }[];
  /** Chance of differences at least this great if it does not depend on it, 0..1. Small = it does. */
  readonly surprise: number;
}

/** A cell with fewer expected on either side would make the test speak too easily. */
const LEAST_EXPECTED = 5;

/**
 * Checks what a chain takes for granted: that somebody who has long been in a stage is as likely to leave it as a newcomer. Where the test
 * says otherwise, split the stage by time spent in it, or the chain misjudges how long people stay and what the stage is worth.
 *
 * @param paths as for `countMoves`; the spell that a path begins with is left out, since nobody saw when it began
 * @param stage index of the stage
 * @param ages how many ages to tell apart, integer >= 2
 * @returns `tooFew` when fewer than two ages have enough people
 * @throws RangeError for another number of ages
 * Error: chi-square approximation, good where at least five are expected to leave and to stay at each age (ages with fewer are left out).
 * Source: Pearson's test of a 2 x k table, e.g. Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, eq. 9.2.
 */
export function dwellTest(
  paths: Iterable<readonly (number | null)[]>,
  stage: number,
  ages: number,
): DwellTest | { readonly tooFew: true } {
  if (!(Number.isInteger(ages) && ages >= 2)) throw new RangeError(`${ages} ages`);
  const leaves = Array.from({ length: ages }, () => ({ atRisk: 0, left: 0 }));
  for (const path of paths) {
    // Periods in the stage so far; 0 = somewhere else, null = here, since nobody knows when.
    let age: number | null = null;
    path.forEach((at, period) => {
      const before = period === 0 ? null : path[period - 1]!;
      if (before === stage && at !== null && age !== null) {
        const cell = leaves[Math.min(age, ages) - 1]!;
        cell.atRisk += 1;
        if (at !== stage) cell.left += 1;
      }
      if (at === null) age = null;
      else if (at !== stage) age = 0;
      else if (age !== null) age += 1;
    });
  }
  const share = leaves.reduce((sum, { left }) => sum + left, 0) / leaves.reduce((sum, { atRisk }) => sum + atRisk, 0);
  const cells = leaves.filter(({ atRisk }) => atRisk * Math.min(share, 1 - share) >= LEAST_EXPECTED);
  if (cells.length < 2) return { tooFew: true };
  const people = cells.reduce((sum, { atRisk }) => sum + atRisk, 0);
  const mean = cells.reduce((sum, { left }) => sum + left, 0) / people;
  if (mean === 0 || mean === 1) return { tooFew: true };
  const chi = cells.reduce(
    (sum, { atRisk, left }) => sum + (left - atRisk * mean) ** 2 / (atRisk * mean * (1 - mean)),
    0,
  );
  return { leaves, surprise: incompleteGamma((cells.length - 1) / 2, chi / 2).upper };
}
