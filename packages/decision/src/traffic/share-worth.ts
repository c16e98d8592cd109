import { splitCredit } from './split-credit.ts';

/** The worth of everybody in two columns that add up to the bank's total: what is left of their own, and the credit for others. */
export interface SharedWorth {
  /** By person: of somebody who was brought, the part that would have come anyway; else all of it. */
  readonly own: Float64Array;
  /** By person: credit for those whom they brought. */
  readonly credit: Float64Array;
}

/**
 * Books the worth of each person once: of somebody who was brought, `share` goes to those who brought them and the rest stays their own.
 * With a share of 1 the credits are those of definitions.md 2.6.
 *
 * @param share part of the referred who would not have come otherwise, 0..1 (`incrementalShare`)
 * @throws RangeError for a share outside 0..1
 * Error: own and credit add up to the sum of the worths to 1e-9 of their absolute sum.
 */
export function shareWorth(referrerOf: Int32Array, worths: Float64Array, share: number): SharedWorth {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share lies in 0..1, got ${share}`);
  const handedOn = worths.map((worth, person) => (referrerOf[person]! < 0 ? 0 : worth * share));
  return { own: worths.map((worth, person) => worth - handedOn[person]!), credit: splitCredit(referrerOf, handedOn) };
}
