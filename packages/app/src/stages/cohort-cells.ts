import type { Proportion } from '@vivero/decision';
import type { StageConversion } from './stage-conversion.ts';

/** The groups of people that a conversion tells of, as far as one could be worked out from it. */
export const cohortCells = ({ mature, immature, skipped }: StageConversion): readonly number[] => [
  ...cellsOf(mature),
  immature.moved,
  immature.people - immature.moved,
  ...cellsOf(skipped),
];

const cellsOf = (share: Proportion): readonly number[] =>
  'noBase' in share ? [] : [share.numerator, share.denominator - share.numerator];
