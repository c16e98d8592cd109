import type { Proportion } from '../rates/proportion.ts';

/**
 * Which of several steps loses the most people, if the data can tell: its interval lies below that of every other step that has a base.
 * Intervals that touch leave it open, which is the careful side: two 95 % intervals are apart by chance less than once in a hundred.
 *
 * @param steps conversions of the steps in any order, each over its own horizon
 * @returns index of the leakiest step, or null when fewer than two have a base or no interval stands alone at the bottom
 */
export function leakiestStep(steps: readonly Proportion[]): number | null {
  const based = steps.flatMap((step, index) => ('noBase' in step ? [] : [{ index, ...step }]));
  const [lowest, next] = based.toSorted((a, b) => a.upper - b.upper);
  if (lowest === undefined || next === undefined) return null;
  const apart = based.every((step) => step === lowest || step.lower > lowest.upper);
  return apart ? lowest.index : null;
}
