import type { Day } from '@vivero/domain';
import { bookDay } from '../../columns/book-time.ts';
import type { EventColumns } from '../../columns/event-columns.ts';
import type { FeatureColumn } from '../../columns/folded.ts';
import type { KindTable } from '../../columns/kind-table.ts';
import { checkKinds } from '../check-kinds.ts';
import { kindWords } from '../kind-words.ts';
import type { RowSpan } from '../row-span.ts';
import { spanOf } from '../span-of.ts';
import { Tallies } from './tallies.ts';
import { tallyPlan } from './tally-plan.ts';
import type { Tally } from './tally.ts';

/**
 * Any tallies over all customers of the columns, in one pass; a column a tally, in their order. Voided purchases count here like others:
 * `foldPart` knows of voids.
 * @throws RangeError when an event is of a kind that the table does not have
 */
export function tallyEvents(
  events: EventColumns,
  kinds: KindTable,
  tallies: readonly Tally[],
  { asOf, currency }: { readonly asOf: Day; readonly currency: string },
): readonly FeatureColumn[] {
  const until = bookDay(asOf);
  const rows = events.start.length - 1;
  const all = new Tallies(tallies, tallyPlan(kinds, kindWords(kinds, currency), tallies, until), rows);
  const span: RowSpan = { columns: events, from: 0, to: 0, value: 0, balance: 0, ref: 0 };
  for (let row = 0; row < rows; row += 1) {
    spanOf(events, row, until, span);
    all.fold(span);
  }
  checkKinds(all.highestKind, kinds);
  return all.columns();
}
