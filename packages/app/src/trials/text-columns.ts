import { readTable } from '@vivero/connectors';
import { fail, ok, type Result } from '@vivero/domain';

/** One column as it is met: each different text once, and its place per row. */
export interface TextColumn {
  readonly name: string;
  /** Trimmed; '' says missing. */
  readonly texts: readonly string[];
  readonly codes: Int32Array;
}

export interface TextColumns {
  readonly rows: number;
  readonly columns: readonly TextColumn[];
  /** Rows that the file holds but that could not be read as rows. */
  readonly unreadable: number;
  /** Rows that are the same as one before, cell by cell. */
  readonly duplicates: number;
}

/** What tables write for "nothing is known". */
const MISSING = new Set(['', 'na', 'n/a', 'nan', 'null', 'none', '?', '-']);

/** Cells that are kept: each takes four bytes here and eight more as a number that is learned from, so that 100 million are 1.2 GB. */
const MOST_CELLS = 100_000_000;

/**
 * Reads a table whole, column by column; gzip too. Only what is kept takes memory, so that columns left out make room for rows.
 * @param skip columns that are not kept
 * @returns fails as reading a table fails; `learn.column_missing` for a column to skip that is not there, `learn.table_too_large` as soon as
 *   more cells have come than fit
 */
export async function textColumns(
  path: string,
  { skip = [], mostCells = MOST_CELLS }: { readonly skip?: readonly string[]; readonly mostCells?: number } = {},
): Promise<Result<TextColumns>> {
  const opened = await readTable(path, { limits: { unzipRatio: 1000 } });
  if (!opened.ok) return opened;
  const { headers, rows: chunks } = opened.value;
  const missing = skip.find((name) => !headers.includes(name));
  if (missing !== undefined) return fail({ code: 'learn.column_missing', column: missing });
  const columns = headers.flatMap((name, at) =>
    skip.includes(name) ? [] : [{ name, at, places: new Map<string, number>(), codes: new Codes() }],
  );
  const mostRows = Math.floor(mostCells / Math.max(1, columns.length));
  const seen = new Set<number>();
  let [rows, unreadable, duplicates] = [0, 0, 0];
  for await (const chunk of chunks)
    for (const row of chunk) {
      if ('refused' in row) {
        unreadable += 1;
        continue;
      }
      rows += 1;
      if (rows > mostRows) return fail({ code: 'learn.table_too_large', rows: mostRows, columns: columns.length });
      const digest = rowDigest(row.cells);
      if (seen.has(digest)) duplicates += 1;
      else seen.add(digest);
      for (const { at, places, codes } of columns) {
        const cell = (row.cells[at] ?? '').trim();
        const text = MISSING.has(cell.toLowerCase()) ? '' : cell;
        let place = places.get(text);
        if (place === undefined) places.set(text, (place = places.size));
        codes.add(place);
      }
    }
  if (rows === 0) return fail({ code: 'learn.no_rows' });
  return ok({
    rows,
    unreadable,
    duplicates,
    columns: columns.map(({ name, places, codes }) => ({
      name,
      texts: [...places.keys()],
      codes: codes.all(),
    })),
  });
}

/**
 * 53 bits of a row: keeping whole rows to find the same one again would take as much memory as the table. Two different rows of a
 * million are taken for the same in one table of ten thousand.
 */
function rowDigest(cells: readonly string[]): number {
  let high = 0x811c9dc5;
  let low = 0x9747b28c;
  const add = (code: number): void => {
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995);
    low ^= low >>> 15;
  };
  for (const cell of cells) {
    for (let i = 0; i < cell.length; i += 1) add(cell.charCodeAt(i));
    add(0x1f);
  }
  return (high >>> 0) * 2 ** 21 + (low >>> 11);
}

/** Numbers that grow in steps of a half more: a table's length is not known before its end. */
class Codes {
  #codes = new Int32Array(1024);
  #length = 0;

  add(code: number): void {
    if (this.#length === this.#codes.length) {
      const longer = new Int32Array(Math.ceil(this.#length * 1.5));
      longer.set(this.#codes);
      this.#codes = longer;
    }
    this.#codes[this.#length++] = code;
  }

  all(): Int32Array {
    return this.#codes.slice(0, this.#length);
  }
}
