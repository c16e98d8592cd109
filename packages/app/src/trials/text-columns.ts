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

/** Reads a table whole, column by column; gzip too. Fails as reading a table fails. */
export async function textColumns(path: string): Promise<Result<TextColumns>> {
  const opened = await readTable(path, { limits: { unzipRatio: 1000 } });
  if (!opened.ok) return opened;
  const { headers, rows: chunks } = opened.value;
  const columns = headers.map(() => ({ places: new Map<string, number>(), codes: new Codes() }));
  const seen = new Set<string>();
  let [rows, unreadable, duplicates] = [0, 0, 0];
  for await (const chunk of chunks)
    for (const row of chunk) {
      if ('refused' in row) {
        unreadable += 1;
        continue;
      }
      rows += 1;
      const line = row.cells.join('\u001f');
      if (seen.has(line)) duplicates += 1;
      else if (seen.size < 2_000_000) seen.add(line);
      for (const [j, { places, codes }] of columns.entries()) {
        const cell = (row.cells[j] ?? '').trim();
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
    columns: columns.map(({ places, codes }, j) => ({
      name: headers[j]!,
      texts: [...places.keys()],
      codes: codes.all(),
    })),
  });
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
