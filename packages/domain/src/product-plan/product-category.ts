/** Product families of a retail bank; holdings, transactions and catalogue products all carry one. */
export const PRODUCT_CATEGORIES = [
  'current_account',
  'savings',
  'term_deposit',
  'wealth',
  'insurance',
  'consumer_loan',
  'mortgage',
  'business_loan',
  'card',
  'payroll',
  'payments',
  'pension',
  'fx',
] as const;
export type ProductCategory = (typeof PRODUCT_CATEGORIES)[number];
