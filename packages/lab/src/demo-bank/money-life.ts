import { civil, type Day, type Flow, money } from '@vivero/domain';
import type { Dice } from '../dice.ts';
import type { DemoCustomer } from './demo-customer.ts';
import { draft, type EventDraft } from './event-draft.ts';
import type { MoneyPlan, Movement } from './money-plan.ts';

const INFLOWS: readonly Flow[] = ['salary', 'pension', 'transfer_in', 'cash_in', 'interest', 'other_in'];
/** What is paid even when the account is short. */
const OBLIGATIONS: readonly Flow[] = ['loan_payment', 'fee', 'interest'];

/** The account's movements in time order with the balance after each, and what is left on it today. */
export function liveMoney(
  customer: DemoCustomer,
  plan: MoneyPlan,
  accountKey: string,
  from: Day,
  asOf: Day,
  dice: Dice,
): { readonly events: readonly EventDraft[]; readonly balance: number } {
  const movements = monthly(customer, plan, from, asOf, dice).filter((m) => m.cents > 0 && m.day < asOf);
  let balance = plan.startBalance;
  const events: EventDraft[] = [];
  for (const movement of movements.toSorted((a, b) => a.day - b.day)) {
    const incoming = INFLOWS.includes(movement.flow);
    const cents =
      movement.flow === 'order' && movement.details?.['to'] === 'savings' ? surplus(customer, balance) : movement.cents;
    if (cents === 0 || (!incoming && cents > balance && !OBLIGATIONS.includes(movement.flow))) continue;
    balance += incoming ? cents : -cents;
    events.push(
      draft({
        code: 'MV',
        day: movement.day,
        flow: movement.flow,
        amount: movement.foreign ?? money(cents, 'EUR'),
        balance: money(balance, 'EUR'),
        about: accountKey,
        details: movement.details ?? {},
      }),
    );
  }
  return { events, balance };
}

/** Above two and a half monthly incomes, all but one and a half move into savings. */
const surplus = ({ income }: DemoCustomer, balance: number): number =>
  balance > income * 2.5 ? balance - Math.round(income * 1.5) : 0;

/** All that the plan wants to happen, month by month. */
function monthly(customer: DemoCustomer, plan: MoneyPlan, from: Day, asOf: Day, dice: Dice): readonly Movement[] {
  const { income, segment } = customer;
  const all: Movement[] = [...plan.extras];
  const payDay = segment.earns === 'pension' ? 25 : dice.whole(1, 28);
  const education = segment.name === 'parent' && dice.chance(0.6);
  const add = (day: Day, flow: Flow, cents: number, details?: Movement['details']): void => {
    all.push({ day, flow, cents: Math.round(cents), ...(details && { details }) });
  };
  for (let first = from - civil(from).dayOfMonth + 1; first < asOf; first = nextMonth(first)) {
    const on = (dayOfMonth: number): Day => first + dayOfMonth - 1;
    const spend = (dayOfMonth: number, flow: Flow, share: number, details?: Movement['details']): void =>
      add(on(dayOfMonth), flow, income * share * plan.spending(on(dayOfMonth)) * dice.factor(0.22), details);
    const some = (flow: Flow, share: number, probability: number): void => {
      const dayOfMonth = dice.whole(1, 28);
      if (dice.chance(probability)) spend(dayOfMonth, flow, share);
    };
    earn(customer, plan, on, payDay, dice, add);
    spend(5, 'household', 0.32);
    const card = plan.paysByCard(on(1));
    if (card) some('card', 0.3, 0.88);
    some('cash_out', card ? 0.12 : 0.3, card ? 0.1 : 0.65);
    some('transfer_out', 0.25, 0.12);
    if (education) spend(8, 'other_out', 0.1, { payee: 'education' });
    if (segment.earns === 'takings') spend(18, 'other_out', 0.35, { payee: 'supplier' });
    const quarterEnds = civil(first).month % 3 === 0;
    for (const { payment, maturesOn, category, elsewhere } of plan.holdings)
      if (payment !== null && (category !== 'insurance' || quarterEnds) && (maturesOn === null || on(3) < maturesOn))
        add(on(3), flowOf(category), payment, elsewhere ? { elsewhere: true } : undefined);
    add(on(14), 'transfer_out', plan.leaving(on(14)), { bank: 'other' });
    if (plan.sweeps) add(on(27), 'order', 1, { to: 'savings' });
    if (civil(first).month === 12) {
      add(on(28), 'interest', plan.startBalance * 0.003 + 10);
      add(on(28), 'fee', 2_400);
    }
  }
  return all.filter((m) => m.day >= from);
}

function earn(
  { income, segment }: DemoCustomer,
  plan: MoneyPlan,
  on: (dayOfMonth: number) => Day,
  payDay: number,
  dice: Dice,
  add: (day: Day, flow: Flow, cents: number) => void,
): void {
  switch (segment.earns) {
    case 'salary':
    case 'pension':
      // Wages hardly vary from month to month; that is what makes a change of them news.
      return add(on(payDay), segment.earns, income * plan.income(on(payDay)) * dice.factor(0.01));
    case 'allowance':
      return add(on(payDay), 'transfer_in', income * plan.income(on(payDay)) * dice.factor(0.08));
    case 'takings':
      // A shop counts its till three times a week; an exporter is paid by invoice.
      for (let i = 0, times = segment.name === 'exporter' ? 4 : 13; i < times; i += 1) {
        const day = on(1 + Math.floor((i * 28) / times));
        const cents = ((income * 1.4) / times) * plan.income(day) * dice.factor(0.3);
        add(day, segment.name === 'shop_owner' && i % 3 === 0 ? 'cash_in' : 'transfer_in', cents);
      }
  }
}

function flowOf(category: string): Flow {
  if (category === 'insurance') return 'insurance';
  return category === 'payments' ? 'order' : 'loan_payment';
}

const nextMonth = (first: Day): Day => {
  const later = first + 31;
  return later - civil(later).dayOfMonth + 1;
};
