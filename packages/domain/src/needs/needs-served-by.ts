import type { ProductCategory } from '../product-plan/product-category.ts';
import type { NeedKind } from './need-kind.ts';

/** Which needs a purchase of each product family settles. An account or a payment service alone settles none. */
const SERVED_BY: Readonly<Record<ProductCategory, readonly NeedKind[]>> = {
  current_account: [],
  savings: ['place_idle_cash', 'renew_maturing'],
  term_deposit: ['place_idle_cash', 'renew_maturing'],
  wealth: ['place_idle_cash', 'renew_maturing'],
  insurance: ['protect_family'],
  consumer_loan: ['finance_purchase'],
  mortgage: ['finance_home'],
  business_loan: ['finance_business'],
  card: ['everyday_card'],
  payroll: ['receive_salary'],
  payments: [],
  pension: ['plan_retirement'],
  fx: ['travel_abroad'],
};

export const needsServedBy = (category: ProductCategory): readonly NeedKind[] => SERVED_BY[category];
