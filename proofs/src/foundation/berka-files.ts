import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** The real Czech bank of 1993-98: its files, the rows that are published or were counted, and the column that holds money. */
export const BERKA_FILES = [
  { file: 'district.asc.gz', rows: 77, amount: null },
  { file: 'client.asc.gz', rows: 5_369, amount: null },
  { file: 'account.asc.gz', rows: 4_500, amount: null },
  { file: 'disp.asc.gz', rows: 5_369, amount: null },
  { file: 'order.asc.gz', rows: 6_471, amount: 'amount' },
  { file: 'loan.asc.gz', rows: 682, amount: 'amount' },
  { file: 'card.asc.gz', rows: 892, amount: null },
  { file: 'trans_1993-01-01_1994-03-31.asc.gz', rows: 49_102, amount: 'amount' },
  { file: 'trans_feup_test_30200.csv.gz', rows: 30_200, amount: 'amount' },
] as const;

export const berkaFolder = (data: string): string | undefined => {
  const folder = join(data, 'berka');
  return BERKA_FILES.every(({ file }) => existsSync(join(folder, file))) ? folder : undefined;
};

/** Rows and the sum of the money column in hundredths, by a reader of the proof's own; exact, because it counts in integers. */
export async function countBerkaFile(
  path: string,
  column: string | null,
): Promise<{ rows: number; hundredths: bigint }> {
  const lines = createInterface({ input: createReadStream(path).pipe(createGunzip()), crlfDelay: Infinity });
  let at: number | undefined;
  let rows = 0;
  let hundredths = 0n;
  for await (const line of lines) {
    if (line === '') continue;
    const cells = line.split(';').map((cell) => cell.replaceAll('"', ''));
    if (at === undefined) {
      at = column === null ? -1 : cells.indexOf(column);
      if (column !== null && at < 0) throw new Error(`${path} has no column ${column}`);
      continue;
    }
    rows += 1;
    if (at >= 0) hundredths += exactHundredths(cells[at] ?? '');
  }
  return { rows, hundredths };
}

function exactHundredths(text: string): bigint {
  const match = /^(\d+)(?:\.(\d{1,2}))?$/.exec(text);
  if (match === null) throw new Error(`not an amount: ${text}`);
  return BigInt(match[1] ?? '0') * 100n + BigInt((match[2] ?? '').padEnd(2, '0'));
}
