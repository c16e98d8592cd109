/**
 * The control line "trailing base rate": how often it happened of late, without a look at the customer. Where outcomes come and go with
 * the season, this alone reaches a high AUC over all dates and no skill within one: what a model adds is what it has beyond this.
 * @param outcomes in time order; 1 happened, 0 did not
 * @param delay rows until an outcome is known, >= 0: the rate before row i has seen rows up to i - delay - 1
 * @param memory rows over which the average fades, >= 1
 * @returns a rate per row, each within 0..1 exclusive; the first rows stand at one half
 */
export function trailingRate(outcomes: ArrayLike<number>, delay: number, memory = 300): Float64Array {
  const rates = new Float64Array(outcomes.length);
  let rate = 0.5;
  let seen = 0;
  for (let i = 0; i < rates.length; i += 1) {
    const known = i - delay - 1;
    if (known >= 0) {
      seen += 1;
      // The plain mean of the first rows, so that the one half of the beginning does not linger.
      rate += (outcomes[known]! - rate) / Math.min(memory, seen + 1);
    }
    rates[i] = rate;
  }
  return rates;
}
