import { type BlockedAction, PLAN_GROUPS, type PlanGroup } from '@vivero/decision';
import {
  type Catalogue,
  type Actor,
  type ContentType,
  type Day,
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
import {
  countWaiting,
  customersNamed,
  inScope,
  promisesEndedSince,
  readBank,
  readBooks,
  type StoredPromise,
  type Stores,
} from '@vivero/storage';
import { readShelf } from '../content/read-shelf.ts';
import { businessDay, startOfDay } from '../bank/business-day.ts';
import { datedBirthday } from '../plan/dated-birthday.ts';
import { listOfDay, minutesOf } from '../plan/list-of-day.ts';
import type { ListedRow } from '../plan/task-row.ts';
import { customerName } from '../reading/customer-name.ts';
import { wordsOf } from '../reading/words-of.ts';

type Names = Readonly<Record<Language, string>>;

/** One row of Today as pages show it: the decision with the names that it speaks about. */
export interface TodayRow extends Omit<
  ListedRow,
  'scoreParts' | 'whyNot' | 'productId' | 'contentId' | 'activityId' | 'evidenceIds' | 'rm' | 'promiseId'
> {
  readonly customerName: string;
  /** What was agreed, where the row is there for a promise: a phrase of the program or somebody's own words. */
  readonly agreed: Phrase | { readonly text: string } | null;
  /** 0 for a bare contact, 1..7 for the stages. */
  readonly stageRank: number;
  readonly product: {
    readonly productId: string;
    readonly name: Names;
    readonly riskLevel: RiskLevel;
    readonly category: ProductCategory;
  } | null;
  readonly content: { readonly contentId: string; readonly title: Names; readonly type: ContentType } | null;
  /** What a conversation is worth in words: beside the price of the minutes it takes. Null = nobody has scored it. */
  readonly worth: 'high' | 'some' | 'low' | null;
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
  /** What the rows still on the list take. */
  readonly minutesPlanned: number;
  /** These and what was done: how much of the day is spoken for. */
  readonly minutesTaken: number;
  /** What of the day was done: contacts, the minutes that they took, and promises kept. */
  readonly done: { readonly contacts: number; readonly minutes: number; readonly promisesKept: number };
  /** When the list was decided; null = not decided yet. */
  readonly decidedAt: string | null;
  readonly groups: readonly PlanGroup[];
  readonly rows: readonly TodayRow[];
  /** What did not fit into the day, with its reason. */
  readonly overflow: number;
}

/** The list of one book as it stands now: the own one, or one of the team's for its lead. One read, no decision. */
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
    const list = await listOfDay(db, rm, { today, now, timeZone: bank.timeZone });
    const ended = await promisesEndedSince(db, [rm], startOfDay(now, bank.timeZone));
    const lines = await customersNamed(
      db,
      list.rows.map((row) => row.customerId),
    );
    const people = new Map(lines.map((line) => [line.customerId, line]));
    const agreed = new Map(list.due.map((promise): [string, StoredPromise] => [promise.promiseId, promise]));
    const shelf = shelfOf(await readShelf(db, bank.currency, today));
    const rows = list.rows.map((row) => {
      const line = people.get(row.customerId);
      const promise = agreed.get(row.promiseId ?? '');
      const dated = line ? datedBirthday(row, line, { keys: stores.keys, actor, bank, today }) : row;
      return viewOf(dated, shelf, {
        customerName: line ? customerName(stores.keys, line, actor) : row.customerId,
        // What the two said to each other is for the one who keeps the book; a lead reads that something is due.
        agreed:
          promise && line && (promise.words === null || actor.role === 'rm')
            ? wordsOf(stores.keys, promise, line)
            : null,
      });
    });
    return ok({
      today,
      rm,
      rmName: book.name,
      minutesADay: book.minutesADay,
      minutesPlanned: minutesOf(rows),
      minutesTaken: list.taken.minutes,
      done: {
        contacts: list.outcomes.length,
        minutes: minutesOf(list.outcomes),
        promisesKept: ended.filter((promise) => promise.state === 'kept').length,
      },
      decidedAt: list.run?.decidedAt ?? null,
      groups: PLAN_GROUPS.filter((group) => rows.some((row) => row.group === group)),
      rows,
      overflow: list.run === null ? 0 : await countWaiting(db, list.run.runId, rm, list.gone),
    });
  });
}

interface Shelf {
  readonly product: (id: string | null) => TodayRow['product'];
  readonly content: (id: string | null) => TodayRow['content'];
}

function shelfOf({ products, content }: Catalogue): Shelf {
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
function worthOf({ scoreParts, expectedValue }: ListedRow): TodayRow['worth'] {
  if (scoreParts === null || expectedValue === null) return null;
  const cost = -(scoreParts.minutes + scoreParts.contact);
  if (expectedValue.minor >= 3 * cost) return 'high';
  return expectedValue.minor >= cost ? 'some' : 'low';
}

function viewOf(row: ListedRow, shelf: Shelf, more: Pick<TodayRow, 'customerName' | 'agreed'>): TodayRow {
  const {
    scoreParts: _,
    whyNot,
    productId,
    contentId,
    activityId: __,
    evidenceIds: ___,
    rm: ____,
    promiseId: _____,
    ...shown
  } = row;
  return {
    ...shown,
    ...more,
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
