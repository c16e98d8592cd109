import type { Day, Money } from '@vivero/domain';
import { RowRefused } from '../rows/row-refused.ts';
import type { BerkaRow } from './berka-row.ts';
import { birthNumber } from './birth-number.ts';
import { isCardWithdrawal, isCredit } from './transaction-words.ts';

/**
 * What rows of one table need to know of the others. Small tables only, and of the transactions two facts per account.
 * A row that will itself be refused can not be referred to, so that one bad client takes its account's rows along, each with its verdict.
 */
export interface BerkaFacts {
  readonly districts: ReadonlyMap<string, { readonly name: string; readonly region: string }>;
  readonly clients: ReadonlyMap<string, true>;
  readonly accounts: ReadonlyMap<string, true>;
  readonly owners: ReadonlyMap<string, string>;
  readonly disps: ReadonlyMap<string, { readonly clientId: string; readonly accountId: string }>;
  readonly ownedSince: ReadonlyMap<string, Day>;
  readonly loanPayments: ReadonlyMap<string, readonly Money[]>;
  readonly firstCredits: ReadonlyMap<string, { readonly day: Day; readonly amount: Money; readonly transId: string }>;
  readonly cardDays: ReadonlyMap<string, readonly Day[]>;
}

export interface SmallTables {
  readonly district: readonly BerkaRow[];
  readonly client: readonly BerkaRow[];
  readonly account: readonly BerkaRow[];
  readonly disp: readonly BerkaRow[];
  readonly loan: readonly BerkaRow[];
}

/** Facts from the small tables, and from one pass over the transactions. */
export async function berkaFacts(
  small: SmallTables,
  transactions: AsyncIterable<readonly BerkaRow[]>,
): Promise<BerkaFacts> {
  const districts = new Map(small.district.map((r) => [r.text('A1'), { name: r.text('A2'), region: r.text('A3') }]));
  const clients = new Map<string, true>();
  for (const row of small.client)
    if (birthNumber(row.text('birth_number')) && districts.has(row.text('district_id')))
      clients.set(row.text('client_id'), true);
  const openings = new Map(small.account.map((r) => [r.text('account_id'), readable(() => r.day('date'))]));
  const accounts = new Map<string, true>();
  const owners = new Map<string, string>();
  const ownedSince = new Map<string, Day>();
  for (const row of small.disp) {
    const client = row.text('client_id');
    const opened = openings.get(row.text('account_id')) ?? null;
    if (row.text('type') !== 'OWNER' || opened === null || !clients.has(client)) continue;
    accounts.set(row.text('account_id'), true);
    owners.set(row.text('account_id'), client);
    ownedSince.set(client, Math.min(opened, ownedSince.get(client) ?? opened));
  }
  const disps = new Map<string, { clientId: string; accountId: string }>();
  for (const row of small.disp) {
    const disp = { clientId: row.text('client_id'), accountId: row.text('account_id') };
    if (clients.has(disp.clientId) && accounts.has(disp.accountId)) disps.set(row.text('disp_id'), disp);
  }
  const loanPayments = new Map<string, Money[]>();
  for (const row of small.loan) {
    const payment = readable(() => row.amount('payments'));
    if (payment)
      loanPayments.set(row.text('account_id'), [...(loanPayments.get(row.text('account_id')) ?? []), payment]);
  }
  return {
    districts,
    clients,
    accounts,
    owners,
    disps,
    ownedSince,
    loanPayments,
    ...(await transactionFacts(transactions)),
  };
}

async function transactionFacts(
  transactions: AsyncIterable<readonly BerkaRow[]>,
): Promise<Pick<BerkaFacts, 'firstCredits' | 'cardDays'>> {
  const firstCredits = new Map<string, { day: Day; amount: Money; transId: string }>();
  const cardDays = new Map<string, Day[]>();
  for await (const chunk of transactions)
    for (const row of chunk) {
      const account = row.text('account_id');
      const card = isCardWithdrawal(row);
      if (!card && !isCredit(row)) continue;
      const day = readable(() => row.day('date'));
      if (day === null) continue;
      if (card) cardDays.set(account, [...(cardDays.get(account) ?? []), day]);
      else if (day < (firstCredits.get(account)?.day ?? Number.POSITIVE_INFINITY)) {
        const amount = readable(() => row.amount('amount'));
        if (amount) firstCredits.set(account, { day, amount, transId: row.text('trans_id') });
      }
    }
  return { firstCredits, cardDays };
}

function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RowRefused) return null;
    throw error;
  }
}
