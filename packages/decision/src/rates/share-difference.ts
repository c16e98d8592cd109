import { wilson } from './wilson.ts';

/** A share less another one, with the 95 % interval and what both rest on. All in -1..1. */
export interface ShareDifference {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly of: { readonly numerator: number; readonly denominator: number };
  readonly less: { readonly numerator: number; readonly denominator: number };
}

/**
 * How much larger a share is than another of other people. It says nothing about why: unless chance decided who belongs to which, the
 * difference is an association.
 * @throws RangeError when the arguments are no counts with 0 <= numerator <= denominator, denominator >= 1
 * Error: covers 95 % nearly everywhere, on average 95.2 %, at the least about 93 % (Newcombe 1998, table III, method 10).
 * Source: Newcombe (1998), Statistics in Medicine 17:873-890, method 10: square-and-add of two Wilson intervals.
 */
export function differenceOfShares(of: ShareDifference['of'], less: ShareDifference['less']): ShareDifference {
  const one = { share: of.numerator / of.denominator, ...wilson(of.numerator, of.denominator) };
  const other = { share: less.numerator / less.denominator, ...wilson(less.numerator, less.denominator) };
  const value = one.share - other.share;
  return {
    value,
    lower: value - Math.hypot(one.share - one.lower, other.upper - other.share),
    upper: value + Math.hypot(one.upper - one.share, other.share - other.lower),
    of,
    less,
  };
}
