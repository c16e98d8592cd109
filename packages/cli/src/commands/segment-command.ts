import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  countSegment,
  EXPORT_REASONS,
  exportSegment,
  keepSegment,
  type QuestionDeps,
  sayPhrase,
  segmentsWithSize,
} from '@vivero/app';
import { countText, standingText } from '../answer-words.ts';
import { UsageError, wordArgument } from '../arguments.ts';
import { columns } from '../columns.ts';
import { command, type Io, orExit } from '../command.ts';
import { definitionFile } from '../definition-file.ts';
import { withBook } from '../with-book.ts';

export const segmentCommand = command({
  name: 'segment',
  help: `vivero segment [ID | --file FILE] [--csv] [--out PATH] [--reason WORD] [--save NAME [--shared]] [--json]
Which customers a description means: how many, in words, and who. Without ID and FILE: the segments that are kept, with their sizes.
  --file FILE    the definition as JSON (docs/segments.md); - reads what is piped in
  --csv          the customers as CSV on standard output, as the page exports them
  --out PATH     the customers as a file: .csv or .xlsx
  --reason WORD  what for, kept with the record of the export: ${EXPORT_REASONS.join(', ')} (default check)
  --save NAME    keeps the definition of FILE under a name; --shared lets others use it
Example: vivero segment --file maturing.json --out maturing.xlsx --reason visits`,
  options: {
    file: { type: 'string' },
    csv: { type: 'boolean' },
    out: { type: 'string' },
    reason: { type: 'string' },
    save: { type: 'string' },
    shared: { type: 'boolean' },
  },
  words: { minimum: 0, maximum: 1 },
  read: ({ values, positionals: [segmentId] }) => {
    const { file, out, save, csv = false, shared = false } = values;
    const reason = wordArgument('reason', values.reason, EXPORT_REASONS) ?? 'check';
    const format = formatOf(out);
    if (segmentId !== undefined && file !== undefined) throw new UsageError('either ID or --file, not both');
    if (save !== undefined && file === undefined) throw new UsageError('--save needs --file');
    const definition = file === undefined ? undefined : definitionFile(file);
    return async (io) => {
      if (segmentId === undefined && definition === undefined) return withBook(io, (deps) => showKept(io, deps));
      if (save !== undefined) {
        const kept = orExit(
          await keepSegment(
            io.stores,
            io.actor,
            { name: save, shared, definition, of: null },
            { now: io.now(), newId: io.newId },
          ),
        );
        io.show(kept, () => [`${kept.segmentId}: ${save}`]);
        return 0;
      }
      const of = segmentId === undefined ? { definition } : { segmentId };
      return withBook(io, async (deps) => {
        if (!csv && out === undefined) return showCount(io, deps, of);
        const wish = { of, reason, format, language: io.language };
        const lines = Readable.from(orExit(await exportSegment(deps, io.actor, wish, io.now())));
        if (out !== undefined) {
          await pipeline(lines, createWriteStream(out));
          io.err(out);
        } else for await (const chunk of lines) io.show(String(chunk), () => String(chunk).trimEnd().split('\r\n'));
        return 0;
      });
    };
  },
});

function formatOf(out: string | undefined): 'csv' | 'xlsx' {
  if (out === undefined || out.endsWith('.csv')) return 'csv';
  if (out.endsWith('.xlsx')) return 'xlsx';
  throw new UsageError('--out must end in .csv or .xlsx');
}

async function showKept(io: Io, deps: QuestionDeps): Promise<0> {
  const kept = await segmentsWithSize(deps, io.actor);
  io.show(kept, () => [
    ...columns([
      ['id', 'customers', 'name'],
      ...kept.segments.map(({ segmentId, name, count }) => [
        segmentId,
        count === null ? '-' : countText(count, io.language),
        name,
      ]),
    ]),
    standingText(kept),
  ]);
  return 0;
}

async function showCount(
  io: Io,
  deps: QuestionDeps,
  of: { readonly segmentId: string } | { readonly definition: unknown },
): Promise<0> {
  const definition = 'definition' in of ? of.definition : await definitionOf(io, deps, of.segmentId);
  const count = orExit(await countSegment(deps, io.actor, definition));
  io.show(count, () => [
    sayPhrase(count.sentence, io.language),
    `${countText(count.people, io.language)} / ${countText(count.of, io.language)}`,
    standingText(count),
  ]);
  return 0;
}

async function definitionOf(io: Io, deps: QuestionDeps, segmentId: string): Promise<unknown> {
  const { segments } = await segmentsWithSize(deps, io.actor);
  const found = segments.find((segment) => segment.segmentId === segmentId)?.definition;
  return found ?? orExit({ ok: false, problem: { code: 'segment.not_found', segmentId } });
}
