import { csvLine, type DetectedTable, readTable } from '@vivero/connectors';
import { type Language, messageOf } from '@vivero/domain';
import { sayTerm } from '../say.ts';
import { linesBefore } from './lines-before.ts';
import type { LeftOut } from './preview-lines.ts';

/** Excel on Windows takes a file for UTF-8 only with this before it. */
const MARK = '\uFEFF';

/** The rows of a file that are left out, each with its number and the reason in front, for a person to correct and bring again. */
export async function* leftOutCsv(
  path: string,
  { format, columns }: DetectedTable,
  leftOut: readonly LeftOut[],
  language: Language,
): AsyncGenerator<string> {
  const say = (key: string): string => messageOf(key, language);
  yield `${MARK}${csvLine([say('ui.import.csv_row'), say('ui.import.csv_reason'), ...columns.map(({ name }) => name)])}`;
  const wanted = new Map(leftOut.map((each) => [each.row, each]));
  const table = await readTable(path, { format });
  if (!table.ok) return;
  for await (const rows of table.value.rows) {
    const found = rows.flatMap((raw) => {
      const why = wanted.get(raw.row);
      if (why === undefined) return [];
      return [
        csvLine([
          String(linesBefore(format) + raw.row),
          reasonOf(why, language),
          ...('cells' in raw ? raw.cells : [raw.raw]),
        ]),
      ];
    });
    if (found.length > 0) yield found.join('');
  }
}

function reasonOf({ verdict, code, column }: LeftOut, language: Language): string {
  const reason = sayTerm(`${verdict === 'conflict' ? 'conflict' : 'refusal'}.${code}`, language);
  return column === null ? reason : `${column}: ${reason}`;
}
