/**
 * 95 % interval of an estimated survival, taken on the scale ln(-ln S), which keeps it inside 0..1.
 *
 * @param survival estimated share that still waits, strictly between 0 and 1: at the ends the scale has no value
 * @param variance Greenwood's sum, the variance of ln survival
 * @returns shares in 0..1, lower < survival < upper
 * @throws RangeError at or beyond the ends
 *
 * Error: coverage is close to nominal from about 20 people on; below, it is a rough guide.
 * Source: Kalbfleisch & Prentice (1980), The Statistical Analysis of Failure Time Data, section 1.3.
 */
export function survivalBand(survival: number, variance: number): { readonly lower: number; readonly upper: number } {
  if (!(survival > 0 && survival < 1)) throw new RangeError(`no band for a survival of ${survival}`);
  const log = Math.log(survival);
  const reach = (1.959964 * Math.sqrt(variance)) / -log;
  return { lower: Math.exp(log * Math.exp(reach)), upper: Math.exp(log * Math.exp(-reach)) };
}
