import { importReport, importRows, inferredSinceLast, listImports, sayTerm } from '@vivero/app';
import { columns } from '../columns.ts';
import { command, type Io, orExit } from '../command.ts';
import { importLines } from '../import-lines.ts';

/** As many as a person looks at; beyond that the file needs repair, not reading. */
const ROWS_SHOWN = 1_000;
const LOOK_AT = ['refused', 'conflict', 'update', 'new', 'same'] as const;

export const importsCommand = command({
  name: 'imports',
  help: `vivero imports [BATCH] [--json]
Lists every import with its state: running, interrupted, done, failed, rolled_back.
With BATCH its report and the rows that need a look (refused, in conflict, updated, taken without a value; the first ${ROWS_SHOWN.toLocaleString('en')} of each), each with its number in the file and the reason,
and what must have happened since the export before of the same source.`,
  words: { minimum: 0, maximum: 1 },
  read:
    ({ positionals: [batchId] }) =>
    async (io) => {
      if (batchId !== undefined) return showBatch(io, batchId);
      const batches = await listImports(io.stores, io.actor);
      io.show(batches, () =>
        batches.length === 0
          ? ['No import yet: vivero import table FILE']
          : columns([
              ['batch', 'source', 'file', 'state', 'started'],
              ...batches.map((batch) => [batch.batchId, batch.source, batch.fileName, batch.state, batch.startedAt]),
            ]),
      );
      return 0;
    },
});

async function showBatch(io: Io, batchId: string) {
  const batch = orExit(await importReport(io.stores, io.actor, batchId));
  const rows: Awaited<ReturnType<typeof importRows>>[number][] = [];
  for (const verdict of LOOK_AT)
    rows.push(...(await importRows(io.stores, io.actor, { batchId, verdict, after: null, limit: ROWS_SHOWN })));
  const inferred = orExit(await inferredSinceLast(io.stores, io.actor, batchId));
  io.show({ ...batch, rows, inferred }, () => [
    `${batch.fileName}: ${batch.state}, started ${batch.startedAt}`,
    ...(batch.report === null ? [] : importLines(batch.report, io.language)),
    ...(rows.length === 0
      ? []
      : columns([
          ['file', 'row', 'verdict', 'code', 'detail'],
          ...rows.map((row) => [row.file, String(row.row), row.verdict, row.code ?? '', JSON.stringify(row.detail)]),
        ])),
    ...(inferred.length === 0
      ? []
      : columns([
          ['inferred', 'customer', 'product', 'on', 'between'],
          ...inferred.map((fact) => [
            sayTerm(`inference.${fact.what}`, io.language),
            fact.customerId,
            fact.category ?? '',
            fact.on,
            `${fact.from} .. ${fact.until}`,
          ]),
        ])),
  ]);
  return 0 as const;
}
