import { civil, type Day } from '../day.ts';
import type { LedgerEvent } from '../ledger-event.ts';
import type { Holding } from '../product-plan/holding.ts';
import type { ProductCategory } from '../product-plan/product-category.ts';

/** What the should-need map looks at: facts that a single snapshot of balances, products and age can give. Unknown is null, never 0. */
export interface SnapshotFacts {
  readonly ageYears: number | null;
  /** Categories held now, here or at another bank. */
  readonly holds: ReadonlySet<ProductCategory>;
  /**
   * Money held here in minor units of the bank's currency (loans not counted), each account at the balance that its holding states,
   * else at the last one that an event stated; null when nothing states any.
   */
  readonly balanceMinor: number | null;
  readonly salary: boolean;
  readonly pension: boolean;
  readonly businessFlows: boolean;
  readonly foreignFlows: boolean;
  readonly householdPayments: boolean;
  /** A school, a university or a child is among the payees. */
  readonly educationPayments: boolean;
}

const LOANS: readonly ProductCategory[] = ['consumer_loan', 'mortgage', 'business_loan'];
const LOOK_BACK_DAYS = 90;
/** Receipts in 90 days from which money looks like takings rather than wages: three a week. */
const TAKINGS = 36;

/**
 * Facts of one customer on `today`. Works without any event: then only age, segment, holdings and balances speak.
 * @param currency the bank's own; a movement in another one is a foreign flow
 */
export function snapshotFacts(
  customer: { readonly birthYear: number | null; readonly segment: string | null },
  holdings: readonly Holding[],
  events: readonly LedgerEvent[],
  currency: string,
  today: Day,
): SnapshotFacts {
  const open = holdings.filter((h) => h.endedOn === null || h.endedOn > today);
  const recent = events.filter((e) => e.code === 'MV' && e.day <= today && today - e.day < LOOK_BACK_DAYS);
  const some = (test: (event: LedgerEvent) => boolean): boolean => recent.some(test);
  const holds = new Set(open.map((h) => h.category));
  const balances = statedBalances(holdings, events, currency, today);
  const takings = recent.filter(
    (e) => e.flow === 'cash_in' || e.flow === 'transfer_in' || e.flow === 'other_in',
  ).length;
  return {
    ageYears: customer.birthYear === null ? null : civil(today).year - customer.birthYear,
    holds,
    balanceMinor: balances.length === 0 ? null : balances.reduce((sum, minor) => sum + minor, 0),
    salary: holds.has('payroll') || some((e) => e.flow === 'salary'),
    pension: some((e) => e.flow === 'pension'),
    businessFlows: customer.segment === 'business' || holds.has('business_loan') || takings >= TAKINGS,
    foreignFlows: holds.has('fx') || some((e) => e.amount !== null && e.amount.currency !== currency),
    householdPayments: some((e) => e.flow === 'household'),
    educationPayments: some((e) => e.details['payee'] === 'education'),
  };
}

/** Minor units by account; an account that no holding describes counts too, one that a holding says is owed, elsewhere or ended does not. */
function statedBalances(
  holdings: readonly Holding[],
  events: readonly LedgerEvent[],
  currency: string,
  today: Day,
): readonly number[] {
  const last = new Map<string, number>();
  for (const { balance, day, about } of events)
    if (balance?.currency === currency && day <= today) last.set(about ?? '', balance.minor);
  for (const { holdingId, balance, elsewhere, category, endedOn } of holdings)
    if (elsewhere || LOANS.includes(category) || (endedOn !== null && endedOn <= today)) last.delete(holdingId);
    else if (balance !== null && balance.currency === currency) last.set(holdingId, balance.minor);
  return [...last.values()];
}
