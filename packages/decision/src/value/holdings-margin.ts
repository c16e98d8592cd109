import type { Day, Holding, Money, Product } from '@vivero/domain';
import { heldMargins, isOpenHere } from './worth/held-margins.ts';

/** What the bank would earn in twelve months from what a customer holds, as far as the shelf tells. */
export interface HoldingsMargin {
  /** The lowest and the highest that the shelf's products of these families would earn; null when no holding could be counted. */
  readonly range: { readonly from: Money; readonly to: Money } | null;
  /** Holdings with a balance in the bank's currency and a family that the shelf has, of all that are open here. */
  readonly counted: number;
  readonly of: number;
}

/**
 * The margin of the next twelve months on what is held here, at the margins of the shelf (definitions.md 2.6, value by buying): the sum
 * of `heldMargins`.
 * @param today a holding that has ended by then earns nothing
 */
export function holdingsMargin(
  holdings: readonly Holding[],
  products: readonly Product[],
  currency: string,
  today: Day,
): HoldingsMargin {
  const earned = heldMargins(holdings, products, currency, today);
  const sum = (side: 'least' | 'most'): Money => ({
    minor: Math.round(earned.reduce((total, each) => total + each[side], 0)),
    currency,
  });
  return {
    range: earned.length === 0 ? null : { from: sum('least'), to: sum('most') },
    counted: earned.length,
    of: holdings.filter((holding) => isOpenHere(holding, today)).length,
  };
}
