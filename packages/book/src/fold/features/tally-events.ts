import type { Day } from '@vivero/domain';
import { bookDay } from '../../columns/book-time.ts';
import type { EventColumns } from '../../columns/event-columns.ts';
import type { FeatureColumn } from '../../columns/folded.ts';
import type { KindTable } from '../../columns/kind-table.ts';
import { type RowSpan, rowSpans } from '../row-span.ts';
import { spanOf } from '../span-of.ts';
import { BATCH } from './batch.ts';
import { Tallies } from './tallies.ts';
import { tallyTables } from './tally-tables.ts';
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
  const { words, plan } = tallyTables(kinds, currency, until, tallies);
  const all = new Tallies(tallies, plan, rows);
  const spans = rowSpans(events, BATCH);
  for (let first = 0; first < rows; first += BATCH) {
    const some = Math.min(BATCH, rows - first);
    for (let place = 0; place < some; place += 1) spanOf(events, first + place, until, words, spans[place] as RowSpan);
    all.fold(first, some, spans);
  }
  return all.columns();
}
