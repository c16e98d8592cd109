import type { Day, ProductCategory } from '@vivero/domain';
import type { Dice } from '../dice.ts';
import type { DemoCustomer } from './demo-customer.ts';
import type { HoldingDraft } from './holding-draft.ts';

/** What the customer has beside the current account, as far as no story and no purchase of these months adds to it. */
export function drawHoldings(customer: DemoCustomer, asOf: Day, dice: Dice): readonly HoldingDraft[] {
  const { segment, since } = customer;
  const here = (Object.entries(segment.holds) as [ProductCategory, number][])
    .filter(([, probability]) => dice.chance(probability))
    .map(([category]) => drawHolding(category, customer, dice.whole(since, asOf - 440), asOf, dice));
  const elsewhere: readonly ProductCategory[] = ['insurance', 'mortgage', 'term_deposit', 'wealth'];
  const there = elsewhere
    .filter(
      (category) => dice.chance(category === 'insurance' ? 0.18 : 0.05) && !here.some((h) => h.category === category),
    )
    .map((category) => ({ ...drawHolding(category, customer, since, asOf, dice), elsewhere: true }));
  return [...here, ...there];
}

function drawHolding(
  category: ProductCategory,
  { income, segment }: DemoCustomer,
  openedOn: Day,
  asOf: Day,
  dice: Dice,
): HoldingDraft {
  const plain: HoldingDraft = {
    category,
    productName: null,
    elsewhere: false,
    openedOn,
    maturesOn: null,
    balance: null,
    payment: null,
  };
  const saved = (share: number): number => round(income * segment.saved * share * dice.factor(0.5));
  switch (category) {
    case 'savings':
      return { ...plain, balance: saved(0.6) };
    case 'term_deposit':
      return { ...plain, balance: saved(1.2) + 100_000, maturesOn: asOf + dice.whole(35, 700) };
    case 'wealth':
    case 'pension':
    case 'fx':
      return { ...plain, balance: saved(category === 'wealth' ? 1.4 : 0.4) };
    case 'insurance':
      return { ...plain, payment: round(income * 0.06) };
    case 'consumer_loan':
      return loan(plain, income * 0.1, asOf + dice.whole(120, 1_500), asOf);
    case 'mortgage':
      return loan(plain, income * 0.26, asOf + dice.whole(1_500, 9_000), asOf);
    case 'business_loan':
      return loan(plain, income * 0.15, asOf + dice.whole(100, 1_400), asOf);
    case 'current_account':
    case 'card':
    case 'payroll':
    case 'payments':
      return plain;
  }
}

const loan = (plain: HoldingDraft, payment: number, maturesOn: Day, asOf: Day): HoldingDraft => ({
  ...plain,
  maturesOn,
  payment: round(payment),
  balance: round(payment) * Math.ceil((maturesOn - asOf) / 30),
});

/** To whole euros. */
const round = (cents: number): number => Math.round(cents / 100) * 100;
