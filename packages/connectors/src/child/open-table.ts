import type { TableFormat } from '../table/table-format.ts';
import type { BrokenRow } from './frame.ts';

/** A table opened: its head, and its data rows not yet read. */
export interface OpenTable {
  readonly format: TableFormat;
  readonly headers: readonly string[];
  readonly sheets: readonly string[];
  readonly rows: AsyncIterable<readonly string[] | BrokenRow>;
}
