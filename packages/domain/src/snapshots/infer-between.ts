import type { Day } from '../day.ts';
import type { EventCode, Flow } from '../ledger-event.ts';
import type { Money } from '../money.ts';
import type { ProductCategory } from '../product-plan/product-category.ts';

/** One holding in two successive exports of a source; null where the export does not name it. */
export interface HoldingTwice {
  readonly holdingId: string;
  readonly customerId: string;
  readonly rm: number;
  readonly category: ProductCategory;
  readonly openedOn: Day | null;
  readonly maturesOn: Day | null;
  readonly before: { readonly balance: Money | null } | null;
  readonly after: { readonly balance: Money | null } | null;
}

/** The level (segment) of one customer in two successive exports. */
export interface LevelTwice {
  readonly customerId: string;
  readonly rm: number;
  readonly before: string | null;
  readonly after: string | null;
}

export const INFERENCES = ['balance_moved', 'appeared', 'ended', 'matured', 'level_changed'] as const;
export type Inference = (typeof INFERENCES)[number];

/** Something that must have happened between two exports, on a day that nobody knows. */
export interface InferredFact {
  readonly what: Inference;
  readonly customerId: string;
  readonly rm: number;
  readonly holdingId: string | null;
  readonly code: Extract<EventCode, 'MV' | 'BAL' | 'TX-S' | 'PROF'>;
  readonly flow: Flow | null;
  readonly category: ProductCategory | null;
  readonly amount: Money | null;
  readonly balance: Money | null;
  /** The day that it counts from: the day of the second export, the maturity where the contract tells it. */
  readonly on: Day;
  /** `inferred: true`, what, and the days of the two exports. */
  readonly details: Readonly<Record<string, string | number | boolean>>;
}

/** Where money comes and goes: a difference of two balances is a movement. Elsewhere it is a new value of the same contract. */
const LIQUID: ReadonlySet<ProductCategory> = new Set(['current_account', 'savings', 'card', 'payroll', 'payments']);
/** From how many holdings on it is no coincidence that all of a category are gone. */
const WHOLE_CATEGORY = 3;

export interface TwoSnapshots {
  /** Days of the two exports, YYYY-MM-DD, and the second one as a day. */
  readonly from: string;
  readonly until: string;
  readonly on: Day;
  /** What differs: appeared, vanished, or another balance. Only of customers whom both exports name. */
  readonly holdings: readonly HoldingTwice[];
  readonly levels: readonly LevelTwice[];
  /** How many holdings of each category both exports name. */
  readonly inBoth: Partial<Readonly<Record<ProductCategory, number>>>;
}

/**
 * What two month-end files of one source say happened between them (demands 30): a balance moved, a product appeared or ended (at
 * maturity, where the contract says so), a level changed. A category that is gone from the file altogether was not exported, and a
 * customer who is gone is not looked at here at all: a missing export never becomes a departure.
 *
 * A product whose day of opening the file states is no inference: it comes with its own date.
 */
export function inferBetween({ from, until, on, holdings, levels, inBoth }: TwoSnapshots): readonly InferredFact[] {
  const vanished = Map.groupBy(
    holdings.filter((each) => each.after === null),
    (each) => each.category,
  );
  const notExported = (category: ProductCategory): boolean =>
    (inBoth[category] ?? 0) === 0 && (vanished.get(category)?.length ?? 0) >= WHOLE_CATEGORY;
  const fact = (
    what: Inference,
    rest: Omit<InferredFact, 'what' | 'details' | 'on'>,
    happenedOn = on,
  ): InferredFact => ({
    what,
    ...rest,
    on: happenedOn,
    details: { inferred: true, what, from, until },
  });

  const facts: InferredFact[] = [];
  for (const { holdingId, customerId, rm, category, openedOn, maturesOn, before, after } of holdings) {
    const about = { customerId, rm, holdingId, category, flow: null, amount: null } as const;
    if (before !== null && after !== null) {
      const moved = difference(before.balance, after.balance);
      if (moved === null || moved.minor === 0) continue;
      facts.push(
        LIQUID.has(category)
          ? fact('balance_moved', {
              ...about,
              code: 'MV',
              flow: moved.minor > 0 ? 'other_in' : 'other_out',
              amount: moved,
              balance: after.balance,
            })
          : fact('balance_moved', { ...about, code: 'BAL', balance: after.balance }),
      );
    } else if (after !== null) {
      if (openedOn !== null) continue;
      const funded = after.balance !== null && after.balance.minor !== 0;
      facts.push(fact('appeared', { ...about, code: funded ? 'TX-S' : 'BAL', balance: after.balance }));
    } else if (before !== null && !notExported(category)) {
      const nothing = before.balance === null ? null : { ...before.balance, minor: 0 };
      const matured = maturesOn !== null && maturesOn <= on;
      facts.push(
        fact(matured ? 'matured' : 'ended', { ...about, code: 'BAL', balance: nothing }, matured ? maturesOn : on),
      );
    }
  }
  for (const { customerId, rm, before, after } of levels) {
    if (before === null || after === null || before === after) continue;
    const base = { customerId, rm, holdingId: null, category: null, flow: null, amount: null, balance: null } as const;
    const { details, ...rest } = fact('level_changed', { ...base, code: 'PROF' });
    facts.push({ ...rest, details: { ...details, before, after } });
  }
  return facts;
}

/** null when one of the two is unknown or they are in different currencies, which is no movement. */
function difference(before: Money | null, after: Money | null): Money | null {
  if (before === null || after === null || before.currency !== after.currency) return null;
  return { minor: after.minor - before.minor, currency: after.currency };
}
