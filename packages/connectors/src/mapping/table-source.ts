import { basename } from 'node:path';
import {
  EVENT_CODES,
  fail,
  ok,
  type Day,
  type EventCode,
  type IntakeRow,
  type IntakeSource,
  type RefusalCode,
  type Result,
} from '@vivero/domain';
import { isTotalRow } from '../normalise/total-row.ts';
import { brokenRow, rowVerdict } from '../rows/row-verdict.ts';
import { SourceFailure } from '../source-failure.ts';
import { detectTable, type DetectedTable } from '../table/detect-table.ts';
import { readTable, type ReadTableOptions } from '../table/read-table.ts';
import type { FormatOverrides, LocaleHint, RawRow } from '../table/table-format.ts';
import type { TableLimits } from '../table/table-limits.ts';
import { customerRecords } from './customer-records.ts';
import { eventRecords } from './event-records.ts';
import { fold } from './fold.ts';
import { headerRepeat } from './header-repeat.ts';
import { MappedRow, type BoundColumn, type BoundColumns } from './mapped-row.ts';
import type { MappedColumn, Mapping } from './mapping.ts';
import type { TargetField } from './target-fields.ts';

export interface TableSourceOptions {
  /** The day that the file states things as of. */
  readonly asOf: Day;
  readonly locale?: LocaleHint;
  readonly limits?: Partial<TableLimits>;
  /** As the person knows the file, in verdicts and problems; default: its name on the disk. */
  readonly fileName?: string;
  /** What `detectTable` found for this file under the mapping's format; saves detecting again. */
  readonly detected?: DetectedTable;
}

/** A file read through a mapping. @returns the Problem that the file cannot be read, or lacks a mapped column */
export async function tableSource(
  path: string,
  mapping: Mapping,
  options: TableSourceOptions,
): Promise<Result<IntakeSource>> {
  const reading: ReadTableOptions = {
    overrides: formatOverrides(mapping),
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  };
  const detected: Result<DetectedTable> = options.detected
    ? ok(options.detected)
    : await detectTable(path, { ...reading, asOf: options.asOf });
  if (!detected.ok) return fail(detected.problem);
  const file = options.fileName ?? basename(path);
  const columns = bind(mapping, detected.value, file);
  if (!columns.ok) return fail(columns.problem);
  const given = { ...reading, format: detected.value.format };
  return ok({
    source: mapping.name,
    currency: mapping.defaults.currency,
    asOf: options.asOf,
    lacks: lacks(mapping),
    namesRms: true,
    policy: mapping.policy,
    match: mapping.match,
    snapshot: mapping.kind === 'customers',
    rows: () => intake(path, file, mapping, columns.value, options.asOf, given),
  });
}

/** The part of a mapping that says how the file's bytes become rows. */
export function formatOverrides(mapping: Pick<Mapping, 'format'>): FormatOverrides {
  const { encoding, delimiter, quote, headerRow, headerRows, sheet } = mapping.format;
  return { encoding, delimiter, quote, headerRow, headerRows, sheet };
}

/** Finds the mapped headers in the file; what the mapping leaves open is read as detected. */
function bind(mapping: Mapping, detected: DetectedTable, file: string): Result<BoundColumns> {
  const bound: Partial<Record<TargetField, BoundColumn>> = {};
  for (const [field, column] of Object.entries(mapping.columns) as [TargetField, MappedColumn][]) {
    const headers = [column.column].flat();
    const at = headers.map((header) => detected.columns.findIndex((each) => fold(each.name) === fold(header)));
    const absent = headers[at.indexOf(-1)];
    if (absent !== undefined) return fail({ code: 'import.column_missing', column: absent, file });
    const found = detected.columns[at[0] ?? -1];
    bound[field] = {
      at,
      header: headers.join(' + '),
      first: column.take === 'first',
      dateOrder: column.dateOrder ?? mapping.format.dateOrder ?? found?.dateOrder ?? 'ymd',
      numberStyle: column.numberStyle ?? mapping.format.numberStyle ?? found?.numberStyle ?? 'point',
      unitPower: column.unitPower ?? mapping.format.unitPower ?? found?.unitPower ?? 0,
      values: new Map(Object.entries(column.values ?? {}).map(([from, to]) => [fold(from), to])),
    };
  }
  return ok(bound);
}

/** Evidence that a table of this mapping can never hold. */
function lacks(mapping: Mapping): readonly EventCode[] {
  const shown = new Set<string>(['PROF']);
  if (mapping.kind === 'customers') {
    if ('openedOn' in mapping.columns && 'balance' in mapping.columns) shown.add('TX-S');
    if ('averageBalance' in mapping.columns) shown.add('BAL');
  } else {
    if (mapping.defaults.code !== undefined) shown.add(mapping.defaults.code);
    const { code } = mapping.columns;
    for (const each of code?.values ? Object.values(code.values) : code ? EVENT_CODES : []) shown.add(each);
  }
  return EVENT_CODES.filter((code) => !shown.has(code));
}

async function* intake(
  path: string,
  file: string,
  mapping: Mapping,
  columns: BoundColumns,
  asOf: Day,
  reading: ReadTableOptions,
): AsyncGenerator<readonly IntakeRow[]> {
  const table = await readTable(path, reading);
  if (!table.ok) throw new SourceFailure(table.problem, path);
  const seen = new Set<string>();
  const copies = new Map<string, number>();
  const isHeader = headerRepeat(table.value.headers);
  const verdict = (raw: RawRow): IntakeRow => {
    const refusal = refusalOf(raw, table.value.format.delimiter, isHeader);
    if (refusal !== null) return brokenRow(file, raw.row, refusal, 'raw' in raw ? raw.raw : raw.cells.join(' '));
    const cells = 'cells' in raw ? raw.cells : [];
    const row = new MappedRow(cells, columns, asOf, mapping.defaults.currency);
    return rowVerdict(file, raw.row, () => {
      const { records, amount } =
        mapping.kind === 'customers'
          ? customerRecords(row, mapping, asOf, seen)
          : eventRecords(row, cells, mapping, copies);
      return { records, amount, without: row.without };
    });
  };
  for await (const chunk of table.value.rows) yield chunk.map(verdict);
}

/** Why a row is refused before any cell is read: a total is a total even where it has fewer fields than the table. */
function refusalOf(
  raw: RawRow,
  delimiter: string,
  isHeader: (cells: readonly string[]) => boolean,
): RefusalCode | null {
  const cells = 'cells' in raw ? raw.cells : raw.raw.split(delimiter || '\t');
  if (isTotalRow(cells)) return 'total_row';
  if ('refused' in raw) return raw.refused;
  if (cells.every((cell) => cell.trim() === '')) return 'row_empty';
  return isHeader(cells) ? 'header_repeated' : null;
}
