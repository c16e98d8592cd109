import type { PlanRow } from '@vivero/decision';
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
  type Bank,
  type Book,
  customersNamed,
  type Db,
  inScope,
  outcomesOfDay,
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
import { customerName } from '../reading/customer-name.ts';
import { datedBirthday } from './dated-birthday.ts';
import { decideBook } from './decide-book.ts';
import { spentOn } from './list-of-day.ts';
import { decisionIn, type DecisionIds, loggedDecisions } from './logged-decisions.ts';
import { planPolicy } from './plan-policy.ts';

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
 * Decides the day for one or all books and writes the decision log. Books are independent, so they are decided one after the
 * other in one transaction: memory stays that of one book, and the log of a run is complete or absent. Decided anew during the day, it
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
    const { products, content } = defaultCatalogue(bank.currency);
    const { policyVersion } = planPolicy(bank);
    const runId = options.newId('run');
    const books = await readBooks(db, wanted);
    await writeDecisionRun(db, { runId, asOf: today, decidedAt: now, policyVersion, baseRates, addsTo: null });
    const rows: NamedRow[] = [];
    let overflow = 0;
    for (const [done, book] of books.entries()) {
      const { decided, ids, customers } = await decideBook(db, stores.keys, {
        bank,
        book,
        only: null,
        today,
        now,
        baseRates,
        taken: spentOn(await outcomesOfDay(db, [book.rm], today)),
        newId: options.newId,
      });
      const { seed, snapshotHash } = decided.run;
      const hourWorthMinor = decided.hours[0]?.worthMinor ?? null;
      await writeDecidedBook(db, runId, { rm: book.rm, customers, seed, snapshotHash, hourWorthMinor });
      await writeDecisions(db, runId, loggedDecisions(decided, ids));
      rows.push(...(await nameRows(db, stores, actor, { bank, book, today }, decided.rows, ids)));
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
