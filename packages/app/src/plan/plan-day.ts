import type { PlanRow, SharedLimit } from '@vivero/decision';
import {
  type Actor,
  type ContentItem,
  type Day,
  type DecisionId,
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
  type Bank,
  type Book,
  customersNamed,
  type Db,
  inScope,
  outcomesOfDay,
  readBank,
  readBooks,
  readWide,
  standingRows,
  type Stores,
  triedActions,
  writeDecidedBook,
  writeDecisionRun,
  writeDecisions,
} from '@vivero/storage';
import { readShelf } from '../content/read-shelf.ts';
import { businessDay } from '../bank/business-day.ts';
import { customerName } from '../reading/customer-name.ts';
import { datedBirthday } from './dated-birthday.ts';
import { type BookToDecide, decideBooks } from './decide-books.ts';
import { spentOn } from './list-of-day.ts';
import { decisionIn, type DecisionIds, loggedDecisions } from './logged-decisions.ts';
import { planPolicy } from './plan-policy.ts';
import { sharedLimits } from './shared-limits.ts';

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

/**
 * Decides the day for one or all books and writes the decision log. Books that share nothing are decided one after the other, so that
 * memory stays that of one book; where the bank has set limits that they share, all together. It is one transaction: the log of a run is complete or absent. Decided anew during the day, it
 * fills what is left of it.
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
    const shelf = await readShelf(db, bank.currency, today);
    const { policyVersion } = planPolicy(bank);
    const runId = options.newId('run');
    const books = await readBooks(db, wanted);
    await writeDecisionRun(db, { runId, asOf: today, decidedAt: now, policyVersion, baseRates, addsTo: null });
    const rows: NamedRow[] = [];
    let overflow = 0;
    let decidedBooks = 0;
    const limits = await limitsOf(stores, db, { bank, today, wanted });
    for (const together of limits.length === 0 ? books.map((book) => [book]) : [books]) {
      const { decided, ids, customers } = await decideBooks(db, stores.keys, {
        bank,
        shelf,
        books: await withTaken(db, together, today),
        only: null,
        today,
        now,
        baseRates,
        limits,
        newId: options.newId,
      });
      const { seed, snapshotHash } = decided.run;
      for (const { rm, worthMinor } of decided.hours) {
        const book = { rm, customers: customers.get(rm) ?? 0, seed, snapshotHash, hourWorthMinor: worthMinor };
        await writeDecidedBook(db, runId, book);
      }
      await writeDecisions(db, runId, loggedDecisions(decided, ids));
      for (const book of together) {
        const own = decided.rows.filter(({ rm }) => rm === book.rm);
        rows.push(...(await nameRows(db, stores, actor, { bank, book, today }, own, ids)));
      }
      overflow += decided.overflow.length;
      decidedBooks += together.length;
      options.onProgress?.(decidedBooks, books.length);
    }
    await appendAudit(db, {
      at: now,
      actor: actor.id,
      action: 'plan.decided',
      subject: runId,
      details: { books: books.length, rows: rows.length },
    });
    const { products, content } = shelf;
    return ok({ runId, today, rows, overflow, products, content });
  });
}

/** What of each book's day is gone already. */
async function withTaken(db: Db, books: readonly Book[], today: Day): Promise<BookToDecide[]> {
  const outcomes = await outcomesOfDay(
    db,
    books.map(({ rm }) => rm),
    today,
  );
  return books.map((book) => ({ ...book, taken: spentOn(outcomes.filter(({ rm }) => rm === book.rm)) }));
}

/** What is left of the shared limits when these books are decided anew: what others have on their lists counts, and what was acted on. */
async function limitsOf(
  stores: Stores,
  db: Db,
  { bank, today, wanted }: { readonly bank: Bank; readonly today: Day; readonly wanted: readonly number[] },
): Promise<readonly SharedLimit[]> {
  if (bank.planRules.limits.length === 0) return [];
  const standing = await readWide(stores, (wide) => standingRows(wide, today));
  return sharedLimits(
    db,
    bank,
    standing.filter(({ rm, answered }) => answered || !wanted.includes(rm)),
  );
}

async function nameRows(
  db: Db,
  stores: Stores,
  actor: Actor,
  { bank, book, today }: { readonly bank: Bank; readonly book: Book; readonly today: Day },
  rows: readonly PlanRow[],
  ids: DecisionIds,
): Promise<NamedRow[]> {
  const lines = await customersNamed(
    db,
    rows.map((row) => row.customerId),
  );
  const people = new Map(lines.map((line) => [line.customerId, line]));
  return rows.map((row) => {
    const line = people.get(row.customerId);
    return {
      ...(line ? datedBirthday(row, line, { keys: stores.keys, actor, bank, today }) : row),
      decisionId: decisionIn(ids, row.customerId),
      customerName: line ? customerName(stores.keys, line, actor) : row.customerId,
      rmName: book.name,
    };
  });
}
