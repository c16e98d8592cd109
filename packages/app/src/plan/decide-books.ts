import { type CustomerFacts, holdoutArm, type Plan, planInSteps, type SharedLimit } from '@vivero/decision';
import type { Catalogue, Day, DecisionId, NewId } from '@vivero/domain';
import { type Bank, type Book, type Db, joinHoldout, type MasterKey, type TriedAction } from '@vivero/storage';
import { gateClock } from '../bank/gate-clock.ts';
import { customerFacts } from './customer-facts.ts';
import { foretoldPurchases } from './foretold-purchases.ts';
import { inTurns } from './in-turns.ts';
import type { DecisionIds } from './logged-decisions.ts';
import { planPolicy } from './plan-policy.ts';

export interface DecideOptions {
  readonly bank: Bank;
  /** What can be offered and passed on. */
  readonly shelf: Catalogue;
  /** With what of each one's day is gone or taken already. */
  readonly books: readonly BookToDecide[];
  /** Those of their customers who come into question; null = everybody. */
  readonly only: readonly string[] | null;
  readonly today: Day;
  /** ISO instant with Z. */
  readonly now: string;
  readonly baseRates: readonly TriedAction[];
  /** What these books and others share. */
  readonly limits: readonly SharedLimit[];
  readonly newId: NewId;
}

export interface BookToDecide extends Book {
  readonly taken: { readonly minutes: number; readonly rows: number };
}

export interface DecidedBooks {
  readonly decided: Plan;
  readonly ids: DecisionIds;
  /** How many customers were looked at, by book. */
  readonly customers: ReadonlyMap<number, number>;
}

/** Names the standing comparison group; another name would draw another group. */
const HOLDOUT = 'standing-1';

/** Decides what the days of some books are to be filled with, those that share something together. Writes nothing but who has joined the comparison group. */
export async function decideBooks(db: Db, keys: MasterKey, options: DecideOptions): Promise<DecidedBooks> {
  const { bank, shelf, books, only, today, now, baseRates, limits, newId } = options;
  // Lots are drawn for the day as a whole: a row that comes during the day goes to the best of those who wait.
  const policy = { ...planPolicy(bank), ...(only === null ? {} : { exploration: null }) };
  const numbers = books.map(({ rm }) => rm);
  const facts = await withHoldout(db, await customerFacts(db, keys, numbers, today, only), policy.holdoutShare, today);
  const own = Map.groupBy(facts, ({ rm }) => rm);
  const untouched = (rm: number): boolean =>
    only === null && (own.get(rm) ?? []).every(({ touches }) => touches.length === 0);
  const purchases = await foretoldPurchases(db, numbers, today, only);
  const steps = planInSteps({
    today,
    now: gateClock(bank, today, now),
    jurisdiction: bank.jurisdiction,
    currency: bank.currency,
    rms: books.map(({ rm, minutesADay, taken }) => ({ rm, minutesADay, taken, first: untouched(rm) })),
    customers: facts,
    products: shelf.products,
    content: shelf.content,
    baseRates,
    ...(purchases && { purchases }),
    policy,
    ...(limits.length > 0 && { limits }),
    seed: seedOf(today, numbers),
  });
  const decided = await inTurns(steps);
  const ids = new Map<string, DecisionId>(decided.decisions.map(({ customerId }) => [customerId, newId('dec')]));
  return { decided, ids, customers: new Map(numbers.map((rm) => [rm, own.get(rm)?.length ?? 0])) };
}

/** Each day of a book has its own random streams, and so have the days of books that are decided together; a run can be repeated from the log. */
const seedOf = (today: Day, rms: readonly number[]): number => today * 100_000 + (rms.length === 1 ? rms[0]! : 0);

/** The facts with this run's members of the standing comparison group; who is drawn for the first time joins it today. */
async function withHoldout(
  db: Db,
  facts: readonly CustomerFacts[],
  share: number,
  today: Day,
): Promise<readonly CustomerFacts[]> {
  const drawn = facts.filter((each) => !each.heldOut && holdoutArm(each.customerId, HOLDOUT, share));
  const joined = await joinHoldout(db, drawn, today);
  return facts.map((each) => (joined.has(each.customerId) ? { ...each, heldOut: true } : each));
}
