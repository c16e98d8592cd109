import type { AllocationTable } from './allocation-table.ts';
import { byRegret } from './by-regret.ts';
import { exchangePairs } from './exchange-pairs.ts';
import { pricesOfRm } from './prices-of-rm.ts';
import { StockRoom } from './stock-room.ts';

/** A plan that keeps every limit: 1 where an action is chosen, in the layout of the table's values. */
export interface FilledTable {
  readonly taken: Uint8Array;
  readonly worth: number;
}

/**
 * Turns prices into a plan that keeps every limit. Customers come by what they would lose without their best action, take what
 * is worth most after its price and still fits, and leave the rest to others; then pairs are exchanged. An action that is not
 * worth its price is left out here even where it would fit: it would use up what an exchange needs (measured: 0.2 % of worth).
 */
export function fillAtPrices(table: AllocationTable, prices: Float64Array): FilledTable {
  const { kinds, value, cap, firstRow } = table;
  const { order, rmOf } = byRegret(table, prices);
  const price = Array.from({ length: firstRow.length - 1 }, (_, rm) => pricesOfRm(table, prices, rm));
  const room = new StockRoom(table);
  const taken = new Uint8Array(value.length);
  for (const row of order) {
    const rm = rmOf[row]!;
    for (let places = cap[row]!; places > 0; places -= 1) {
      let most = 0;
      let to = kinds;
      for (let kind = 0; kind < kinds; kind += 1) {
        const surplus = value[row * kinds + kind]! - price[rm]![kind]!;
        if (surplus <= most || taken[row * kinds + kind] === 1 || !room.fits(rm, kinds, kind)) continue;
        most = surplus;
        to = kind;
      }
      if (to === kinds) break;
      room.exchange(rm, kinds, to);
      taken[row * kinds + to] = 1;
    }
  }
  exchangePairs(table, prices, room, taken);
  return { taken, worth: worthOf(table.value, taken) };
}

function worthOf(value: ArrayLike<number>, taken: Uint8Array): number {
  let worth = 0;
  for (let at = 0; at < taken.length; at += 1) if (taken[at] === 1) worth += value[at]!;
  return worth;
}
