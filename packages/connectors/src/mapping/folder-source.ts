import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Day, fail, type IntakeRow, type IntakeSource, ok, parseDay, type Result } from '@vivero/domain';
import { z } from 'zod';
import { type Mapping, parseMapping } from './mapping.ts';
import { tableSource } from './table-source.ts';
import type { CustomerField } from './target-fields.ts';

/** The file in a folder that says what its tables are. */
const FOLDER_MANIFEST = 'bank.json';

const word = z.string().trim().min(1).max(200);
const Manifest = z.strictObject({
  /** Names the source, for all tables alike: their customer numbers are the same ones. */
  name: word,
  /** The bank's name, if this is its first import. */
  bank: word,
  /** The day that the files state things as of. */
  asOf: z.iso.date(),
  timeZone: word,
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** Who keeps a book: `key` is how the tables name them. */
  managers: z.array(z.strictObject({ key: word, name: word, branch: word, team: word })).default([]),
  /** In the order in which they build on each other: people, what they hold, what happened. */
  tables: z
    .array(z.strictObject({ file: z.string().regex(/^[^/\\]+$/), mapping: z.record(z.string(), z.unknown()) }))
    .min(1),
});

export interface FolderSource {
  readonly bank: string;
  readonly timeZone: string;
  readonly asOf: Day;
  readonly rows: IntakeSource;
}

/**
 * Several tables of one source as one import, as their `bank.json` names them; other files of the folder are not read.
 * @param asOf in the place of the manifest's own day
 */
export async function folderSource(folder: string, asOf?: Day): Promise<Result<FolderSource>> {
  const path = join(folder, FOLDER_MANIFEST);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return fail({ code: 'file.not_found', path });
  const manifest = parseManifest(text);
  if (!manifest.ok) return manifest;
  const { name, bank, timeZone, currency, managers, tables } = manifest.value;
  const day = asOf ?? parseDay(manifest.value.asOf)!;
  const sources: IntakeSource[] = [];
  for (const { file, mapping } of tables) {
    const defaults = { relation: null, basis: null, rm: null, currency, timeZone, ...Object(mapping['defaults']) };
    const parsed = parseMapping({ version: 1, format: {}, match: ['key'], policy: {}, ...mapping, name, defaults });
    if (!parsed.ok) return parsed;
    const source = await tableSource(join(folder, basename(file)), parsed.value, { asOf: day });
    if (!source.ok) return source;
    sources.push(isOfHoldings(parsed.value) ? holdingsOf(source.value) : source.value);
  }
  const [first] = sources;
  return ok({
    bank,
    timeZone,
    asOf: day,
    rows: {
      ...first!,
      // Whoever lists the managers names them by key; else people name them.
      namesRms: managers.length === 0,
      snapshot: false,
      lacks: first!.lacks.filter((code) => sources.every(({ lacks }) => lacks.includes(code))),
      rows: async function* rows() {
        yield managerRows(managers);
        for (const source of sources) yield* source.rows();
      },
    },
  });
}

const OF_A_HOLDING = new Set<string>([
  'key',
  'holdingKey',
  'product',
  'category',
  'balance',
  'averageBalance',
  'payment',
  'openedOn',
  'maturesOn',
  'endedOn',
] satisfies CustomerField[]);

/** Whether a table tells of accounts and of people no more than whose they are. */
const isOfHoldings = ({ kind, columns }: Mapping): boolean =>
  kind === 'customers' && Object.keys(columns).every((field) => OF_A_HOLDING.has(field));

/** The people of a table of accounts stand in another table: stated twice they would contradict each other. */
const holdingsOf = (source: IntakeSource): IntakeSource => ({
  ...source,
  rows: async function* rows() {
    for await (const chunk of source.rows())
      yield chunk.map((row) => {
        const records = 'records' in row.outcome ? row.outcome.records : [];
        return records.some(({ kind }) => kind === 'holding')
          ? { ...row, outcome: { records: records.filter(({ kind }) => kind !== 'customer') } }
          : row;
      });
  },
});

function managerRows(managers: z.infer<typeof Manifest>['managers']): readonly IntakeRow[] {
  const branches = new Set<string>();
  return managers.map(({ key, name, branch, team }, i) => {
    const rm = { kind: 'rm', key, name, branchKey: branch, team } as const;
    const isNew = !branches.has(branch);
    branches.add(branch);
    const records = isNew ? [{ kind: 'branch', key: branch, name: branch } as const, rm] : [rm];
    return { file: FOLDER_MANIFEST, row: i + 1, amount: null, outcome: { records } };
  });
}

function parseManifest(text: string): Result<z.infer<typeof Manifest>> {
  try {
    const parsed = Manifest.safeParse(JSON.parse(text));
    if (parsed.success) return ok(parsed.data);
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || '.'}: ${message}`);
    return fail({ code: 'import.mapping_invalid', faults });
  } catch (cause) {
    return fail({ code: 'import.mapping_invalid', faults: [`not JSON: ${String(cause)}`] });
  }
}
