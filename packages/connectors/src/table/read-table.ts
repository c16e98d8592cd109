import { fail, ok, type Result } from '@vivero/domain';
import type { ChildRequest } from '../child/frame.ts';
import { SourceFailure } from '../source-failure.ts';
import { childFrames } from './child-frames.ts';
import type { FormatOverrides, LocaleHint, RawRow, TableFormat } from './table-format.ts';
import { TABLE_LIMITS, type TableLimits } from './table-limits.ts';

export interface ReadTableOptions {
  /** The whole format, as detected before: nothing is detected again. */
  readonly format?: TableFormat;
  readonly overrides?: FormatOverrides;
  readonly locale?: LocaleHint;
  readonly rowLimit?: number;
  readonly limits?: Partial<TableLimits>;
}

export interface RawTable {
  readonly format: TableFormat;
  readonly headers: readonly string[];
  readonly preamble: readonly string[];
  /** Names of the visible sheets of a workbook. */
  readonly sheets: readonly string[];
  /** Chunks of data rows; every record of the file after the header exactly once. Throws `SourceFailure`. Read it once. */
  readonly rows: AsyncIterable<readonly RawRow[]>;
}

/** Reads a table of any supported kind as text, in a child process. The caller must read `rows` to the end or `return()` it. */
export async function readTable(path: string, options: ReadTableOptions = {}): Promise<Result<RawTable>> {
  const request: ChildRequest = {
    path,
    format: options.format ?? null,
    overrides: options.overrides ?? {},
    locale: options.locale ?? 'en',
    rowLimit: options.rowLimit ?? null,
    limits: { ...TABLE_LIMITS, ...options.limits },
  };
  const frames = childFrames(request);
  try {
    const first = await frames.next();
    if (first.done || first.value.kind !== 'head') throw new Error('the parser began without a head frame');
    const { format, headers, preamble, sheets } = first.value;
    return ok({ format, headers, preamble, sheets, rows: rowsOf(frames) });
  } catch (error) {
    if (error instanceof SourceFailure) return fail(error.problem);
    throw error;
  }
}

async function* rowsOf(frames: ReturnType<typeof childFrames>): AsyncGenerator<readonly RawRow[]> {
  for await (const frame of frames)
    if (frame.kind === 'rows')
      yield frame.rows.map((entry, i) => {
        const row = frame.from + i;
        return 'code' in entry ? { row, refused: entry.code, raw: entry.raw } : { row, cells: entry };
      });
}
