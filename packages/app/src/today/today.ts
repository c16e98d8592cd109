import type { BlockedAction, PlanGroup, PlanRow } from '@vivero/decision';
import {
  type Actor,
  type ContentType,
  type Day,
  defaultCatalogue,
  fail,
  type Language,
  ok,
  type Phrase,
  type Problem,
  type ProductCategory,
  type Result,
  type RiskLevel,
  stageRank,
} from '@vivero/domain';
import { customersNamed, decisionsOfRun, inScope, latestRun, readBank, readBooks, type Stores } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { customerName } from '../reading/customer-name.ts';

type Names = Readonly<Record<Language, string>>;

/** One row of Today as pages show it: the decision with the names that it speaks about. */
export interface TodayRow extends Omit<
  PlanRow,
  'score' | 'scoreParts' | 'whyNot' | 'productId' | 'contentId' | 'activityId' | 'evidenceIds' | 'rm'
> {
  readonly decisionId: string;
  readonly customerName: string;
  /** 0 for a bare contact, 1..7 for the stages. */
  readonly stageRank: number;
  readonly product: {
    readonly productId: string;
    readonly name: Names;
    readonly riskLevel: RiskLevel;
    readonly category: ProductCategory;
  } | null;
  readonly content: { readonly contentId: string; readonly title: Names; readonly type: ContentType } | null;
  /** What a conversation is worth in words: beside the price of the minutes it takes. */
  readonly worth: 'high' | 'some' | 'low';
  readonly whyNot: readonly {
    readonly action: BlockedAction['action'];
    readonly productName: Names | null;
    readonly rule: string;
    readonly phrase: Phrase;
  }[];
}

export interface Today {
  readonly today: Day;
  readonly rm: number;
  readonly rmName: string;
  readonly minutesADay: number;
  readonly minutesPlanned: number;
  /** When the list was decided; null = not decided yet. */
  readonly decidedAt: string | null;
  readonly groups: readonly PlanGroup[];
  readonly rows: readonly TodayRow[];
  /** What did not fit into the day, with its reason. */
  readonly overflow: number;
}

/** The list of one book for the bank's today: the own one, or one of the team's for its lead. One read, no decision. */
export async function todayOf(
  stores: Stores,
  actor: Actor,
  wanted: number | undefined,
  now: string,
): Promise<Result<Today, Extract<Problem, { code: 'rm.not_found' }>>> {
  const rm = wanted ?? actor.rms.find((each) => each !== 0);
  if (rm === undefined || !actor.rms.includes(rm)) return fail({ code: 'rm.not_found', rm: rm ?? 0 });
  return inScope(stores, [rm], async (db) => {
    const bank = await readBank(db);
    const today = businessDay(bank, now);
    const [book] = await readBooks(db, [rm]);
    if (book === undefined) return fail({ code: 'rm.not_found', rm });
    const run = await latestRun(db, rm, today);
    const logged = run === undefined || run.asOf !== today ? [] : await decisionsOfRun(db, run.runId, rm);
    const offered = logged.flatMap((each) =>
      each.status === 'offered' ? [{ decisionId: each.decisionId, ...(each.record as { row: PlanRow }).row }] : [],
    );
    const lines = await customersNamed(
      db,
      offered.map((row) => row.customerId),
    );
    const names = new Map(lines.map((line) => [line.customerId, customerName(stores.keys, line, actor)]));
    const shelf = shelfOf(bank.currency);
    const rows = offered.map((row) => viewOf(row, names.get(row.customerId) ?? row.customerId, shelf));
    return ok({
      today,
      rm,
      rmName: book.name,
      minutesADay: book.minutesADay,
      minutesPlanned: rows.reduce((sum, row) => sum + row.minutes, 0),
      decidedAt: run?.asOf === today ? run.decidedAt : null,
      groups: [...new Set(rows.map((row) => row.group))],
      rows,
      overflow: logged.filter((each) => each.status === 'overflow').length,
    });
  });
}

interface Shelf {
  readonly product: (id: string | null) => TodayRow['product'];
  readonly content: (id: string | null) => TodayRow['content'];
}

function shelfOf(currency: string): Shelf {
  const { products, content } = defaultCatalogue(currency);
  const byId = new Map(
    products.map(({ productId, name, riskLevel, category }) => [productId, { productId, name, riskLevel, category }]),
  );
  const items = new Map(content.map(({ contentId, title, type }) => [contentId, { contentId, title, type }]));
  return {
    product: (id) => (id === null ? null : (byId.get(id) ?? null)),
    content: (id) => (id === null ? null : (items.get(id) ?? null)),
  };
}

/** Three times the price of its minutes is high, below the price is low: money in words, the amount on tap. */
function worthOf(row: PlanRow): TodayRow['worth'] {
  const cost = -(row.scoreParts.minutes + row.scoreParts.contact);
  if (row.expectedValue.minor >= 3 * cost) return 'high';
  return row.expectedValue.minor >= cost ? 'some' : 'low';
}

function viewOf(row: PlanRow & { readonly decisionId: string }, name: string, shelf: Shelf): TodayRow {
  const {
    score: _,
    scoreParts: __,
    whyNot,
    productId,
    contentId,
    activityId: ___,
    evidenceIds: ____,
    rm: _____,
    ...shown
  } = row;
  return {
    ...shown,
    customerName: name,
    stageRank: stageRank(row.stage),
    product: shelf.product(productId),
    content: shelf.content(contentId),
    worth: worthOf(row),
    whyNot: whyNot.map(({ action, productId: blocked, rule, phrase }) => ({
      action,
      productName: shelf.product(blocked)?.name ?? null,
      rule,
      phrase,
    })),
  };
}
