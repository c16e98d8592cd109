import type { Day, Flow, ProductCategory } from '@vivero/domain';
import { diceFor } from '../dice.ts';
import type { BankPerson } from './bank-person.ts';
import { type BankSetup, firstOfWeek, LEAD_IN_DAYS } from './bank-setup.ts';
import type { Held } from './held.ts';
import type { NeedWeek } from './live-block.ts';
import type { MoneyMoved } from './money-moved.ts';
import { plantSigns } from './plant-signs.ts';

export interface BankMoney {
  /** In order of time. */
  readonly moved: readonly MoneyMoved[];
  /** Balance of the current account before the first of them. */
  readonly opening: number;
  readonly held: readonly Held[];
}

/** Product that serves each need of the world. */
const SERVES: readonly { readonly category: ProductCategory; readonly product: string }[] = [
  { category: 'term_deposit', product: 'Term deposit' },
  { category: 'wealth', product: 'Balanced fund' },
  { category: 'insurance', product: 'Family insurance' },
  { category: 'mortgage', product: 'Home mortgage' },
  { category: 'card', product: 'Credit card' },
  { category: 'fx', product: 'Foreign currency account' },
];
const CARD = 4;
/** By category: what is owed or saved in months of income, and what is paid a month. */
const SIZES: Readonly<Partial<Record<ProductCategory, { readonly months: number; readonly payment?: number }>>> = {
  insurance: { months: 6, payment: 0.024 },
  mortgage: { months: 60, payment: 0.12 },
  card: { months: 0.2 },
};
const DAYS_A_MONTH = 30;
/** Any 20 December. */
const YEAR_END = 20_442;

/**
 * One customer's money: an ordinary life by the month, the movements in which the world's signs show, and what was bought. No other movement
 * comes near what the rules over movements look for.
 */
export function bankMoney(
  setup: BankSetup,
  person: BankPerson,
  signs: readonly NeedWeek[],
  bought: readonly NeedWeek[],
): BankMoney {
  const { income, key } = person;
  const dice = diceFor(setup.seed, `money/${key}`);
  const from = Math.max(firstOfWeek(setup, 0) - LEAD_IN_DAYS, person.since);
  const until = person.leftOn ?? setup.asOf;
  const planted = plantSigns(setup, signs, from, income, diceFor(setup.seed, `signs/${key}`));
  const carded = cardFrom(signs, bought, dice.chance(0.55));
  const cardOn = carded === 'never' ? Infinity : carded === 'always' ? from : (planted.cardOn ?? from);
  const moved: MoneyMoved[] = [...planted.moved];
  const add = (day: Day, flow: Flow, cents: number, category: MoneyMoved['category'] = null): void => {
    moved.push({ day, flow, cents: Math.round(cents), category });
  };
  const spending = spendingOf(setup);
  const [payDay, rentDay, premium] = [dice.whole(0, 26), dice.whole(0, 26), dice.chance(0.35)];
  const rent = income * 0.34;
  for (let month = from; month < until; month += DAYS_A_MONTH) {
    add(month + payDay, person.segment === 'retired' ? 'pension' : 'salary', income * dice.factor(0.01));
    add(month + rentDay, 'household', -rent);
    for (let i = 0; i < 2; i += 1)
      add(month + dice.whole(15 * i, 15 * i + 13), 'cash_out', -income * 0.14 * spending(month) * dice.factor(0.18));
    if (premium) add(month + 8, 'insurance', -Math.round(income * 0.021));
    for (let i = 0; i < 2; i += 1) {
      const day = month + dice.whole(15 * i, 15 * i + 13);
      const cents = -income * 0.11 * spending(month) * dice.factor(0.18);
      // Who has no card pays the same from the account.
      add(day, day >= cardOn ? 'card' : 'cash_out', cents);
    }
  }
  if (planted.cardOn !== undefined && cardOn === planted.cardOn) add(cardOn, 'card', -income * 0.05);
  const held = holdingsOf(setup, person, bought, dice);
  for (const { category, payment, openedOn } of held)
    for (let day = openedOn + DAYS_A_MONTH; payment !== null && day < until; day += DAYS_A_MONTH)
      add(day, category === 'mortgage' ? 'loan_payment' : 'insurance', -payment);
  const inTime = moved.filter(({ day }) => day >= from && day < until).toSorted((a, b) => a.day - b.day);
  const { opening, closing } = openingOf(inTime, income, dice.factor(0.5));
  if (person.leftOn !== null)
    inTime.push({ day: person.leftOn, flow: 'transfer_out', cents: -closing, category: null });
  const account: Held = {
    category: 'current_account',
    product: 'Current account',
    balance: person.leftOn === null ? closing : 0,
    payment: null,
    openedOn: person.since,
    maturesOn: null,
    endedOn: person.leftOn,
  };
  const ends = (own: Held): Held => (person.leftOn === null ? own : { ...own, endedOn: own.endedOn ?? person.leftOn });
  return { moved: inTime, opening, held: [account, ...[...planted.held, ...held].map(ends)] };
}

/** Share of the usual that is spent at a time of the year: more towards its end, and more for good after a week in which prices rose. Guess. */
function spendingOf({ seed, asOf }: BankSetup): (day: Day) => number {
  const roseOn = asOf - diceFor(seed, 'shock').whole(60, 300);
  return (day) => 1 + 0.06 * Math.cos((2 * Math.PI * (day - YEAR_END)) / 365.25) + (day >= roseOn ? 0.05 : 0);
}

/** Card payments can begin once in a life: whoever is to begin has had none, and nobody begins without it being a sign. */
function cardFrom(
  signs: readonly NeedWeek[],
  bought: readonly NeedWeek[],
  holds: boolean,
): 'always' | 'never' | 'signed' {
  if (signs.some(({ need }) => need === CARD)) return 'signed';
  return holds || bought.some(({ need }) => need === CARD) ? 'always' : 'never';
}

/** What was bought on record, and a savings account or a loan from before. */
function holdingsOf(
  setup: BankSetup,
  person: BankPerson,
  bought: readonly NeedWeek[],
  dice: ReturnType<typeof diceFor>,
): readonly Held[] {
  const { income } = person;
  const before = (category: ProductCategory, product: string, months: number): Held => ({
    category,
    product,
    balance: Math.round(income * months * dice.factor(0.7)),
    payment: null,
    openedOn: person.since,
    maturesOn: null,
    endedOn: null,
  });
  const held = dice.chance(0.5) ? [before('savings', 'Savings account', 4)] : [];
  if (dice.chance(0.1)) held.push(before('wealth', 'Bond fund', 9));
  for (const { need, week } of bought) {
    const serves = SERVES[need]!;
    const openedOn = firstOfWeek(setup, week) + dice.whole(0, 6);
    if (person.leftOn !== null && openedOn >= person.leftOn) continue;
    const { months, payment } = SIZES[serves.category] ?? { months: 4 };
    held.push({
      ...serves,
      balance: Math.round(income * months * dice.factor(0.5)),
      payment: payment === undefined ? null : Math.round(income * payment * dice.factor(0.2)),
      openedOn,
      // Long enough that nothing bought on record matures on record.
      maturesOn: serves.category === 'term_deposit' ? setup.asOf + dice.whole(120, 1_000) : null,
      endedOn: null,
    });
  }
  return held;
}

/** The least balance that leaves the account above half a month's income all along. */
function openingOf(
  moved: readonly MoneyMoved[],
  income: number,
  factor: number,
): { readonly opening: number; readonly closing: number } {
  let [sum, least] = [0, 0];
  for (const { cents } of moved) {
    sum += cents;
    least = Math.min(least, sum);
  }
  const opening = Math.round(income * 0.5 * factor) - least;
  return { opening, closing: opening + sum };
}
