import { type Day, type Holding, type Product, type ProductCategory } from '@vivero/domain';
import { wholeMonths } from '../bank/month.ts';

/** Something held here that earns. */
export interface HeldMargin {
  readonly category: ProductCategory;
  /** Months since it was opened; null when that is not on record. */
  readonly age: number | null;
  /** Months until it is paid off, as a loan is; null for what does not end by itself. */
  readonly paidOffIn: number | null;
  /** Lowest and highest margin of the next twelve months among the products that it may be, in minor units. */
  readonly least: number;
  readonly most: number;
}

const LOANS: readonly ProductCategory[] = ['consumer_loan', 'mortgage', 'business_loan'];

/** Whether a holding is open here; what has ended by today earns nothing. */
export const isOpenHere = ({ elsewhere, endedOn }: Pick<Holding, 'elsewhere' | 'endedOn'>, today: Day): boolean =>
  !elsewhere && (endedOn === null || endedOn > today);

/**
 * What each open holding earns at the margins of the shelf: one with a stated balance at the lowest and at the highest
 * `marginRate x balance + marginFixedMinor` among the products of its family, which a holding seldom names.
 * @returns none for a holding without a balance in the bank's currency, or of a family that the shelf does not have
 */
export const heldMargins = (
  holdings: readonly Holding[],
  products: readonly Product[],
  currency: string,
  today: Day,
): readonly HeldMargin[] =>
  holdings.flatMap((holding) => {
    if (!isOpenHere(holding, today) || holding.balance === null || holding.balance.currency !== currency) return [];
    const balance = Math.abs(holding.balance.minor);
    const { category, productId, openedOn, maturesOn } = holding;
    const margins = products
      .filter((product) => product.category === category && product.currency === currency)
      .filter((product) => productId === null || productId === product.productId)
      .map((product) => product.marginRate * balance + product.marginFixedMinor);
    if (margins.length === 0) return [];
    return [
      {
        category,
        age: openedOn === null ? null : wholeMonths(openedOn, today),
        paidOffIn: LOANS.includes(category) && maturesOn !== null ? wholeMonths(today, maturesOn) : null,
        least: Math.min(...margins),
        most: Math.max(...margins),
      },
    ];
  });
