import type { MeasuredFigure, Target } from './measured-figure.ts';

/** Figures of one data set, in the order in which they read. */
export const figuresOf =
  (dataset: string) =>
  (what: string, measured: number, decimals: number, peer: string, target: Target | null): MeasuredFigure => ({
    dataset,
    what,
    measured,
    decimals,
    peer,
    target,
  });
