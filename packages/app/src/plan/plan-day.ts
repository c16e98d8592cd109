import { type CustomerFacts, defaultPolicy, holdoutArm, plan, type PlanRow } from '@vivero/decision';
import {
  type Actor,
  type ContentItem,
  type Day,
  type DecisionId,
  defaultCatalogue,
  fail,
  type NewId,
  ok,
  type Problem,
  type Product,
  type Result,
  type RunId,
} from '@vivero/domain';
import {
  appendAudit,
  type Book,
  customersNamed,
  type Db,
  inScope,
  joinHoldout,
  readBank,
  readBooks,
  readWide,
  type Stores,
  triedActions,
  writeDecidedBook,
  writeDecisionRun,
  writeDecisions,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { gateClock } from '../bank/gate-clock.ts';
import { customerName } from '../reading/customer-name.ts';
import { customerFacts } from './customer-facts.ts';
import { decisionIn, type DecisionIds, loggedDecisions } from './logged-decisions.ts';

export interface PlanOptions {
  /** One book; default: every book in the actor's scope except nobody's. */
  readonly rm?: number;
  /** Business day; default: the bank's today. */
  readonly date?: Day;
  /** ISO instant with Z. */
  readonly now: () => string;
  readonly newId: NewId;
  readonly onProgress?: (books: number, total: number) => void;
}

/** A row of the day with the name that the list shows. */
export interface NamedRow extends PlanRow {
  readonly decisionId: DecisionId;
  readonly customerName: string;
  readonly rmName: string;
}

export interface DayPlan {
  readonly runId: RunId;
  readonly today: Day;
  readonly rows: readonly NamedRow[];
  readonly overflow: number;
  /** The shelf that was planned with: names for what the rows mention. */
  readonly products: readonly Product[];
  readonly content: readonly ContentItem[];
}

/** Names the standing comparison group; another name would draw another group. */
const HOLDOUT = 'standing-1';

/**
 * Decides the day for one or all books and writes the decision log. Books are independent, so they are decided one after the
 * other in one transaction: memory stays that of one book, and the log of a run is complete or absent.
 */
export async function planDay(
  stores: Stores,
  actor: Actor,
  options: PlanOptions,
): Promise<Result<DayPlan, Extract<Problem, { code: 'rm.not_found' }>>> {
  const wanted =
    options.rm === undefined ? actor.rms.filter((rm) => rm !== 0) : actor.rms.filter((rm) => rm === options.rm);
  if (options.rm !== undefined && wanted.length === 0) return fail({ code: 'rm.not_found', rm: options.rm });
  const now = options.now();
  return inScope(stores, wanted, async (db) => {
    const bank = await readBank(db);
    const today = options.date ?? businessDay(bank, now);
    const baseRates = await readWide(stores, (wide) => triedActions(wide, today));
    const { products, content } = defaultCatalogue(bank.currency);
    const policy = defaultPolicy(bank.currency);
    const clock = gateClock(bank, today, now);
    const runId = options.newId('run');
    const books = await readBooks(db, wanted);
    await writeDecisionRun(db, { runId, asOf: today, decidedAt: now, policyVersion: policy.policyVersion });
    const rows: NamedRow[] = [];
    let overflow = 0;
    for (const [done, book] of books.entries()) {
      const facts = await withHoldout(db, await customerFacts(db, [book.rm], today), policy.holdoutShare, today);
      const decided = plan({
        today,
        now: clock,
        jurisdiction: bank.jurisdiction,
        currency: bank.currency,
        rms: [{ rm: book.rm, minutesADay: book.minutesADay }],
        customers: facts,
        products,
        content,
        baseRates,
        policy,
        seed: seedOf(today, book.rm),
      });
      const { seed, snapshotHash } = decided.run;
      const ids = new Map(decided.decisions.map((decision) => [decision.customerId, options.newId('dec')]));
      await writeDecidedBook(db, runId, { rm: book.rm, customers: facts.length, seed, snapshotHash });
      await writeDecisions(db, runId, loggedDecisions(decided, ids));
      rows.push(...(await nameRows(db, stores, actor, book, decided.rows, ids)));
      overflow += decided.overflow.length;
      options.onProgress?.(done + 1, books.length);
    }
    await appendAudit(db, {
      at: now,
      actor: actor.id,
      action: 'plan.decided',
      subject: runId,
      details: { books: books.length, rows: rows.length },
    });
    return ok({ runId, today, rows, overflow, products, content });
  });
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

async function nameRows(
  db: Db,
  stores: Stores,
  actor: Actor,
  book: Book,
  rows: readonly PlanRow[],
  ids: DecisionIds,
): Promise<NamedRow[]> {
  const lines = await customersNamed(
    db,
    rows.map((row) => row.customerId),
  );
  const names = new Map(lines.map((line) => [line.customerId, customerName(stores.keys, line, actor)]));
  return rows.map((row) => ({
    ...row,
    decisionId: decisionIn(ids, row.customerId),
    customerName: names.get(row.customerId) ?? row.customerId,
    rmName: book.name,
  }));
}
