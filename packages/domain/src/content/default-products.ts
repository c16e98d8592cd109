import { decimalsOf } from '../money.ts';
import type { Product } from '../product-plan/product.ts';

/** Rough worth of one euro in some currencies, to the nearest handy number: only so that a minimum of 1,000 is not absurd elsewhere. */
const ROUGH_UNITS: Readonly<Record<string, number>> = {
  CNY: 8,
  CZK: 25,
  JPY: 160,
  MXN: 20,
  COP: 4_500,
  CLP: 1_000,
  INR: 90,
};

type Row = Omit<Product, 'currency' | 'marginFixedMinor' | 'minimumMinor' | 'marginRate' | 'tenorDays' | 'rate'> & {
  readonly margin?: number;
  readonly fixed?: number;
  readonly minimum?: number;
  readonly days?: number;
};

/** Margins are placeholders of a plausible order, amounts in euros; a bank replaces the whole list by its own. */
const ROWS: readonly Row[] = [
  {
    productId: 'default.current_account',
    category: 'current_account',
    role: 'traffic',
    riskLevel: 1,
    fixed: 24,
    serves: ['receive_salary', 'keep_money_here', 'everyday_card'],
    name: { en: 'Current account', zh: '活期账户', es: 'Cuenta corriente' },
  },
  {
    productId: 'default.payroll',
    category: 'payroll',
    role: 'traffic',
    riskLevel: 1,
    fixed: 40,
    serves: ['receive_salary'],
    name: { en: 'Salary account', zh: '工资账户', es: 'Cuenta nómina' },
  },
  {
    productId: 'default.savings',
    category: 'savings',
    role: 'traffic',
    riskLevel: 1,
    margin: 0.008,
    serves: ['place_idle_cash', 'keep_money_here', 'plan_education'],
    name: { en: 'Instant-access savings', zh: '灵活储蓄', es: 'Cuenta de ahorro' },
  },
  {
    productId: 'default.term_6m',
    category: 'term_deposit',
    role: 'hit',
    riskLevel: 1,
    margin: 0.006,
    minimum: 1_000,
    days: 180,
    serves: ['place_idle_cash', 'renew_maturing', 'keep_money_here'],
    name: { en: '6-month term deposit', zh: '6个月定期存款', es: 'Depósito a 6 meses' },
  },
  {
    productId: 'default.term_24m',
    category: 'term_deposit',
    role: 'profit',
    riskLevel: 1,
    margin: 0.009,
    minimum: 5_000,
    days: 730,
    serves: ['place_idle_cash', 'renew_maturing', 'plan_education'],
    name: { en: '2-year term deposit', zh: '2年定期存款', es: 'Depósito a 2 años' },
  },
  {
    productId: 'default.money_fund',
    category: 'wealth',
    role: 'hit',
    riskLevel: 2,
    margin: 0.004,
    minimum: 100,
    serves: ['place_idle_cash', 'renew_maturing'],
    name: { en: 'Money-market fund', zh: '货币基金', es: 'Fondo monetario' },
  },
  {
    productId: 'default.balanced_fund',
    category: 'wealth',
    role: 'profit',
    riskLevel: 3,
    margin: 0.012,
    minimum: 1_000,
    serves: ['place_idle_cash', 'plan_retirement', 'plan_education'],
    name: { en: 'Balanced fund plan', zh: '均衡型基金定投', es: 'Plan de fondos mixtos' },
  },
  {
    productId: 'default.pension_plan',
    category: 'pension',
    role: 'hit',
    riskLevel: 2,
    margin: 0.01,
    serves: ['plan_retirement'],
    name: { en: 'Personal pension plan', zh: '个人养老计划', es: 'Plan de pensiones individual' },
  },
  {
    productId: 'default.retirement_savings',
    category: 'savings',
    role: 'traffic',
    riskLevel: 1,
    margin: 0.006,
    serves: ['plan_retirement'],
    name: { en: 'Retirement savings account', zh: '养老储蓄', es: 'Cuenta de ahorro para la jubilación' },
  },
  {
    productId: 'default.family_cover',
    category: 'insurance',
    role: 'hit',
    riskLevel: 1,
    fixed: 90,
    serves: ['protect_family'],
    name: {
      en: 'Family life and accident cover',
      zh: '家庭人寿与意外保障',
      es: 'Seguro de vida y accidentes familiar',
    },
  },
  {
    productId: 'default.debit_card',
    category: 'card',
    role: 'traffic',
    riskLevel: 1,
    fixed: 15,
    serves: ['everyday_card', 'travel_abroad'],
    name: { en: 'Everyday card', zh: '日常消费卡', es: 'Tarjeta para el día a día' },
  },
  {
    productId: 'default.travel_fx',
    category: 'fx',
    role: 'hit',
    riskLevel: 1,
    fixed: 30,
    serves: ['travel_abroad'],
    name: { en: 'Foreign-currency travel pack', zh: '外币出行服务', es: 'Pack de divisas para viajes' },
  },
  {
    productId: 'default.home_loan',
    category: 'mortgage',
    role: 'profit',
    riskLevel: 1,
    margin: 0.011,
    minimum: 20_000,
    serves: ['finance_home'],
    name: { en: 'Home loan', zh: '住房贷款', es: 'Préstamo hipotecario' },
  },
  {
    productId: 'default.personal_loan',
    category: 'consumer_loan',
    role: 'hit',
    riskLevel: 1,
    margin: 0.035,
    serves: ['finance_purchase'],
    name: { en: 'Personal loan', zh: '个人消费贷款', es: 'Préstamo personal' },
  },
  {
    productId: 'default.business_loan',
    category: 'business_loan',
    role: 'hit',
    riskLevel: 1,
    margin: 0.025,
    serves: ['finance_business'],
    name: { en: 'Working-capital loan', zh: '经营周转贷款', es: 'Préstamo para capital circulante' },
  },
];

/**
 * The products that Vivero knows before a bank brings its own: generic, without any rate or term that could be mistaken for an offer.
 * @param currency of the bank; amounts are put into its order of magnitude
 */
export function defaultProducts(currency: string): readonly Product[] {
  const minor = (euros: number): number =>
    Math.round(euros * (ROUGH_UNITS[currency] ?? 1) * 10 ** decimalsOf(currency));
  return ROWS.map(({ margin, fixed, minimum, days, ...product }) => ({
    ...product,
    currency,
    marginRate: margin ?? 0,
    marginFixedMinor: minor(fixed ?? 0),
    minimumMinor: minor(minimum ?? 0),
    tenorDays: days ?? null,
    rate: null,
  }));
}
