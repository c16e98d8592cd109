import type { AllocationTable } from './allocation-table.ts';
import { pricesOfRm } from './prices-of-rm.ts';
import type { StockRoom } from './stock-room.ts';

/** Another action for one customer, or one more, or none instead of one (`kinds` stands for none). */
interface Move {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly gain: number;
}

/** Moves looked at per RM: 400 instead of 100 find less than 0.01 % more worth in twice the time. */
const MOVES = 100;
const PASSES = 4;

/**
 * Improves a plan inside each RM's own customers: takes the best single move or pair of moves that gains worth and keeps all
 * limits, until none is left among those that lose least at the prices. One customer's shorter action makes room for another
 * one's longer: this closes most of what rounding to whole actions costs, which filling alone cannot.
 * Changes `room` and `taken`.
 */
export function exchangePairs(table: AllocationTable, prices: Float64Array, room: StockRoom, taken: Uint8Array): void {
  const { kinds, firstRow } = table;
  for (let rm = 0; rm + 1 < firstRow.length; rm += 1)
    for (let pass = 0; pass < PASSES; pass += 1) {
      const moves = movesOf(table, prices, taken, rm);
      const moved = new Set<number>();
      for (;;) {
        const pair = bestPair(moves, moved, room, rm);
        if (pair.length === 0) break;
        for (const { row, from, to } of pair) {
          room.exchange(rm, from, to);
          if (from < kinds) taken[row * kinds + from] = 0;
          if (to < kinds) taken[row * kinds + to] = 1;
          moved.add(row);
        }
      }
      if (moved.size === 0) break;
    }
}

/** @param moves by gain, greatest first, so that the search can stop early */
function bestPair(moves: readonly Move[], moved: ReadonlySet<number>, room: StockRoom, rm: number): readonly Move[] {
  let gain = 0;
  let found: readonly Move[] = [];
  for (const [i, one] of moves.entries()) {
    if (2 * one.gain <= gain) break;
    if (moved.has(one.row)) continue;
    if (one.gain > gain && room.fits(rm, one.from, one.to)) {
      gain = one.gain;
      found = [one];
    }
    for (let j = i + 1; j < moves.length; j += 1) {
      const two = moves[j]!;
      if (one.gain + two.gain <= gain) break;
      if (two.row === one.row || moved.has(two.row)) continue;
      if (!room.fits(rm, one.from, one.to, two.from, two.to)) continue;
      gain = one.gain + two.gain;
      found = [one, two];
    }
  }
  return found;
}

/** The moves of an RM's customers that lose least, by gain. */
function movesOf(table: AllocationTable, prices: Float64Array, taken: Uint8Array, rm: number): readonly Move[] {
  const price = pricesOfRm(table, prices, rm);
  const losses: number[] = [];
  eachMove(table, taken, rm, price, (_row, _from, _to, _gain, loss) => losses.push(loss));
  const limit = Float64Array.from(losses).sort()[MOVES] ?? Number.POSITIVE_INFINITY;
  const moves: Move[] = [];
  eachMove(table, taken, rm, price, (row, from, to, gain, loss) => {
    if (loss < limit) moves.push({ row, from, to, gain });
  });
  return moves.sort((a, b) => b.gain - a.gain);
}

/** @param tell gets worth gained, and what the move loses when stocks are counted at their prices */
function eachMove(
  { kinds, value, firstRow, cap }: AllocationTable,
  taken: Uint8Array,
  rm: number,
  price: Float64Array,
  tell: (row: number, from: number, to: number, gain: number, loss: number) => void,
): void {
  for (let row = firstRow[rm]!; row < firstRow[rm + 1]!; row += 1) {
    const at = row * kinds;
    let free = cap[row]!;
    for (let kind = 0; kind < kinds; kind += 1) free -= taken[at + kind]!;
    for (let from = 0; from <= kinds; from += 1) {
      if (from === kinds ? free === 0 : taken[at + from] === 0) continue;
      const given = from === kinds ? 0 : value[at + from]!;
      const saved = from === kinds ? 0 : price[from]!;
      if (from < kinds) tell(row, from, kinds, -given, given - saved);
      for (let to = 0; to < kinds; to += 1) {
        const got = value[at + to]!;
        if (taken[at + to] === 0 && got > 0) tell(row, from, to, got - given, given - saved - got + price[to]!);
      }
    }
  }
}
