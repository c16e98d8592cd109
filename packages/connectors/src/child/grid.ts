import type { TableLimits } from '../table/table-limits.ts';
import { FileProblem } from './file-problem.ts';

/** Records put together cell by cell, in whatever order; records without text are left out, as sheets do not store them. */
export class Grid {
  readonly #rows = new Map<number, string[]>();
  readonly #limits: TableLimits;

  constructor(limits: TableLimits) {
    this.#limits = limits;
  }

  put(row: number, column: number, text: string): void {
    if (text === '') return;
    if (column >= this.#limits.columns) throw new FileProblem({ code: 'file.too_large', limit: 'columns' });
    if (text.length > this.#limits.cellChars) throw new FileProblem({ code: 'file.too_large', limit: 'cell_chars' });
    const record = this.#rows.get(row) ?? [];
    while (record.length < column) record.push('');
    record[column] = text;
    this.#rows.set(row, record);
  }

  /** A cell that spans rows says the same of each of them (one customer beside several products): of those that have cells. */
  repeatDown(row: number, column: number, rows: number): void {
    const text = this.#rows.get(row)?.[column] ?? '';
    for (let at = row + 1; at < row + rows; at += 1) if (this.#rows.has(at)) this.put(at, column, text);
  }

  records(): readonly (readonly string[])[] {
    return [...this.#rows].toSorted(([a], [b]) => a - b).map(([, record]) => record);
  }
}
