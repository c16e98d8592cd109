/** Below the first nothing has moved, above the second what was learned is about others. Source: Siddiqi (2006), Credit Risk Scorecards, scorecard monitoring. */
export const STABILITY_LIMITS = { steady: 0.1, moved: 0.25 } as const;

/**
 * Population stability index: how far the shares of groups now are from those then. 0 = the same; no upper end.
 * @param then rows per group when it was learned, @param now the same groups later; each holds at least one row
 * @returns the sum over groups of (share now - share then) x log(share now / share then); half a row stands for an empty group, so that it
 * stays finite
 * @throws RangeError for other numbers of groups or none at all
 *
 * Error: two samples of one population differ by about (groups - 1) x (1 / rows then + 1 / rows now).
 * Source: Yurdakul and Naranjo (2020), Statistical properties of the population stability index, Journal of Risk Model Validation 14(4).
 */
export function populationStability(then: readonly number[], now: readonly number[]): number {
  const sum = (rows: readonly number[]): number => rows.reduce((total, each) => total + each, 0);
  const [before, after] = [sum(then), sum(now)];
  if (then.length !== now.length || before <= 0 || after <= 0)
    throw new RangeError(`${then.length} groups of ${before} rows and ${now.length} of ${after} cannot be compared`);
  return then.reduce((index, rows, group) => {
    const a = Math.max(rows, 0.5) / before;
    const b = Math.max(now[group]!, 0.5) / after;
    return rows === 0 && now[group] === 0 ? index : index + (b - a) * Math.log(b / a);
  }, 0);
}
