/**
 * The few loops in which learning trees spends its time. They work on one piece of memory, given as byte offsets: groups one byte a
 * row and field, rows 32-bit numbers, and pairs of two 64-bit numbers (slope and curvature of the loss at a row, or their sums in a
 * cell of a histogram). `cells` points at one 32-bit offset of a histogram per field.
 */
export interface HistogramKernel {
  readonly memory: ArrayBuffer;
  /** Adds the pair of each of the first `n` rows to the cell of its group, for `fields` fields whose groups lie `stride` bytes apart. */
  readonly addAll: (bins: number, stride: number, fields: number, pairs: number, cells: number, n: number) => void;
  /** The same for the `n` rows listed at `rows`, whose pairs stand in that order at `pairs`. */
  readonly addChosen: (
    bins: number,
    stride: number,
    fields: number,
    rows: number,
    pairs: number,
    cells: number,
    n: number,
  ) => void;
  /** Copies the pairs of the listed rows one after another to `out`. */
  readonly gather: (pairs: number, rows: number, out: number, n: number) => void;
  /** Puts the rows whose group has a 1 in the 256 bytes at `left` before the others, each side in its order; returns how many. */
  readonly part: (bins: number, rows: number, n: number, left: number, spare: number) => number;
}
