import { type Day, STAGE_RULES, type StageRules } from '@vivero/domain';
import { bookDay } from '../columns/book-time.ts';
import type { EventColumns } from '../columns/event-columns.ts';
import type { Folded } from '../columns/folded.ts';
import type { KindTable } from '../columns/kind-table.ts';
import type { PeopleColumns } from '../columns/people-columns.ts';
import { BATCH } from './features/batch.ts';
import { RowFeatures } from './features/row-features.ts';
import { Tallies } from './features/tallies.ts';
import { TALLIES } from './features/tally-features.ts';
import { tallyTables } from './features/tally-tables.ts';
import { touchMeanings } from './features/touch-modes.ts';
import { type RowSpan, rowSpans } from './row-span.ts';
import { spanOf } from './span-of.ts';
import { StageColumns } from './stages/stage-columns.ts';

export interface FoldOptions {
  /** The last business day whose events count. */
  readonly asOf: Day;
  /** The bank's currency. */
  readonly currency: string;
  readonly rules?: StageRules;
}

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
  const { words, plan } = tallyTables(kinds, currency, until, TALLIES);
  const rows = people.member.length;
  const stages = new StageColumns(people, words, until, rules);
  const tallies = new Tallies(TALLIES, plan, rows);
  const others = new RowFeatures(people, words, touchMeanings(kinds), until);
  const spans = rowSpans(events, BATCH);
  const reachedOn = new Uint16Array(BATCH);
  for (let first = 0; first < rows; first += BATCH) {
    const some = Math.min(BATCH, rows - first);
    for (let place = 0; place < some; place += 1) {
      const span = spans[place] as RowSpan;
      spanOf(events, first + place, until, words, span);
      if (!stages.fold(first + place, span)) spans[place] = stages.counted(span);
      reachedOn[place] = stages.reachedOn;
    }
    tallies.fold(first, some, spans);
    for (let place = 0; place < some; place += 1)
      others.fold(first + place, spans[place] as RowSpan, reachedOn[place] as number);
  }
  const found = stages.columns();
  return { ...found, features: [...tallies.columns(), ...others.columns(), found.interest] };
}
