import { createHash } from 'node:crypto';
import {
  civil,
  dayOf,
  type Day,
  type IntakeEvent,
  type IntakeRecord,
  type Money,
  type ProductCategory,
} from '@vivero/domain';
import { RowRefused } from '../rows/row-refused.ts';
import type { BerkaFacts } from './berka-facts.ts';
import type { BerkaRow } from './berka-row.ts';
import type { BerkaTable } from './berka-tables.ts';
import { birthNumber } from './birth-number.ts';
import { directionOf, flowOf } from './transaction-words.ts';

export interface BerkaContext {
  readonly facts: BerkaFacts;
  readonly asOf: Day;
  /** Regions whose branch was already given. */
  readonly branches: Set<string>;
}
interface RowRecords {
  readonly records: readonly IntakeRecord[];
  readonly amount: Money | null;
}
type Build = (row: BerkaRow, context: BerkaContext) => RowRecords;

const event = (
  fields: Pick<IntakeEvent, 'eventId' | 'customerKey' | 'code' | 'onDay' | 'about'> & Partial<IntakeEvent>,
): IntakeEvent => ({
  kind: 'event',
  at: null,
  medium: null,
  direction: null,
  flow: null,
  category: null,
  amount: null,
  balance: null,
  details: {},
  ...fields,
});

/** A region is a branch; each district is one relationship manager's book within it. */
const district: Build = (row, { branches }) => {
  const name = row.key('A2');
  const region = row.key('A3');
  const records: IntakeRecord[] = [{ kind: 'rm', key: row.key('A1'), name, branchKey: region, team: region }];
  if (!branches.has(region)) records.unshift({ kind: 'branch', key: region, name: region });
  branches.add(region);
  return { records, amount: null };
};

const client: Build = (row, { facts }) => {
  const key = row.key('client_id');
  const born = birthNumber(row.text('birth_number'));
  if (!born) throw new RowRefused('date_invalid', 'birth_number', row.text('birth_number'));
  const { name } = row.reference('district_id', facts.districts);
  const customerSince = facts.ownedSince.get(key) ?? null;
  const owner = customerSince !== null;
  return {
    amount: null,
    records: [
      {
        kind: 'customer',
        key,
        rmKey: row.key('district_id'),
        identity: { number: key, birthOn: born.birthOn },
        sex: born.sex,
        birthYear: civil(born.birthOn).year,
        place: name,
        segment: null,
        relation: owner ? 'customer' : 'authorised',
        basis: owner ? 'contract' : 'legitimate_interest',
        riskTolerance: null,
        riskAssessedOn: null,
        consents: [],
        customerSince,
      },
    ],
  };
};

/**
 * A current account, and the transaction of having opened and funded it. Where the account's transactions are not at hand its
 * funding is put on the opening day and marked as inferred: in every account whose first transaction is known (1,583 of 1,583)
 * that was a deposit on the opening day.
 */
const account: Build = (row, { facts }) => {
  const id = row.key('account_id');
  const customerKey = row.reference('account_id', facts.owners);
  const openedOn = row.day('date');
  const funded = facts.firstCredits.get(id);
  const key = `account:${id}`;
  return {
    amount: null,
    records: [
      holding({ key, customerKey, category: 'current_account', productName: null, openedOn }),
      event({
        eventId: `berka:${key}:funded`,
        customerKey,
        code: 'TX-S',
        onDay: funded?.day ?? openedOn,
        category: 'current_account',
        amount: funded?.amount ?? null,
        about: key,
        details: funded ? { inferred: false } : { inferred: true },
      }),
    ],
  };
};

const ROLES = { OWNER: 'owner', DISPONENT: 'authorised' } as const;

const disp: Build = (row, { facts }) => {
  row.reference('client_id', facts.clients);
  row.reference('account_id', facts.accounts);
  const holdingKey = `account:${row.key('account_id')}`;
  return {
    amount: null,
    records: [{ kind: 'party', holdingKey, customerKey: row.key('client_id'), role: row.code('type', ROLES) }],
  };
};

const ORDERS: Readonly<Record<string, { category: ProductCategory; elsewhere: boolean }>> = {
  SIPO: { category: 'payments', elsewhere: false },
  UVER: { category: 'consumer_loan', elsewhere: true },
  POJISTNE: { category: 'insurance', elsewhere: true },
  LEASING: { category: 'consumer_loan', elsewhere: true },
  '': { category: 'payments', elsewhere: false },
};

/** A standing order tells of something held elsewhere, except where it pays the account's own loan (loan instalments are rounded to whole crowns). */
const order: Build = (row, { facts }) => {
  const amount = row.amount('amount');
  const accountId = row.key('account_id');
  const meaning = row.code('k_symbol', ORDERS);
  const ownLoan =
    row.text('k_symbol') === 'UVER' &&
    (facts.loanPayments.get(accountId) ?? []).some((payment) => Math.abs(payment.minor - amount.minor) < 100);
  return {
    amount,
    records: [
      holding({
        key: `order:${row.key('order_id')}`,
        customerKey: row.reference('account_id', facts.owners),
        ...(ownLoan ? { category: 'payments', elsewhere: false } : meaning),
        productName: row.text('k_symbol') || null,
        payment: amount,
      }),
    ],
  };
};

const LOAN_STATUS = { A: 'A', B: 'B', C: 'C', D: 'D' } as const;

const loan: Build = (row, { facts, asOf }) => {
  const amount = row.amount('amount');
  const customerKey = row.reference('account_id', facts.owners);
  const openedOn = row.day('date');
  const maturesOn = monthsAfter(openedOn, Number(row.text('duration')));
  if (maturesOn === undefined) throw new RowRefused('number_invalid', 'duration', row.text('duration'));
  const key = `loan:${row.key('loan_id')}`;
  const payment = row.amount('payments');
  const endedOn = maturesOn <= asOf ? maturesOn : null;
  return {
    amount,
    records: [
      holding({
        key,
        customerKey,
        category: 'consumer_loan',
        productName: null,
        openedOn,
        maturesOn,
        endedOn,
        payment,
      }),
      event({
        eventId: `berka:${key}:drawn`,
        customerKey,
        code: 'TX-S',
        onDay: openedOn,
        category: 'consumer_loan',
        amount,
        about: key,
        details: { status: row.code('status', LOAN_STATUS) },
      }),
    ],
  };
};

const CARD_KINDS = { junior: 'junior', classic: 'classic', gold: 'gold' } as const;

/** A card counts as bought once it is used: the first card withdrawal from its account on or after the day of issue. */
const card: Build = (row, { facts }) => {
  const { clientId: customerKey, accountId } = row.reference('disp_id', facts.disps);
  const openedOn = row.day('issued');
  const key = `card:${row.key('card_id')}`;
  const used = (facts.cardDays.get(accountId) ?? []).filter((day) => day >= openedOn);
  const records: IntakeRecord[] = [
    holding({ key, customerKey, category: 'card', productName: row.code('type', CARD_KINDS), openedOn }),
  ];
  if (used.length > 0)
    records.push(
      event({
        eventId: `berka:${key}:first_spend`,
        customerKey,
        code: 'TX-S',
        onDay: Math.min(...used),
        category: 'card',
        about: key,
      }),
    );
  return { records, amount: null };
};

/** Amounts are positive in both directions, as in the file; `direction` says which way the money went. */
const trans: Build = (row, { facts }) => {
  const amount = row.amount('amount');
  const counterparty = row.text('bank') + row.text('account');
  return {
    amount,
    records: [
      event({
        eventId: `berka:trans:${row.key('trans_id')}`,
        customerKey: row.reference('account_id', facts.owners),
        code: 'MV',
        onDay: row.day('date'),
        direction: directionOf(row),
        flow: flowOf(row),
        category: 'current_account',
        amount,
        balance: row.amount('balance'),
        about: `account:${row.key('account_id')}`,
        // Enough to see that two payments came from the same place, without keeping a stranger's account number.
        details: /[1-9A-Z]/.test(counterparty)
          ? { counterparty: createHash('sha256').update(counterparty).digest('hex').slice(0, 12) }
          : {},
      }),
    ],
  };
};

type HoldingRecord = Extract<IntakeRecord, { kind: 'holding' }>;
const holding = (
  fields: Pick<HoldingRecord, 'key' | 'customerKey' | 'category' | 'productName'> & Partial<HoldingRecord>,
): HoldingRecord => ({
  kind: 'holding',
  elsewhere: false,
  openedOn: null,
  maturesOn: null,
  endedOn: null,
  balance: null,
  payment: null,
  ...fields,
});

/** The same day of the month that many months later, or the month's last day; undefined unless 1..600 whole months. */
function monthsAfter(day: Day, months: number): Day | undefined {
  if (!Number.isInteger(months) || months < 1 || months > 600) return undefined;
  const { year, month, dayOfMonth } = civil(day);
  const index = year * 12 + month - 1 + months;
  const first = dayOf(Math.floor(index / 12), (index % 12) + 1, 1);
  const next = dayOf(Math.floor((index + 1) / 12), ((index + 1) % 12) + 1, 1);
  return Math.min(first + dayOfMonth - 1, next - 1);
}

/** What one row of each table becomes. */
export const BERKA_RECORDS: Readonly<Record<BerkaTable, Build>> = {
  district,
  client,
  account,
  disp,
  order,
  loan,
  card,
  trans,
};
