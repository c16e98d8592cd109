import type { Encoding, TableFormat } from '../../table/table-format.ts';
import { fileBytes } from '../file-bytes.ts';
import { FileProblem } from '../file-problem.ts';
import type { BrokenRow, ChildRequest } from '../frame.ts';
import { headerNames } from '../header-names.ts';
import type { OpenTable } from '../open-table.ts';
import { preambleOf } from '../preamble.ts';
import { headerPlace } from '../records-table.ts';
import { DelimitedRecords } from './delimited-records.ts';
import { delimiterOf, lineEndOf, sampleRecords } from './detect-dialect.ts';
import { detectEncoding } from './detect-encoding.ts';

const SAMPLE_CHARS = 64 * 1024;

/** Opens delimited text: detects what the request leaves open, names the columns, and reads the rows strictly. */
export async function textTable(request: ChildRequest, compression: 'none' | 'gzip'): Promise<OpenTable> {
  const { path, limits, overrides } = request;
  const encoding =
    request.format?.encoding ??
    overrides.encoding ??
    (await detectEncoding(fileBytes(path, compression, limits), request.locale));
  const sample = await headText(request, compression, encoding);
  if (sample.trim() === '') throw new FileProblem({ code: 'file.empty' });
  const lineEnd = request.format?.lineEnd ?? lineEndOf(sample);
  const quote = request.format?.quote ?? overrides.quote ?? '"';
  const cr = lineEnd === 'cr';
  const delimiter = request.format?.delimiter ?? overrides.delimiter ?? delimiterOf(sample, quote, cr);
  const records = sampleRecords(sample, { delimiter, quote, cr, cellChars: sample.length + 1 });
  const { headerRow, headerRows } = headerPlace(request, records);
  const firstWidth = records[headerRow ?? 0]?.length ?? 1;
  const headers = headerNames(headerRow === null ? [] : records.slice(headerRow, headerRow + headerRows), firstWidth);
  if (headers.length > limits.columns) throw new FileProblem({ code: 'file.too_large', limit: 'columns' });
  const format: TableFormat = {
    container: 'text',
    compression,
    encoding,
    delimiter,
    quote,
    lineEnd,
    headerRow,
    headerRows,
    sheet: null,
  };
  const preamble = preambleOf(records, headerRow);
  return { format, headers, preamble, sheets: [], rows: dataRows(request, format, headers) };
}

async function headText(request: ChildRequest, compression: 'none' | 'gzip', encoding: Encoding): Promise<string> {
  const decoder = new TextDecoder(encoding);
  let text = '';
  for await (const chunk of fileBytes(request.path, compression, request.limits)) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length >= SAMPLE_CHARS) return text.slice(0, SAMPLE_CHARS);
  }
  return text + decoder.decode();
}

async function* dataRows(request: ChildRequest, format: TableFormat, headers: readonly string[]): OpenTable['rows'] {
  const { limits } = request;
  const before = format.headerRow === null ? 0 : format.headerRow + format.headerRows;
  const { delimiter, quote } = format;
  const cutter = new DelimitedRecords({ delimiter, quote, cr: format.lineEnd === 'cr', cellChars: limits.cellChars });
  const decoder = new TextDecoder(format.encoding);
  let index = 0;
  const judge = function* (text: string, last: boolean): Generator<readonly string[] | BrokenRow> {
    const undecodable = /[\0\uFFFD]/.test(text);
    for (const record of cutter.push(text, last)) {
      index += 1;
      if (index <= before) continue;
      if ('code' in record) yield record;
      else if (undecodable && record.some((cell) => /[\0\uFFFD]/.test(cell)))
        yield { code: 'text_undecodable', raw: record.join(delimiter) };
      else yield record.length === headers.length ? record : fitted(record, headers, delimiter);
    }
  };
  try {
    for await (const chunk of fileBytes(request.path, format.compression, limits))
      yield* judge(decoder.decode(chunk, { stream: true }), false);
    yield* judge(decoder.decode(), true);
  } catch (error) {
    if (error instanceof FileProblem && error.problem.code === 'file.unreadable' && error.problem.row !== null)
      throw new FileProblem({ ...error.problem, row: Math.max(0, error.problem.row - before) });
    throw error;
  }
}

/** A line of another width than the headers: blank lines and blank surplus cells are harmless, nameless columns may be missing. */
function fitted(
  cells: readonly string[],
  headers: readonly string[],
  delimiter: string,
): readonly string[] | BrokenRow {
  if (cells.every((cell) => cell.trim() === '')) return headers.map(() => '');
  if (cells.length > headers.length)
    return cells.slice(headers.length).every((cell) => cell.trim() === '')
      ? cells.slice(0, headers.length)
      : { code: 'fields_extra', raw: cells.join(delimiter) };
  return headers.slice(cells.length).every((name) => name.startsWith('#'))
    ? [...cells, ...headers.slice(cells.length).map(() => '')]
    : { code: 'fields_missing', raw: cells.join(delimiter) };
}
