import type { Day } from '../day.ts';
import type { Flow, LedgerEvent } from '../ledger-event.ts';
import type { Holding } from '../product-plan/holding.ts';
import type { ProductCategory } from '../product-plan/product-category.ts';

/** What holds a customer here, with its weight in hundredths (definitions.md 2.5); together they make 100. */
export const TIE_WEIGHTS = {
  payroll: 20,
  direct_debits: 10,
  card: 10,
  long_loan: 20,
  term_product: 10,
  categories: 10,
  private_link: 10,
  household: 10,
} as const;
export type Tie = keyof typeof TIE_WEIGHTS;
export const TIES = Object.keys(TIE_WEIGHTS) as readonly Tie[];

/** In words: half of the weight is locked in. */
export const TIE_LEVELS = ['loose', 'some', 'well'] as const;
export type TieLevel = (typeof TIE_LEVELS)[number];
const SOME_FROM = 20;
const WELL_FROM = 50;

/** A salary that has not come for so long has stopped. */
const SALARY_DAYS = 45;
const DEBIT_DAYS = 60;
const LEAST_DEBITS = 3;
const CARD_DAYS = 90;
const LONG_LOAN_DAYS = 365;
const TERM_DAYS = 90;
const LEAST_CATEGORIES = 3;

const DEBITS: readonly (Flow | null)[] = ['household', 'insurance', 'leasing', 'order'];
const LOANS: readonly ProductCategory[] = ['consumer_loan', 'business_loan'];

export interface TieFacts {
  readonly holdings: readonly Holding[];
  readonly events: readonly LedgerEvent[];
  /** Somebody of the same household, or on the same account, is a customer too. */
  readonly householdHere: boolean;
}

/** How tied a customer is; a tie that nothing shows counts as absent, because the bank cannot lean on it. */
export interface LockIndex {
  readonly level: TieLevel;
  /** 0..100 */
  readonly hundredths: number;
  /** Those that hold, in the order of the table. */
  readonly ties: readonly Tie[];
}

/** The lock index on `today` from what is held here and what the last months of the ledger show. Holdings elsewhere tie to somebody else. */
export function lockIndex({ holdings, events, householdHere }: TieFacts, today: Day): LockIndex {
  const open = holdings.filter((h) => !h.elsewhere && (h.endedOn === null || h.endedOn > today));
  const holds = (test: (holding: Holding) => boolean): boolean => open.some(test);
  const lasts = (holding: Holding, days: number): boolean =>
    holding.maturesOn !== null && holding.maturesOn - today >= days;
  const moved = (days: number, test: (event: LedgerEvent) => boolean): readonly LedgerEvent[] =>
    events.filter((e) => e.code === 'MV' && e.day <= today && today - e.day < days && test(e));
  const debits = new Set(
    moved(DEBIT_DAYS, (e) => DEBITS.includes(e.flow)).map((e) => `${e.flow} ${e.details['payee'] ?? ''}`),
  );
  const orders = open.filter((h) => h.category === 'payments').length;
  const link = events.findLast((e) => (e.code === 'PD-A' || e.code === 'PD-X') && e.day <= today);

  const seen: Readonly<Record<Tie, boolean>> = {
    payroll: holds((h) => h.category === 'payroll') || moved(SALARY_DAYS, (e) => e.flow === 'salary').length > 0,
    direct_debits: Math.max(debits.size, orders) >= LEAST_DEBITS,
    card: holds((h) => h.category === 'card') && moved(CARD_DAYS, (e) => e.flow === 'card').length > 0,
    long_loan: holds((h) => h.category === 'mortgage' || (LOANS.includes(h.category) && lasts(h, LONG_LOAN_DAYS))),
    term_product: holds((h) => !LOANS.includes(h.category) && h.category !== 'mortgage' && lasts(h, TERM_DAYS)),
    categories: new Set(open.map((h) => h.category)).size >= LEAST_CATEGORIES,
    private_link: link?.code === 'PD-A',
    household: householdHere,
  };
  const ties = TIES.filter((tie) => seen[tie]);
  const hundredths = ties.reduce((sum, tie) => sum + TIE_WEIGHTS[tie], 0);
  return { level: hundredths >= WELL_FROM ? 'well' : hundredths >= SOME_FROM ? 'some' : 'loose', hundredths, ties };
}
