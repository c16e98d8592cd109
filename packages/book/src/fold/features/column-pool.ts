import type { FeatureColumn } from '../../columns/folded.ts';
import { sharedColumn } from '../../columns/shared.ts';

const BLOCK = 256;
/** Between the columns of a block lies an odd number of cache lines, or the entries of a row would compete for the same places of the cache. */
const LINE = 64;

/**
 * Columns of one kind that are written row after row. A row is written into a block that stays in the cache, and a full block goes to the
 * columns in one piece each: writing a hundred far places a row costs three times as much.
 */
export class ColumnPool<C extends FeatureColumn> {
  /** Entry of a column for the row at hand: `block[column * stride + place]`. */
  readonly block: C;
  readonly stride: number;
  place = -1;
  readonly #columns: readonly C[];
  #first = 0;

  constructor(made: Parameters<typeof sharedColumn<C>>[0], columns: number, rows: number) {
    this.stride = BLOCK + LINE / made.BYTES_PER_ELEMENT;
    this.block = sharedColumn(made, columns * this.stride);
    this.#columns = Array.from({ length: columns }, () => sharedColumn(made, rows));
  }

  /** Begins the next row, with zeros. */
  next(): void {
    this.place += 1;
    if (this.place === BLOCK) this.#flush();
  }

  /** Entry of the row at hand. */
  put(column: number, value: number): void {
    this.block[column * this.stride + this.place] = value;
  }

  /** The columns, when the last row is written. */
  columns(): readonly C[] {
    this.#flush();
    return this.#columns;
  }

  #flush(): void {
    const rows = Math.min(BLOCK, (this.#columns[0]?.length ?? 0) - this.#first);
    for (const [i, column] of this.#columns.entries())
      column.set(this.block.subarray(i * this.stride, i * this.stride + rows), this.#first);
    this.block.fill(0);
    this.#first += rows;
    this.place = 0;
  }
}
