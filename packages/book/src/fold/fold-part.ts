import { type Day, STAGE_RULES, type StageRules } from '@vivero/domain';
import { bookDay } from '../columns/book-time.ts';
import type { EventColumns } from '../columns/event-columns.ts';
import type { Folded } from '../columns/folded.ts';
import type { KindTable } from '../columns/kind-table.ts';
import type { PeopleColumns } from '../columns/people-columns.ts';
import { checkKinds } from './check-kinds.ts';
import { RowFeatures } from './features/row-features.ts';
import { Tallies } from './features/tallies.ts';
import { TALLIES } from './features/tally-features.ts';
import { foldTables } from './fold-tables.ts';
import type { RowSpan } from './row-span.ts';
import { spanOf } from './span-of.ts';
import { StageColumns } from './stages/stage-columns.ts';

export interface FoldOptions {
  /** The last business day whose events count. */
  readonly asOf: Day;
  /** The bank's currency. */
  readonly currency: string;
  readonly rules?: StageRules;
}

/** Rows whose events stay in the cache while one thing after another is found in them: each has its own tables to keep there. */
const BATCH = 256;

/**
 * Folds every customer of a part: one pass over the events of each. The same as domain's `foldStages` row by row, but that the watch
 * rule never asks for money (`MonthlyBalances`): nobody gives it any today.
 *
 * What a purchase that was voided had left in the features is gone with it; in the history of stages it stays until the day of the void.
 *
 * Events after `asOf` do not count until their day has come; events from before somebody was a customer count like any other; what is
 * of an unknown code counts in nothing. Nothing in one customer's events changes another's result.
 * @throws RangeError when an event is of a kind that the table does not have
 */
export function foldPart(
  events: EventColumns,
  people: PeopleColumns,
  kinds: KindTable,
  { asOf, currency, rules = STAGE_RULES }: FoldOptions,
): Folded {
  const until = bookDay(asOf);
  const { words, tallies: plan, touches } = foldTables(kinds, currency, until);
  const rows = people.member.length;
  const stages = new StageColumns(people, words, until, rules);
  const tallies = new Tallies(TALLIES, plan, rows);
  const others = new RowFeatures(people, words, touches, until);
  const span: RowSpan = { columns: events, from: 0, to: 0, value: 0, balance: 0, ref: 0 };
  const reachedOn = new Uint16Array(BATCH);
  const allCount = new Uint8Array(BATCH);
  for (let first = 0; first < rows; first += BATCH) {
    const end = Math.min(rows, first + BATCH);
    for (let row = first; row < end; row += 1) {
      spanOf(events, row, until, span);
      allCount[row - first] = stages.fold(row, span) ? 1 : 0;
      reachedOn[row - first] = stages.reachedOn;
    }
    for (let row = first; row < end; row += 1) {
      spanOf(events, row, until, span);
      tallies.fold(allCount[row - first] === 1 ? span : stages.counted(span));
    }
    for (let row = first; row < end; row += 1) {
      spanOf(events, row, until, span);
      others.fold(row, allCount[row - first] === 1 ? span : stages.counted(span), reachedOn[row - first] as number);
    }
  }
  checkKinds(tallies.highestKind, kinds);
  const found = stages.columns();
  return { ...found, features: [...tallies.columns(), ...others.columns(), found.interest] };
}
