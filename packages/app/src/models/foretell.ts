import type { Book, MemberSet, QuestionThreads } from '@vivero/book';
import { groupRows, type LearningTable, scorePropensity } from '@vivero/decision';
import type { Day, ModelId, ProductCategory } from '@vivero/domain';
import { type Db, dropPurchaseChances, writePurchaseChances } from '@vivero/storage';
import { knownRows, snapshotOf } from './customer-days.ts';
import type { PurchaseModel } from './purchase-model.ts';

/** Customers looked at together: their figures take about 40 MB. */
const TOGETHER = 50_000;
/** Reasons that are kept of each chance, */
const REASONS = 3;
/** of which each multiplies the odds by at least this. */
const WEIGHTY = 1.1;

interface Use {
  readonly modelId: ModelId;
  readonly category: ProductCategory;
  readonly body: PurchaseModel;
}

const allParts = (parts: number): readonly number[] => Array.from({ length: parts }, (_, part) => part);

/**
 * Writes what models in use foretell of customers in scope as of a day, some after the other, in place of what was foretold of them before.
 * @returns rows written
 */
export async function foretell(
  db: Db,
  {
    book,
    scope,
    questions,
    asOf,
    due = allParts,
  }: {
    readonly book: Book;
    readonly scope: MemberSet;
    readonly questions: Pick<QuestionThreads, 'ask'>;
    readonly asOf: Day;
    /** Which parts of the bank to look at; default: all. */
    readonly due?: (parts: number, day: Day) => readonly number[];
  },
  models: readonly Use[],
): Promise<number> {
  if (models.length === 0) return 0;
  const every = Math.max(1, Math.ceil(scope.size / TOGETHER));
  let written = 0;
  for (const remainder of due(every, asOf)) {
    const seen = await snapshotOf(book, scope, questions, { day: asOf, asOf, every, remainder });
    await dropPurchaseChances(db, { ofMembers: seen.snapshot.member });
    for (const { category, modelId, body } of models) {
      const { table, members } = knownRows(seen, body.reach);
      const chances = scorePropensity(body.model, table);
      const because = reasonsOf(body, table);
      const rows = Array.from(members, (member, i) => ({
        member,
        chance: chances[i]!,
        times: oddsOf(chances[i]!) / oddsOf(body.mean),
        because: because(i),
      }));
      written += await writePurchaseChances(db, { category, modelId, asOf }, rows);
    }
  }
  return written;
}

const oddsOf = (chance: number): number => chance / (1 - chance);

/** The figures that raise the chance of a row most. */
function reasonsOf({ model, terms = [] }: PurchaseModel, table: LearningTable): (row: number) => readonly string[] {
  const grouped = (model.kind === 'additive' ? model.terms : terms).map(({ bins, values }) => ({
    field: bins.name,
    values,
    groups: groupRows(table, bins),
  }));
  return (row) =>
    grouped
      .map(({ field, values, groups }) => ({ field, logOdds: values[groups[row]!]! }))
      .filter(({ logOdds }) => logOdds >= Math.log(WEIGHTY))
      .toSorted((a, b) => b.logOdds - a.logOdds)
      .slice(0, REASONS)
      .map(({ field }) => field);
}
