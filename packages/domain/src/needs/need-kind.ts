/** What a customer may need from a bank, in the customer's own terms rather than the bank's shelves. */
export const NEED_KINDS = [
  'place_idle_cash',
  'renew_maturing',
  'keep_money_here',
  'receive_salary',
  'everyday_card',
  'protect_family',
  'finance_home',
  'finance_business',
  'finance_purchase',
  'plan_retirement',
  'plan_education',
  'travel_abroad',
] as const;
export type NeedKind = (typeof NEED_KINDS)[number];
