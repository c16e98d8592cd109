/** One figure measured on a public data set, beside what others or we measured before, and what it must be. */
export interface MeasuredFigure {
  readonly dataset: string;
  readonly what: string;
  readonly measured: number;
  /** Decimals that the figure is shown and compared with. */
  readonly decimals: number;
  /** Published, or measured with the peer named. */
  readonly peer: string;
  /** null: shown beside the others, with nothing to reach. */
  readonly target: Target | null;
}

export type Target =
  | { readonly kind: 'at_least' | 'at_most'; readonly value: number }
  | { readonly kind: 'within'; readonly of: number; readonly by: number };

/** A data set that was looked for: its figures, or why there are none. */
export type Validated =
  | { readonly dataset: string; readonly state: 'ran'; readonly figures: readonly MeasuredFigure[] }
  | { readonly dataset: string; readonly state: 'absent' | 'altered'; readonly file: string };

/** Whether a figure, as far as it is shown, is what it must be. */
export function isMet({ measured, decimals, target }: MeasuredFigure): boolean {
  if (target === null) return true;
  const shown = Number(measured.toFixed(decimals));
  switch (target.kind) {
    case 'at_least':
      return shown >= target.value;
    case 'at_most':
      return shown <= target.value;
    case 'within':
      // The last digit of a sum in binary is not the one on paper.
      return Math.abs(shown - target.of) <= target.by + 1e-9;
  }
}
