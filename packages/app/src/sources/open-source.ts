import { basename } from 'node:path';
import {
  BERKA_AS_OF,
  berkaSource,
  contentDigest,
  type DetectedTable,
  detectTable,
  formatOverrides,
  type Mapping,
  type MappingSuggestion,
  readMapping,
  suggestMapping,
  tableSource,
} from '@vivero/connectors';
import { type Day, fail, formatDay, type IntakeSource, type Language, ok, type Result } from '@vivero/domain';
import type { Bank } from '@vivero/storage';

const SOURCE_KINDS = ['berka', 'table'] as const;

export interface SourceWish {
  readonly kind: string;
  readonly path: string;
  /** The data's own today; default: berka's last day, or `today`. */
  readonly asOf?: Day;
  /** JSON file that says which column means what; absent = recognised by the headers. */
  readonly mappingPath?: string;
  readonly today: Day;
  readonly currency: string;
  readonly language: Language;
}

export interface OpenedSource {
  readonly rows: IntakeSource;
  readonly contentHash: string;
  readonly fileName: string;
  /** What a bank without customers becomes when this is its first import. */
  readonly founds: Partial<Bank>;
  /** How a table would be read: for the preview. */
  readonly table: {
    readonly detected: DetectedTable;
    readonly mapping: Mapping;
    readonly suggestion: MappingSuggestion | null;
  } | null;
}

/** Finds out what the files are and how to read them; reads no row yet. */
export async function openSource(wish: SourceWish): Promise<Result<OpenedSource>> {
  const digest = SOURCE_KINDS.some((kind) => kind === wish.kind) ? await contentDigest(wish.path) : undefined;
  if (digest === undefined) return fail({ code: 'import.source_unknown', source: wish.kind, known: SOURCE_KINDS });
  if (!digest.ok) return digest;
  const opened = { contentHash: digest.value, fileName: basename(wish.path) };
  if (wish.kind === 'berka') {
    const asOf = wish.asOf ?? BERKA_AS_OF;
    const source = await berkaSource(wish.path, asOf);
    const founds = { name: 'Berka', timeZone: 'Europe/Prague', asOfOn: formatDay(asOf) };
    return source.ok ? ok({ ...opened, founds, rows: source.value, table: null }) : source;
  }
  return openTable(wish, opened);
}

/** How a table would be read, whether or not anything in it can be imported: what a preview shows first. */
export const lookAtTable = (path: string, today: Day, language: Language): Promise<Result<DetectedTable>> =>
  detectTable(path, { asOf: today, locale: language });

async function openTable(
  wish: SourceWish,
  opened: Pick<OpenedSource, 'contentHash' | 'fileName'>,
): Promise<Result<OpenedSource>> {
  const asOf = wish.asOf ?? wish.today;
  const given = wish.mappingPath === undefined ? undefined : await readMapping(wish.mappingPath);
  if (given !== undefined && !given.ok) return given;
  const detected = await detectTable(wish.path, {
    asOf,
    locale: wish.language,
    ...(given === undefined ? {} : { overrides: formatOverrides(given.value) }),
  });
  if (!detected.ok) return detected;
  const suggestion =
    given === undefined ? suggestMapping(detected.value, { name: 'table', currency: wish.currency }) : undefined;
  if (suggestion !== undefined && !suggestion.ok) return suggestion;
  const mapping = given?.value ?? suggestion?.value.mapping;
  if (mapping === undefined)
    return fail({ code: 'import.nothing_mapped', headers: detected.value.columns.map((column) => column.name) });
  const rows = await tableSource(wish.path, mapping, { asOf, locale: wish.language, detected: detected.value });
  // Another mapping of the same bytes is another import.
  const contentHash = `${opened.contentHash}:${JSON.stringify(mapping)}`;
  const founds = wish.asOf === undefined ? {} : { asOfOn: formatDay(wish.asOf) };
  return rows.ok
    ? ok({
        ...opened,
        contentHash,
        founds,
        rows: rows.value,
        table: { detected: detected.value, mapping, suggestion: suggestion?.value ?? null },
      })
    : rows;
}
