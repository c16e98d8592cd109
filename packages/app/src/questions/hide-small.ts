import type { Proportion } from '@vivero/decision';
import { isSmallCell, type Masked } from '@vivero/domain';

const MASKED: Masked = { masked: true };

/** The people of a share: those to whom it happened, and the others. */
export const cellsOf = (share: Proportion): readonly number[] =>
  'noBase' in share ? [] : [share.numerator, share.denominator - share.numerator];

/** What is told, unless some of the groups that it tells of are too small to be told of (ADR 19). */
export const hideSmall = <T>(told: T, cells: readonly number[]): T | Masked =>
  cells.some(isSmallCell) ? MASKED : told;
