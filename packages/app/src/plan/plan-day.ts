import { defaultPolicy, holdoutArm, type Plan, plan, type PlanRow } from '@vivero/decision';
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
  type LoggedDecision,
  readBank,
  readBooks,
  readWide,
  type Stores,
  triedActions,
  writeDecisionRun,
  writeDecisions,
} from '@vivero/storage';
import { businessDay, localClock } from '../bank/business-day.ts';
import { customerName } from '../reading/customer-name.ts';
import { customerFacts } from './customer-facts.ts';

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
/** A person looks at the list in the morning: a historical or future day is planned for ten o'clock. */
const MORNING = 10 * 60;

/**
 * Decides the day for one or all books and writes the decision log. Books are independent, so they are decided one after the
 * other in one transaction: memory stays that of one book and the log, and the log of a run is complete or absent.
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
    const clock = clockFor(today, bank, now);
    const runId = options.newId('run');
    const books = await readBooks(db, wanted);
    const rows: NamedRow[] = [];
    const hashes: string[] = [];
    const seeds: string[] = [];
    let overflow = 0;
    let customers = 0;
    const logged: LoggedDecision[] = [];
    for (const [done, book] of books.entries()) {
      const drawn = await customerFacts(db, [book.rm], today);
      const newMembers = drawn.filter(
        (facts) => !facts.heldOut && holdoutArm(facts.customerId, HOLDOUT, policy.holdoutShare),
      );
      const joined = await joinHoldout(db, newMembers, today);
      const facts = drawn.map((each) => (joined.has(each.customerId) ? { ...each, heldOut: true } : each));
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
      hashes.push(`${book.rm}:${decided.run.snapshotHash}`);
      seeds.push(`${book.rm}:${decided.run.seed}`);
      customers += facts.length;
      overflow += decided.overflow.length;
      const ids = new Map(decided.decisions.map((decision) => [decision.customerId, options.newId('dec')]));
      rows.push(...(await nameRows(db, stores, actor, book, decided.rows, ids)));
      logged.push(...logOf(decided, ids));
      options.onProgress?.(done + 1, books.length);
    }
    await writeDecisionRun(db, {
      runId,
      asOf: today,
      decidedAt: now,
      policyVersion: policy.policyVersion,
      snapshotHash: hashes.join(' '),
      seed: seeds.join(' '),
      customers,
    });
    await writeDecisions(db, runId, logged);
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

function clockFor(today: Day, bank: Parameters<typeof businessDay>[0], now: string) {
  const local = localClock(now, bank.timeZone);
  const isNow = businessDay({ ...bank, asOfOn: null }, now) === today;
  // 1970-01-01 was a Thursday (4).
  return {
    at: now,
    minuteOfDay: isNow ? local.minuteOfDay : MORNING,
    weekday: ((((today + 3) % 7) + 7) % 7) + 1,
    holiday: false,
  };
}

/** The id of each customer's decision; the choice writes down one at most. */
type DecisionIds = ReadonlyMap<string, DecisionId>;

function decisionIn(ids: DecisionIds, customerId: string): DecisionId {
  const id = ids.get(customerId);
  if (id === undefined) throw new Error(`the choice shows ${customerId} without writing it down`);
  return id;
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

/**
 * The log of one book: every decision with its run (policy, seed, snapshot), what it weighed and what was said; a decision that had
 * to wait with what it waits for. No name goes in. The run's input itself is not kept: a replay starts from the same state of the
 * store, and the hash says whether it did.
 */
function logOf({ run, rows, overflow, decisions }: Plan, ids: DecisionIds): LoggedDecision[] {
  const shown = new Map(rows.map((row) => [row.customerId, row]));
  const waiting = new Map(overflow.map((each) => [each.customerId, each]));
  return decisions.map((decision) => {
    const { customerId, rm, kind } = decision;
    const row = shown.get(customerId);
    const waits = waiting.get(customerId);
    return {
      decisionId: decisionIn(ids, customerId),
      customerId,
      rm,
      status: kind,
      rank: row?.rank ?? null,
      propensity: row ? 1 : 0,
      record: { run, decision, ...(row && { row }), ...(waits && { overflow: waits }) },
    };
  });
}
