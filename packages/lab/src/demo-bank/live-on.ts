import { type Day, type IntakeCustomer, type IntakeHolding, money } from '@vivero/domain';
import { diceFor } from '../dice.ts';
import { customerRecord } from './customer-record.ts';
import type { DemoCustomer } from './demo-customer.ts';
import { storyNamed } from './demo-stories/tell-stories.ts';
import { drawHoldings } from './draw-holdings.ts';
import { type EventDraft, minuteOf } from './event-draft.ts';
import type { HoldingDraft } from './holding-draft.ts';
import { liveMoney } from './money-life.ts';
import type { MoneyPlan } from './money-plan.ts';
import { type Purchase, stageEvidence } from './stage-evidence.ts';

/** Days of history before the demo's today: 14 months. */
const HISTORY_DAYS = 425;

/** One customer's whole record. */
export interface Life {
  readonly record: IntakeCustomer;
  readonly holdings: readonly IntakeHolding[];
  /** In order of time. */
  readonly drafts: readonly EventDraft[];
}

export function liveOn(seed: number, customer: DemoCustomer, asOf: Day): Life {
  const { key, number, relation } = customer;
  const record = customerRecord(customer, asOf, diceFor(seed, `record/${number}`));
  const evidence = stageEvidence(customer, (i) => `${key}-p${i + 1}`, asOf, diceFor(seed, `evidence/${number}`));
  const bought = evidence.purchases.map((purchase, i) =>
    holding(customer, `p${i + 1}`, boughtAs(purchase, asOf), purchase.undoneOn),
  );
  if (relation !== 'customer') return { record, holdings: bought, drafts: inTime(evidence.events) };

  const plan = planOf(seed, customer, evidence.purchases, asOf);
  const accountKey = `${key}-a1`;
  const { events, balance } = liveMoney(
    customer,
    plan,
    accountKey,
    asOf - HISTORY_DAYS,
    asOf,
    diceFor(seed, `money/${number}`),
  );
  const account = holding(customer, 'a1', {
    ...NOTHING,
    category: 'current_account',
    openedOn: customer.since,
    balance,
  });
  const held = plan.holdings.map((h, i) => holding(customer, `h${i + 1}`, h));
  return { record, holdings: [account, ...held, ...bought], drafts: inTime([...evidence.events, ...events]) };
}

const NOTHING = { productName: null, elsewhere: false, maturesOn: null, balance: null, payment: null } as const;

function planOf(seed: number, customer: DemoCustomer, purchases: readonly Purchase[], asOf: Day): MoneyPlan {
  const dice = diceFor(seed, `plan/${customer.number}`);
  const sold = new Set(purchases.map((purchase) => purchase.product.category));
  // What is bought in these months was not held before.
  const holdings = drawHoldings(customer, asOf, dice).filter((h) => !sold.has(h.category));
  const saves = holdings.some((h) => h.category === 'savings' && !h.elsewhere);
  const cards = [...holdings, ...purchases.map(({ product, day }) => ({ category: product.category, openedOn: day }))];
  const cardOn = Math.min(...cards.filter((h) => h.category === 'card').map((h) => h.openedOn));
  const plan: MoneyPlan = {
    startBalance: Math.round(customer.income * (1.2 + dice.factor(0.4))),
    income: () => 1,
    // Who puts nothing aside spends it.
    spending: () => (saves ? 1 : 1.5),
    leaving: () => 0,
    paysByCard: (day) => day >= cardOn,
    sweeps: saves,
    extras: [],
    holdings,
  };
  if (customer.story !== null)
    storyNamed(customer.story).tell(plan, customer, asOf, diceFor(seed, `tell/${customer.number}`));
  return plan;
}

const LOANS: readonly string[] = ['consumer_loan', 'mortgage', 'business_loan'];
const LOAN_MONTHS = 48;

function boughtAs({ product, day, cents }: Purchase, asOf: Day): HoldingDraft {
  const { category, tenorDays } = product;
  const loan = LOANS.includes(category);
  const term = loan ? LOAN_MONTHS * 30 : tenorDays;
  return {
    ...NOTHING,
    category,
    openedOn: day,
    maturesOn: term === null ? null : renewed(day, term, asOf),
    balance: product.marginRate === 0 ? null : cents,
    payment: loan ? Math.round(cents / LOAN_MONTHS) : null,
  };
}

function holding(
  customer: DemoCustomer,
  suffix: string,
  given: HoldingDraft,
  endedOn: Day | null = null,
): IntakeHolding {
  const { balance, payment, ...same } = given;
  return {
    kind: 'holding',
    key: `${customer.key}-${suffix}`,
    customerKey: customer.key,
    ...same,
    endedOn,
    balance: balance === null ? null : money(balance, 'EUR'),
    payment: payment === null ? null : money(payment, 'EUR'),
  };
}

const inTime = (drafts: readonly EventDraft[]): readonly EventDraft[] =>
  drafts.toSorted((a, b) => minuteOf(a) - minuteOf(b));

/** A deposit whose term is over was renewed for another one. */
const renewed = (day: Day, term: number, asOf: Day): Day =>
  day + term * Math.max(1, Math.ceil((asOf + 1 - day) / term));
