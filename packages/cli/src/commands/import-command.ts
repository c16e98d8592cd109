import { importSource, lookAtTable, openSource } from '@vivero/app';
import type { ImportReport } from '@vivero/domain';
import { argumentsOf, dayArgument } from '../arguments.ts';
import { bankOf } from '../bank-of.ts';
import { type Command, type Io, orExit, UsageError } from '../command.ts';
import { importLines } from '../import-lines.ts';
import { tableLines, tableView } from '../table-lines.ts';

export const importCommand: Command = {
  name: 'import',
  help: `vivero import SOURCE PATH [--as-of DAY] [--mapping FILE] [--rm NUMBER] [--preview] [--json]
Takes a bank's files in: SOURCE is "berka" (a folder of eight linked tables) or "table" (one CSV or XLSX file).
  --as-of DAY     the data's own today (berka: 1998-12-31; table: the calendar's)
  --mapping FILE  which column means what, as JSON; without it the columns are recognised by their headers
  --rm NUMBER     the book for rows that name no relationship manager (default 0: nobody's)
  --preview       shows how the file is read and what would happen row by row, and writes nothing
An import is all or nothing; "vivero rollback BATCH" takes it back exactly.`,
  async run(argv, io) {
    const { values, positionals } = argumentsOf(
      argv,
      {
        'as-of': { type: 'string' },
        mapping: { type: 'string' },
        rm: { type: 'string' },
        preview: { type: 'boolean' },
        json: { type: 'boolean' },
      },
      { minimum: 2, maximum: 2 },
    );
    const [kind = '', path = ''] = positionals;
    if (values.rm !== undefined && !/^\d+$/.test(values.rm)) throw new UsageError('--rm must be the number of a book');
    const asOf = dayArgument('as-of', values['as-of']);
    const { bank, today } = await bankOf(io);
    const preview = values.preview === true;
    const json = values.json === true;
    if (preview && kind === 'table') {
      const detected = orExit(await lookAtTable(path, today, io.language));
      if (json) io.out(JSON.stringify({ table: tableView(detected) }));
      else for (const line of tableLines(detected)) io.out(line);
    }
    const source = orExit(
      await openSource({
        kind,
        path,
        today,
        currency: bank.currency,
        language: io.language,
        ...(asOf === undefined ? {} : { asOf }),
        ...(values.mapping === undefined ? {} : { mappingPath: values.mapping }),
      }),
    );
    const report = orExit(
      await importSource(io.stores, source.rows, {
        actor: io.actor,
        now: io.now,
        newId: io.newId,
        fileName: source.fileName,
        contentHash: source.contentHash,
        zone: source.founds.timeZone ?? bank.timeZone,
        founds: source.founds,
        preview,
        ...(values.rm === undefined ? {} : { defaultRm: Number(values.rm) }),
        onProgress: ({ rows }) => io.progress(preview ? 'Looking at rows' : 'Importing rows', rows),
      }),
    );
    print(report, json, io);
    return 0;
  },
};

function print(report: ImportReport, json: boolean, io: Io): void {
  if (json) io.out(JSON.stringify(report));
  else for (const line of importLines(report)) io.out(line);
}
