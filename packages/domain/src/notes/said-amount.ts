import { decimalsOf, type Money } from '../money.ts';
import { saidSums } from './said-sums.ts';

/**
 * The largest sum that a text plainly names as money (with a unit, a sign or a word of money), in the bank's currency; null when it
 * names none.
 */
export function saidAmount(text: string, currency: string): Money | null {
  const sums = saidSums(text).filter(({ plain }) => plain);
  const minor = Math.round(Math.max(0, ...sums.map(({ value }) => value)) * 10 ** decimalsOf(currency));
  return minor > 0 && Number.isSafeInteger(minor) ? { minor, currency } : null;
}
