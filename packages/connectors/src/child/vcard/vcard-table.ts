import { detectEncoding } from '../text/detect-encoding.ts';
import { FileProblem } from '../file-problem.ts';
import type { ChildRequest } from '../frame.ts';
import type { OpenTable } from '../open-table.ts';
import { wholeFile } from '../whole-file.ts';
import { cardsOf } from './card-properties.ts';
import { CARD_HEADERS, cardRecord } from './card-record.ts';

/** Opens a file of vCards as a table of one record a card. */
export async function vcardTable(request: ChildRequest): Promise<OpenTable> {
  const { limits } = request;
  const bytes = await wholeFile(request.path, limits);
  const encoding =
    request.format?.encoding ?? request.overrides.encoding ?? (await detectEncoding(once(bytes), request.locale));
  // What is written in two bytes a character is read at once; elsewhere each property may have its own character set.
  const wide = encoding.startsWith('utf-16');
  const text = wide
    ? Buffer.from(new TextDecoder(encoding).decode(bytes)).toString('latin1')
    : bytes.toString('latin1');
  const records = cardsOf(text.replace(/^\u00ef\u00bb\u00bf/, '')).map((card) =>
    cardRecord(card, wide ? 'utf-8' : encoding),
  );
  if (records.length === 0) throw new FileProblem({ code: 'file.empty' });
  if (records.some((record) => record.some((cell) => cell.length > limits.cellChars)))
    throw new FileProblem({ code: 'file.too_large', limit: 'cell_chars' });
  return {
    format: {
      container: 'vcard',
      compression: 'none',
      encoding,
      delimiter: '',
      quote: '',
      lineEnd: 'none',
      headerRow: null,
      headerRows: 1,
      sheet: null,
    },
    headers: CARD_HEADERS,
    preamble: [],
    sheets: [],
    rows: each(records),
  };
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
