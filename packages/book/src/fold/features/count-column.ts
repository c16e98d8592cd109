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

  /** Whether counts that were OR-ed all fit in 16 bits. */
  static fits = (all: number): boolean => all >>> 0 <= LARGEST;

  get column(): Int16Array | Uint32Array {
    return this.#wide ?? this.#narrow;
  }

  /** Sets the rows from `first` on to counts that fit. */
  put(first: number, counts: Int16Array): void {
    this.column.set(counts, first);
  }

  /** Sets `rows` rows from `first` on to any counts: the cells from `at` on, so many from one to the next. */
  putWide(first: number, cells: Uint32Array, at: number, step: number, rows: number): void {
    for (let row = 0; row < rows; row += 1) {
      const count = cells[at + row * step] as number;
      if (count > LARGEST && !this.#wide) this.#widen();
      this.column[first + row] = count;
    }
  }

  #widen(): void {
    this.#wide = sharedColumn(Uint32Array, this.#narrow.length);
    this.#wide.set(this.#narrow);
    this.#narrow = new Int16Array(0);
  }
}
