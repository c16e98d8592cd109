import type { Day, Holding, LedgerEvent, Product } from '@vivero/domain';

/** What the bank's records say of one customer, as far as a lifetime is judged by it. */
export interface CustomerHistory {
  /** Every holding here on record, ended ones too. */
  readonly holdings: readonly Pick<Holding, 'category' | 'openedOn' | 'endedOn'>[];
  /** Purchases that were not taken back, in order of their days. */
  readonly purchases: readonly CustomerPurchase[];
}

export interface CustomerPurchase {
  readonly day: Day;
  /** What it earns the bank in its first twelve months, in minor units; null where the shelf does not tell. */
  readonly margin: number | null;
}

/** The history of one customer from the ledger. @param events in time order @param currency the bank's own */
export function customerHistory(
  events: readonly LedgerEvent[],
  holdings: readonly Holding[],
  products: readonly Product[],
  currency: string,
): CustomerHistory {
  const takenBack = new Set(events.filter(({ code }) => code === 'TX-V').map(({ about }) => about));
  return {
    holdings: holdings.filter(({ elsewhere }) => !elsewhere),
    purchases: events
      .filter(({ code, eventId }) => code === 'TX-S' && !takenBack.has(eventId))
      .map((event) => ({ day: event.day, margin: marginOf(event, products, currency) })),
  };
}

/** At the margins of the product that the event names, or in the middle of those of its family. */
function marginOf(
  { category, amount, details }: LedgerEvent,
  products: readonly Product[],
  currency: string,
): number | null {
  const family = products.filter((product) => product.category === category);
  const named = family.filter(({ productId }) => productId === details['productId']);
  const margins = (named.length > 0 ? named : family).map(({ marginRate, marginFixedMinor }) => {
    if (marginRate === 0) return marginFixedMinor;
    return amount?.currency === currency ? marginRate * Math.abs(amount.minor) + marginFixedMinor : null;
  });
  const known = margins.filter((margin) => margin !== null);
  return known.length === 0 ? null : (Math.min(...known) + Math.max(...known)) / 2;
}
