import type { NeedKind, ProductCategory } from '@vivero/domain';

/** What people of one segment have in common. Amounts are euros a month in Madrid. */
export interface Segment {
  readonly name: SegmentName;
  /** Share of all people. */
  readonly share: number;
  readonly ages: readonly [number, number];
  readonly income: number;
  readonly earns: 'salary' | 'pension' | 'takings' | 'allowance';
  /** Savings in monthly incomes, as the median. */
  readonly saved: number;
  /** Probability of holding each thing beside the current account. */
  readonly holds: Readonly<Partial<Record<ProductCategory, number>>>;
  /** What such people need most often. */
  readonly needs: readonly NeedKind[];
}

export const SEGMENT_NAMES = [
  'payroll_employee',
  'retired',
  'shop_owner',
  'exporter',
  'parent',
  'professional',
  'affluent',
  'student',
] as const;
export type SegmentName = (typeof SEGMENT_NAMES)[number];

export const SEGMENTS: readonly Segment[] = [
  {
    name: 'payroll_employee',
    share: 0.29,
    ages: [22, 60],
    income: 1_900,
    earns: 'salary',
    saved: 3,
    holds: { savings: 0.4, term_deposit: 0.12, card: 0.75, consumer_loan: 0.18, mortgage: 0.2, payroll: 0.8 },
    needs: ['place_idle_cash', 'everyday_card', 'finance_home', 'protect_family', 'travel_abroad'],
  },
  {
    name: 'retired',
    share: 0.17,
    ages: [63, 88],
    income: 1_250,
    earns: 'pension',
    saved: 14,
    holds: { savings: 0.55, term_deposit: 0.5, card: 0.45, insurance: 0.15, wealth: 0.1 },
    needs: ['renew_maturing', 'place_idle_cash', 'keep_money_here', 'protect_family'],
  },
  {
    name: 'shop_owner',
    share: 0.08,
    ages: [27, 66],
    income: 2_800,
    earns: 'takings',
    saved: 4,
    holds: { savings: 0.3, term_deposit: 0.15, card: 0.7, business_loan: 0.35, payments: 0.6, insurance: 0.2 },
    needs: ['finance_business', 'protect_family', 'plan_retirement', 'place_idle_cash'],
  },
  {
    name: 'exporter',
    share: 0.04,
    ages: [30, 65],
    income: 6_500,
    earns: 'takings',
    saved: 6,
    holds: { savings: 0.35, term_deposit: 0.3, card: 0.8, business_loan: 0.85, fx: 0.9, wealth: 0.2 },
    needs: ['finance_business', 'travel_abroad', 'place_idle_cash', 'protect_family'],
  },
  {
    name: 'parent',
    share: 0.18,
    ages: [28, 52],
    income: 2_300,
    earns: 'salary',
    saved: 4,
    holds: {
      savings: 0.5,
      term_deposit: 0.15,
      card: 0.8,
      consumer_loan: 0.16,
      mortgage: 0.4,
      insurance: 0.2,
      payroll: 0.7,
    },
    needs: ['plan_education', 'protect_family', 'finance_home', 'place_idle_cash'],
  },
  {
    name: 'professional',
    share: 0.12,
    ages: [28, 64],
    income: 3_300,
    earns: 'salary',
    saved: 6,
    holds: { savings: 0.45, term_deposit: 0.22, card: 0.9, mortgage: 0.3, wealth: 0.2, insurance: 0.2, payroll: 0.6 },
    needs: ['plan_retirement', 'place_idle_cash', 'finance_home', 'travel_abroad'],
  },
  {
    name: 'affluent',
    share: 0.06,
    ages: [38, 78],
    income: 6_800,
    earns: 'salary',
    saved: 22,
    holds: { savings: 0.6, term_deposit: 0.6, card: 0.95, wealth: 0.6, insurance: 0.4, mortgage: 0.2, pension: 0.3 },
    needs: ['renew_maturing', 'place_idle_cash', 'plan_retirement', 'keep_money_here', 'travel_abroad'],
  },
  {
    name: 'student',
    share: 0.06,
    ages: [18, 26],
    income: 620,
    earns: 'allowance',
    saved: 1.2,
    holds: { savings: 0.2, card: 0.7 },
    needs: ['everyday_card', 'travel_abroad', 'receive_salary'],
  },
];
