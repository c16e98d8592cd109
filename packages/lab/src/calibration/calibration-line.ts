/** What was counted in a synthetic bank, and what it should come near to. */
export interface CalibrationFigure {
  readonly figure: string;
  /** How it was counted here. */
  readonly counted: string;
  readonly unit: 'share' | 'number';
  /** What it must lie between: the range that is stated, or a tenth around the one number that is. */
  readonly low: number;
  readonly high: number;
  readonly generated: number;
  /** What the target rests on. */
  readonly source: string;
}

/** One figure of a synthetic bank beside what is known of real ones. */
export interface CalibrationLine extends CalibrationFigure {
  /** Whether it lies within its bounds. */
  readonly met: boolean;
}

/** Bounds of a target that is one number: a tenth either way. */
export const tenthAround = (target: number): { readonly low: number; readonly high: number } => {
  const [low, high] = [target * 0.9, target * 1.1].toSorted((a, b) => a - b) as [number, number];
  return { low, high };
};
