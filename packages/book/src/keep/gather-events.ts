import type { EventColumns } from '../columns/event-columns.ts';
import { isPlace } from '../columns/exact-number.ts';
import { eventsOf, eventsSet } from './events-set.ts';
import { gatherRows, type Picks } from './gather-rows.ts';

/** Histories of several sets of events as new columns: like any rows, but places of wide numbers move along with these. */
export function gatherEvents(sources: readonly EventColumns[], picks: Picks): EventColumns {
  const sets = sources.map(eventsSet);
  const gathered = gatherRows(sets, picks);
  const columns = eventsOf(gathered);
  if (columns.wide.length === 0) return columns;
  const starts = sets.map((set) => set.lists['wide']?.start as Uint32Array);
  const start = gathered.lists['wide']?.start as Uint32Array;
  for (let i = 0; i < picks.row.length; i += 1) {
    const moved =
      (start[i] as number) - ((starts[picks.from[i] as number] as Uint32Array)[picks.row[i] as number] as number);
    if (moved === 0) continue;
    move(columns.values, columns.valueStart, i, moved);
    move(columns.balances, columns.balanceStart, i, moved);
  }
  return columns;
}

function move(column: Int32Array, start: Uint32Array, row: number, by: number): void {
  for (let i = start[row] as number; i < (start[row + 1] as number); i += 1)
    if (isPlace(column[i] as number)) column[i] = (column[i] as number) + by;
}
