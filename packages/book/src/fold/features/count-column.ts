import { sharedColumn } from '../../columns/shared.ts';

const LARGEST = 0x7f_ff;

/** Counts of rows in 16 bits as long as all of them fit, which they mostly do; in 32 from the first that does not. */
export class CountColumn {
  #narrow: Int16Array;
  #wide: Uint32Array | null = null;

  /** @param column of zeros */
  constructor(column: Int16Array) {
    this.#narrow = column;
  }

  get column(): Int16Array | Uint32Array {
    return this.#wide ?? this.#narrow;
  }

  /** Sets the rows from `first` on to the `rows` cells from `from` on. */
  put(first: number, cells: Uint32Array, from: number, rows: number): void {
    if (!this.#wide && putNarrow(this.#narrow, first, cells, from, rows) > LARGEST) this.#widen();
    if (this.#wide) this.#wide.set(cells.subarray(from, from + rows), first);
  }

  #widen(): void {
    this.#wide = sharedColumn(Uint32Array, this.#narrow.length);
    this.#wide.set(this.#narrow);
    this.#narrow = new Int16Array(0);
  }
}

/** @returns a number above `LARGEST` if one of the cells is */
function putNarrow(column: Int16Array, first: number, cells: Uint32Array, from: number, rows: number): number {
  let all = 0;
  for (let row = 0; row < rows; row += 1) {
    const count = cells[from + row] as number;
    column[first + row] = count;
    all |= count;
  }
  return all >>> 0;
}
