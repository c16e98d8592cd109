/** How well forecasts met what happened afterwards. */
export interface ForecastJudged {
  readonly customers: number;
  /** Sums over all customers. */
  readonly expected: number;
  readonly happened: number;
  /** Root of the mean squared miss, in the unit of the forecast. */
  readonly miss: number;
  /** Correlation of forecast and outcome over customers, -1..1; null where one of them does not vary. */
  readonly correlation: number | null;
  /** Means for customers alike at the time of the forecast, in order of their group. */
  readonly groups: readonly {
    readonly group: number;
    readonly customers: number;
    readonly expected: number;
    readonly happened: number;
  }[];
}

/**
 * Judges forecasts by what came after them. Show them beside those of somebody who only carries on the rate of before: a forecast that
 * says zero for everybody has a small mean miss wherever most customers do nothing, so look at totals, correlation and groups.
 *
 * @param forecasts, outcomes one a customer, finite
 * @param groupOf what was known of the customer at the time, as a number (purchases so far)
 * @throws RangeError for lists of different length, none, or a number that is not finite
 */
export function judgeForecast(
  forecasts: readonly number[],
  outcomes: readonly number[],
  groupOf: (customer: number) => number,
): ForecastJudged {
  const n = forecasts.length;
  if (n === 0 || outcomes.length !== n || ![...forecasts, ...outcomes].every(Number.isFinite))
    throw new RangeError(`${n} forecasts, ${outcomes.length} outcomes`);
  const sum = (of: (customer: number) => number): number => outcomes.reduce((total, _, i) => total + of(i), 0);
  const [expected, happened] = [sum((i) => forecasts[i]!), sum((i) => outcomes[i]!)];
  const apart = (i: number) => [forecasts[i]! - expected / n, outcomes[i]! - happened / n] as const;
  const spread = Math.sqrt(sum((i) => apart(i)[0] ** 2) * sum((i) => apart(i)[1] ** 2));
  const members = Map.groupBy(outcomes.keys(), groupOf);
  return {
    customers: n,
    expected,
    happened,
    miss: Math.sqrt(sum((i) => (forecasts[i]! - outcomes[i]!) ** 2) / n),
    correlation: spread > 0 ? sum((i) => apart(i)[0] * apart(i)[1]) / spread : null,
    groups: [...members]
      .map(([group, who]) => ({
        group,
        customers: who.length,
        expected: who.reduce((total, i) => total + forecasts[i]!, 0) / who.length,
        happened: who.reduce((total, i) => total + outcomes[i]!, 0) / who.length,
      }))
      .toSorted((a, b) => a.group - b.group),
  };
}
