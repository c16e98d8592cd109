/**
 * Where one level stands under the watch rule after a month: `below` counts the months in a row under the level, `best`
 * is the highest level that those months reached.
 */
export interface Watch {
  readonly level: number;
  readonly below: number;
  readonly best: number;
}

export type WatchRules = { readonly belowMonths: number; readonly watchMonths: number };

/** One month under the rule: up at once; three months below, three of watch, in the next one down to the best of the six. */
export function watchMonth(watch: Watch, reached: number, rules: WatchRules): Watch {
  if (reached >= watch.level) return { level: reached, below: 0, best: 0 };
  // The month that demotes is spent on the demotion: the new level starts without months below. It still counts upwards at once.
  if (watch.below === rules.belowMonths + rules.watchMonths)
    return { level: Math.max(watch.best, reached), below: 0, best: 0 };
  return { level: watch.level, below: watch.below + 1, best: Math.max(watch.best, reached) };
}

/** 1, 2, 3 in the months of watch, else null. */
export const watchedMonth = (watch: Watch, rules: WatchRules): number | null =>
  watch.below > rules.belowMonths ? watch.below - rules.belowMonths : null;

/**
 * The watch rule over monthly averages of daily balances (definitions.md 2.2): the level of each month.
 *
 * @param months averages in the unit of the thresholds, oldest first
 * @param thresholds least average of level 1, 2, ... ascending
 */
export function watchRule(months: readonly number[], thresholds: readonly number[], rules: WatchRules): Watch[] {
  let watch: Watch = { level: 0, below: 0, best: 0 };
  return months.map((average) => {
    watch = watchMonth(watch, thresholds.filter((least) => average >= least).length, rules);
    return watch;
  });
}
