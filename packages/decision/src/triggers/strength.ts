/**
 * Strength of a trigger: rises from `least`, at the value where it fires, towards `most`, half the way with each `half` beyond it:
 * most - (most - least) 2^(-excess / half). A prior set by judgement that orders reasons, not a fitted probability; fitted beliefs
 * replace it once outcomes are known.
 * @param excess how far beyond the firing point, in the unit of `half`; below 0 counts as 0
 * @returns least <= strength < most, rounded to a thousandth so that it reads and compares the same everywhere
 */
export function strength(least: number, most: number, excess: number, half: number): number {
  const exact = most - (most - least) * 2 ** (-Math.max(0, excess) / half);
  return Math.round(exact * 1_000) / 1_000;
}
