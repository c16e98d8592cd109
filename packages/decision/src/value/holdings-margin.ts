import type { Day, Holding, Money, Product } from '@vivero/domain';

/** What the bank would earn in twelve months from what a customer holds, as far as the shelf tells. */
export interface HoldingsMargin {
  /** The lowest and the highest that the shelf's products of these families would earn; null when no holding could be counted. */
  readonly range: { readonly from: Money; readonly to: Money } | null;
  /** Holdings with a balance in the bank's currency and a family that the shelf has, of all that are open here. */
  readonly counted: number;
  readonly of: number;
}

/**
 * The margin of the next twelve months on what is held here, at the margins of the shelf (definitions.md 2.6, value by buying).
 * A holding names its family, seldom its product, so the answer is a range: every open holding with a stated balance at the lowest and
 * at the highest `marginRate x balance + marginFixedMinor` among the products of its family.
 * @param today a holding that has ended by then earns nothing
 */
export function holdingsMargin(
  holdings: readonly Holding[],
  products: readonly Product[],
  currency: string,
  today: Day,
): HoldingsMargin {
  const open = holdings.filter((h) => !h.elsewhere && (h.endedOn === null || h.endedOn > today));
  const earned = open.flatMap((holding) => {
    if (holding.balance === null || holding.balance.currency !== currency) return [];
    const balance = Math.abs(holding.balance.minor);
    const margins = products
      .filter((product) => product.category === holding.category && product.currency === currency)
      .filter((product) => holding.productId === null || holding.productId === product.productId)
      .map((product) => product.marginRate * balance + product.marginFixedMinor);
    return margins.length === 0 ? [] : [{ least: Math.min(...margins), most: Math.max(...margins) }];
  });
  const sum = (side: 'least' | 'most'): Money => ({
    minor: Math.round(earned.reduce((total, each) => total + each[side], 0)),
    currency,
  });
  return {
    range: earned.length === 0 ? null : { from: sum('least'), to: sum('most') },
    counted: earned.length,
    of: open.length,
  };
}
