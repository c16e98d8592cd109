import type { Problem, RefusalCode } from '@vivero/domain';
import type { TableLimits } from '../table/table-limits.ts';
import type { FormatOverrides, LocaleHint, TableFormat } from '../table/table-format.ts';

/** What the parent asks of the child; passed as one JSON argument. */
export interface ChildRequest {
  readonly path: string;
  /** A complete format skips detection (the file was detected before); a partial one steers it. */
  readonly format: TableFormat | null;
  readonly overrides: FormatOverrides;
  readonly locale: LocaleHint;
  /** Stop after this many data rows; null = all. */
  readonly rowLimit: number | null;
  readonly limits: TableLimits;
}

/** A row that could not be read as cells. */
export interface BrokenRow {
  readonly code: RefusalCode;
  readonly raw: string;
}

/** One line of JSON on the pipe. The last frame is `end` or `problem`; a stream without either means that the child died. */
export type Frame =
  | {
      readonly kind: 'head';
      readonly format: TableFormat;
      readonly headers: readonly string[];
      readonly preamble: readonly string[];
      readonly sheets: readonly string[];
    }
  | { readonly kind: 'rows'; readonly from: number; readonly rows: readonly (readonly string[] | BrokenRow)[] }
  | { readonly kind: 'end'; readonly rows: number }
  | { readonly kind: 'problem'; readonly problem: Problem };
