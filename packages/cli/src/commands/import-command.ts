import { findMapping, importSource, lookAtTable, openSource } from '@vivero/app';
import { LAWFUL_BASES, RELATIONS } from '@vivero/domain';
import { bookArgument, dayArgument, wordArgument } from '../arguments.ts';
import { bankOf } from '../bank-of.ts';
import { command, orExit } from '../command.ts';
import { importLines } from '../import-lines.ts';
import { mappingLines, tableLines, tableView } from '../table-lines.ts';

export const importCommand = command({
  name: 'import',
  help: `vivero import SOURCE PATH [--as-of DAY] [--mapping NAME|FILE] [--rm NUMBER]
              [--relation WORD] [--basis WORD] [--source-name NAME] [--preview] [--json]
Takes a bank's files in: SOURCE is "folder" (several tables of one system and a bank.json that says what they are), "table" (one file: CSV,
XLSX, XLS, a web page or XML that is called .xls), "vcard" (cards of an address book) or "berka" (a folder of eight linked tables).
  --as-of DAY     the data's own today (berka: 1998-12-31; folder: what bank.json says; table: the calendar's)
  --mapping ...   which column means what: a kept mapping (vivero mapping) or a JSON file; else recognised by the headers
  --rm NUMBER     the book for rows that name no relationship manager (default 0: nobody's)
  --relation ...  who the people in a table are, where it does not say: customer, prospect, event_contact or authorised
  --basis ...     on what the bank may hold their data: contract, consent, legitimate_interest or none
  --source-name   the system or list that a table comes from, such as crm or spring-fair: its customer numbers count inside it only
  --preview       shows how the file is read and what would happen row by row, and writes nothing
An import is all or nothing; "vivero rollback BATCH" takes it back exactly.
Example: vivero import table customers.csv --preview`,
  options: {
    'as-of': { type: 'string' },
    mapping: { type: 'string' },
    rm: { type: 'string' },
    relation: { type: 'string' },
    basis: { type: 'string' },
    'source-name': { type: 'string' },
    preview: { type: 'boolean' },
  },
  words: { minimum: 2, maximum: 2 },
  read: ({ values, positionals: [kind = '', path = ''] }) => {
    const asOf = dayArgument('as-of', values['as-of']);
    const defaultRm = bookArgument('rm', values.rm);
    const answers = {
      relation: wordArgument('relation', values.relation, RELATIONS),
      basis: wordArgument('basis', values.basis, LAWFUL_BASES),
      sourceName: values['source-name'],
    };
    const preview = values.preview === true;
    return async (io) => {
      const { bank, today } = await bankOf(io);
      const detected =
        preview && (kind === 'table' || kind === 'vcard')
          ? orExit(await lookAtTable(path, today, io.language))
          : undefined;
      if (detected !== undefined) io.show({ table: tableView(detected) }, () => tableLines(detected));
      const mapping = values.mapping === undefined ? undefined : orExit(await findMapping(io.stores, values.mapping));
      const source = orExit(
        await openSource({
          kind,
          path,
          today,
          currency: bank.currency,
          timeZone: bank.timeZone,
          language: io.language,
          answers,
          ...(asOf === undefined ? {} : { asOf }),
          ...(mapping === undefined ? {} : { mapping }),
          ...(detected === undefined ? {} : { detected }),
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
          ...(defaultRm === undefined ? {} : { defaultRm }),
          onProgress: ({ rows }) => io.progress(preview ? 'Looking at rows' : 'Importing rows', rows),
        }),
      );
      const table = preview ? source.table : null;
      io.show(table === null ? report : { ...report, mapping: table.mapping }, () => [
        ...(table === null ? [] : mappingLines(table)),
        ...importLines(report, io.language),
      ]);
      return 0;
    };
  },
});
