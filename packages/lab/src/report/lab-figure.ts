import { effectInterval, ratioOfMeans } from '@vivero/decision';

/** A figure over the banks of a run, with the interval that holds the truth of these worlds 19 times of 20; or why there is none. */
export type LabFigure =
  | { readonly value: number; readonly lower: number; readonly upper: number }
  | { readonly value: number; readonly noInterval: 'one_bank' }
  | { readonly noFigure: 'one_bank' | 'nobody_contacted' | 'no_time_spent' | 'base_not_above_zero' | 'not_lived' };

/**
 * Mean over banks. @param perBank one value a bank, at least one
 * Error: the interval is Student's; from 20 banks on it keeps its promise for skewed values too, within a point or two.
 * Source: Student (1908), The Probable Error of a Mean, Biometrika 6:1-25.
 */
export function meanFigure(perBank: readonly number[]): LabFigure {
  const banks = perBank.length;
  if (banks === 0) throw new RangeError('a figure needs a bank');
  const value = perBank.reduce((sum, each) => sum + each, 0) / banks;
  if (banks === 1) return { value, noInterval: 'one_bank' };
  const variance = perBank.reduce((sum, each) => sum + (each - value) ** 2, 0) / (banks - 1);
  const effect = { value, error: Math.sqrt(variance / banks), freedom: banks - 1, people: banks };
  return { value, ...effectInterval(effect) };
}

/** How many times the mean of one column over banks the mean of another is; both bank by bank. */
export function ratioFigure(above: readonly number[], below: readonly number[]): LabFigure {
  if (above.length < 2) return { noFigure: 'one_bank' };
  const ratio = ratioOfMeans(above, below);
  return 'noRatio' in ratio ? { noFigure: ratio.noRatio } : ratio;
}
