/** No observation at all: said outright, so that it is never read as 0 %. */
export interface NoBase {
  readonly noBase: true;
  readonly denominator: 0;
}

/** A share as its two counts; the value and its interval are computed where the statistics live. */
export type Share = NoBase | { readonly numerator: number; readonly denominator: number };

/** @throws RangeError when the counts are not integers with 0 <= numerator <= denominator */
export function shareOf(numerator: number, denominator: number): Share {
  if (!Number.isInteger(numerator) || !Number.isInteger(denominator) || numerator < 0 || numerator > denominator)
    throw new RangeError(`not a share of counts: ${numerator} of ${denominator}`);
  return denominator === 0 ? { noBase: true, denominator: 0 } : { numerator, denominator };
}
