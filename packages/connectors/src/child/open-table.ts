import type { TableFormat } from '../table/table-format.ts';
import type { BrokenRow } from './frame.ts';

/** A table opened: its head, and its data rows not yet read. */
export interface OpenTable {
  readonly format: TableFormat;
  readonly headers: readonly string[];
  /** What stands above the headers, a line each. */
  readonly preamble: readonly string[];
  readonly sheets: readonly string[];
  readonly rows: AsyncIterable<readonly string[] | BrokenRow>;
}
