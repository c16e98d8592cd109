import { type CustomerFacts, holdoutArm, type Plan, planInSteps } from '@vivero/decision';
import { type Day, type DecisionId, defaultCatalogue, type NewId } from '@vivero/domain';
import { type Bank, type Book, type Db, joinHoldout, type MasterKey, type TriedAction } from '@vivero/storage';
import { gateClock } from '../bank/gate-clock.ts';
import { customerFacts } from './customer-facts.ts';
import { foretoldPurchases } from './foretold-purchases.ts';
import { inTurns } from './in-turns.ts';
import type { DecisionIds } from './logged-decisions.ts';
import { planPolicy } from './plan-policy.ts';

export interface DecideOptions {
  readonly bank: Bank;
  readonly book: Book;
  /** Those of its customers who come into question; null = everybody. */
  readonly only: readonly string[] | null;
  readonly today: Day;
  /** ISO instant with Z. */
  readonly now: string;
  readonly baseRates: readonly TriedAction[];
  /** What of the day is gone or taken already. */
  readonly taken: { readonly minutes: number; readonly rows: number };
  readonly newId: NewId;
}

export interface DecidedBook {
  readonly decided: Plan;
  readonly ids: DecisionIds;
  readonly customers: number;
}

/** Names the standing comparison group; another name would draw another group. */
const HOLDOUT = 'standing-1';

/** Decides what one book's day is to be filled with. Writes nothing but who has joined the comparison group. */
export async function decideBook(db: Db, keys: MasterKey, options: DecideOptions): Promise<DecidedBook> {
  const { bank, book, only, today, now, baseRates, taken, newId } = options;
  const { products, content } = defaultCatalogue(bank.currency);
  // Lots are drawn for the day as a whole: a row that comes during the day goes to the best of those who wait.
  const policy = { ...planPolicy(bank), ...(only === null ? {} : { exploration: null }) };
  const facts = await withHoldout(
    db,
    await customerFacts(db, keys, [book.rm], today, only),
    policy.holdoutShare,
    today,
  );
  const first = only === null && facts.every(({ touches }) => touches.length === 0);
  const purchases = await foretoldPurchases(db, book.rm, today, only);
  const steps = planInSteps({
    today,
    now: gateClock(bank, today, now),
    jurisdiction: bank.jurisdiction,
    currency: bank.currency,
    rms: [{ rm: book.rm, minutesADay: book.minutesADay, taken, first }],
    customers: facts,
    products,
    content,
    baseRates,
    ...(purchases && { purchases }),
    policy,
    seed: seedOf(today, book.rm),
  });
  const decided = await inTurns(steps);
  const ids = new Map<string, DecisionId>(decided.decisions.map(({ customerId }) => [customerId, newId('dec')]));
  return { decided, ids, customers: facts.length };
}

/** Each book and day has its own random streams; a run can be repeated from the log. */
const seedOf = (today: Day, rm: number): number => today * 100_000 + rm;

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
