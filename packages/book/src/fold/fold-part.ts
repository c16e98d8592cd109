import { type Day, STAGE_RULES, type StageRules } from '@vivero/domain';
import { bookDay } from '../columns/book-time.ts';
import type { EventColumns } from '../columns/event-columns.ts';
import type { Folded } from '../columns/folded.ts';
import type { KindTable } from '../columns/kind-table.ts';
import type { PeopleColumns } from '../columns/people-columns.ts';
import { kindWords } from './kind-words.ts';
import type { RowSpan } from './row-span.ts';
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
  const words = kindWords(kinds, currency);
  checkKinds(events.kind, words.length);
  const until = bookDay(asOf);
  const stages = new StageColumns(people, words, until, rules);
  const span: RowSpan = { columns: events, from: 0, to: 0, value: 0, balance: 0, ref: 0 };
  const rows = people.member.length;
  for (let row = 0; row < rows; row += 1) {
    spanOf(events, row, until, span);
    stages.fold(row, span);
  }
  return { ...stages.columns(), features: [] };
}

function spanOf(events: EventColumns, row: number, until: number, span: RowSpan): void {
  const from = events.start[row] as number;
  let to = events.start[row + 1] as number;
  while (to > from && (events.day[to - 1] as number) > until) to -= 1;
  span.from = from;
  span.to = to;
  span.value = events.valueStart[row] as number;
  span.balance = events.balanceStart[row] as number;
  span.ref = events.refStart[row] as number;
}

function checkKinds(kind: Uint16Array, known: number): void {
  for (let i = 0; i < kind.length; i += 1)
    if ((kind[i] as number) >= known) throw new RangeError(`event ${i} is of a kind that the table does not have`);
}
