import type { RandomStream } from '../random/random-stream.ts';

/**
 * Customer bootstrap: draws as many customers as there are, with repetition, and adds up their sums, `times` over. Customers are
 * drawn whole since what one customer does is not independent; drawing decisions would make intervals too narrow.
 *
 * @param sums one row per customer of `width` sums each
 * @param tell gets the totals of each resample; the array is used again
 * Source: Efron & Tibshirani (1993), An Introduction to the Bootstrap, 8.3 (clustered units), algorithm 6.1.
 */
export function resampleCustomers(
  sums: Float64Array,
  width: number,
  times: number,
  stream: RandomStream,
  tell: (totals: Float64Array) => void,
): void {
  const customers = sums.length / width;
  const totals = new Float64Array(width);
  for (let time = 0; time < times; time += 1) {
    totals.fill(0);
    for (let n = 0; n < customers; n += 1) {
      const from = Math.floor(stream() * customers) * width;
      for (let k = 0; k < width; k += 1) totals[k]! += sums[from + k]!;
    }
    tell(totals);
  }
}
