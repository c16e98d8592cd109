import type { FieldBins } from '../field-bins.ts';
import { groupRows, groupsOf } from '../field-bins.ts';
import type { LearningTable } from '../learning-table.ts';
import type { HistogramKernel } from './histogram-kernel.ts';

/** Every part of memory begins at a multiple of 16 bytes, as 128-bit operations like it. */
const align = (bytes: number): number => Math.ceil(bytes / 16) * 16;

/** All memory that growing trees needs, laid out once: groups, rows, pairs and one histogram per leaf. */
export interface Workspace {
  readonly rows: number;
  readonly bins: readonly FieldBins[];
  /** Slope and curvature of the loss at each row, to be filled before a tree is grown. */
  readonly pairs: Float64Array;
  /** The list of rows, put in order by `part`. */
  readonly list: Uint32Array;
  /** Cell sums of a leaf's histogram: slope and curvature of group 0, group 1, ... of field `field`. */
  readonly cells: (slot: number, field: number) => Float64Array;
  readonly startTree: () => void;
  /** Sums all rows into histogram 0; returns the sums of slope and curvature. */
  readonly sumAll: () => readonly [number, number];
  readonly sumRows: (from: number, to: number, slot: number) => void;
  /** Takes histogram `other` off histogram `slot`. */
  readonly takeOff: (slot: number, other: number) => void;
  /** Puts those of the rows listed from `from` to `to` first whose group of the field has a 1 in `left`; returns how many. */
  readonly part: (field: number, left: Uint8Array, from: number, to: number) => number;
}

export function workspace(
  table: LearningTable,
  bins: readonly FieldBins[],
  leaves: number,
  makeKernel: (bytes: number) => HistogramKernel,
): Workspace {
  const { rows } = table;
  const fields = bins.length;
  const stride = align(rows);
  const firstCell = bins.map((_, k) => bins.slice(0, k).reduce((sum, b) => sum + groupsOf(b), 0));
  const cellsPerSlot = bins.reduce((sum, b) => sum + groupsOf(b), 0);

  let end = 0;
  const reserve = (bytes: number): number => {
    const at = end;
    end += align(bytes);
    return at;
  };
  const groupsAt = reserve(fields * stride);
  const listAt = reserve(4 * rows);
  // `part` writes one row beyond either side before it knows where the row belongs.
  const spareAt = reserve(4 * rows + 16);
  const pairsAt = reserve(16 * rows);
  const chosenAt = reserve(16 * rows);
  const cellsAt = reserve(4 * fields);
  const leftAt = reserve(256);
  const slotsAt = reserve(16 * cellsPerSlot * leaves);
  const kernel = makeKernel(end);
  const { memory } = kernel;

  bins.forEach((b, k) => groupRows(table, b, new Uint8Array(memory, groupsAt + k * stride, rows)));
  const list = new Uint32Array(memory, listAt, rows);
  const inOrder = Uint32Array.from({ length: rows }, (_, i) => i);
  const cellOffsets = new Uint32Array(memory, cellsAt, fields);
  const goesLeft = new Uint8Array(memory, leftAt, 256);
  const slots = Array.from(
    { length: leaves },
    (_, slot) => new Float64Array(memory, slotsAt + 16 * cellsPerSlot * slot, 2 * cellsPerSlot),
  );
  const aim = (slot: number): void => {
    slots[slot]!.fill(0);
    firstCell.forEach((first, k) => (cellOffsets[k] = slotsAt + 16 * (cellsPerSlot * slot + first)));
  };
  const cells = (slot: number, field: number): Float64Array =>
    slots[slot]!.subarray(2 * firstCell[field]!, 2 * (firstCell[field]! + groupsOf(bins[field]!)));

  return {
    rows,
    bins,
    list,
    pairs: new Float64Array(memory, pairsAt, 2 * rows),
    cells,
    startTree: () => list.set(inOrder),
    sumAll: () => {
      aim(0);
      kernel.addAll(groupsAt, stride, fields, pairsAt, cellsAt, rows);
      let slope = 0;
      let curvature = 0;
      cells(0, 0).forEach((value, at) => (at % 2 === 0 ? (slope += value) : (curvature += value)));
      return [slope, curvature];
    },
    sumRows: (from, to, slot) => {
      aim(slot);
      kernel.gather(pairsAt, listAt + 4 * from, chosenAt, to - from);
      kernel.addChosen(groupsAt, stride, fields, listAt + 4 * from, chosenAt, cellsAt, to - from);
    },
    takeOff: (slot, other) => {
      const [whole, off] = [slots[slot]!, slots[other]!];
      for (let at = 0; at < whole.length; at += 1) whole[at]! -= off[at]!;
    },
    part: (field, left, from, to) => {
      goesLeft.set(left);
      return kernel.part(groupsAt + field * stride, listAt + 4 * from, to - from, leftAt, spareAt);
    },
  };
}
