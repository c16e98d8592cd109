import type { NeedKind, Product, ProductCategory } from '@vivero/domain';
import type { SeenNeed } from '../../seen/seen-bank.ts';
import { UNIT_AMOUNT } from './hear-week.ts';

export const LAB_CURRENCY = 'EUR';

const CATEGORY: Partial<Readonly<Record<NeedKind, ProductCategory>>> = {
  renew_maturing: 'term_deposit',
  place_idle_cash: 'savings',
  protect_family: 'insurance',
  finance_home: 'mortgage',
  everyday_card: 'card',
  travel_abroad: 'fx',
};

/** One product for each need, whose margin grows with the money at stake. */
export const labProducts = (needs: readonly SeenNeed[]): readonly Product[] =>
  needs.map(({ kind, margin }) => ({
    productId: `lab.${kind}`,
    name: { en: kind, zh: kind, es: kind },
    category: CATEGORY[kind] ?? 'savings',
    role: 'hit',
    riskLevel: 1,
    serves: [kind],
    marginRate: margin / UNIT_AMOUNT,
    marginFixedMinor: 0,
    currency: LAB_CURRENCY,
    minimumMinor: 0,
    tenorDays: null,
    rate: null,
  }));
