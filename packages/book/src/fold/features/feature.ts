import type { FeatureColumn, Folded } from '../../columns/folded.ts';
import { domainDay } from '../../columns/book-time.ts';

/** What models and segments know of a customer by name. */
export interface Feature {
  /** Stable: definitions and models are written with it. */
  readonly name: string;
  /** What the number means, in business words. */
  readonly meaning: string;
  /** Amounts are in minor units of the bank's currency, `slope` in minor units a month of 30 days. */
  readonly unit: 'events' | 'minor' | 'slope' | 'day' | 'days' | 'score' | 'yes_no';
}

/**
 * One feature of one row: the only way by which a single value leaves the book.
 * @returns null = unknown; 0 and 1 for no and yes; days as days since 1970
 */
export function featureAt({ features }: Folded, feature: number, row: number): number | null {
  const column = features[feature] as FeatureColumn;
  const value = column[row] as number;
  if (column instanceof Uint8Array) return value === 0 ? null : value - 1;
  if (column instanceof Uint16Array) return value === 0 ? null : domainDay(value);
  return Number.isNaN(value) ? null : value;
}
