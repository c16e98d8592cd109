/**
 * The control line "trailing base rate": how often it happened of late, without a look at the customer. Where outcomes come and go with
 * the season, this alone reaches a high AUC over all dates and no skill within one: what a model adds is what it has beyond this.
 * @param outcomes in time order; 1 happened, 0 did not
 * @param known how many rows from the first on have an outcome that is known before row i, never falling; at most i
 * @param memory rows over which the average fades, >= 1
 * @returns a rate per row, each within 0..1 exclusive; the first rows stand at one half
 */
export function trailingRate(outcomes: ArrayLike<number>, known: (row: number) => number, memory = 300): Float64Array {
  const rates = new Float64Array(outcomes.length);
  let rate = 0.5;
  let seen = 0;
  for (let i = 0; i < rates.length; i += 1) {
    for (; seen < known(i); seen += 1)
      // The plain mean of the first rows, so that the one half of the beginning does not linger.
      rate += (outcomes[seen]! - rate) / Math.min(memory, seen + 2);
    rates[i] = rate;
  }
  return rates;
}
