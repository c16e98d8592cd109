import { basename } from 'node:path';
import {
  BERKA_AS_OF,
  berkaSource,
  contentDigest,
  type DetectedTable,
  detectTable,
  folderSource,
  formatOverrides,
  type Mapping,
  type MappingSuggestion,
  suggestMapping,
  tableSource,
} from '@vivero/connectors';
import { type Day, fail, formatDay, type IntakeSource, type Language, ok, type Result } from '@vivero/domain';
import type { Bank } from '@vivero/storage';
import { answeredMapping, type ImportAnswers } from './import-answers.ts';
import { ownDay } from './own-day.ts';

const SOURCE_KINDS = ['berka', 'folder', 'table', 'vcard'] as const;

export interface SourceWish {
  readonly kind: string;
  readonly path: string;
  /** The data's own today; default: berka's last day, or `today`. */
  readonly asOf?: Day;
  /** Says which column means what; absent = recognised by the headers. */
  readonly mapping?: Mapping;
  /** What the person said when asked; of a table only. */
  readonly answers?: ImportAnswers;
  /** What `lookAtTable` found, where it has looked already. */
  readonly detected?: DetectedTable;
  readonly today: Day;
  readonly currency: string;
  /** IANA zone in which times in files are told. */
  readonly timeZone: string;
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
  if (wish.kind === 'folder') {
    const folder = await folderSource(wish.path, wish.asOf);
    if (!folder.ok) return folder;
    const { bank: name, timeZone, asOf, rows } = folder.value;
    return ok({ ...opened, founds: { name, timeZone, ...ownDay(asOf, wish.today) }, rows, table: null });
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
  // A mapping may say how the bytes are to be read, so what was detected without it does not serve.
  const looked = wish.mapping === undefined ? wish.detected : undefined;
  const detected: Result<DetectedTable> = looked
    ? ok(looked)
    : await detectTable(wish.path, {
        asOf,
        locale: wish.language,
        ...(wish.mapping === undefined ? {} : { overrides: formatOverrides(wish.mapping) }),
      });
  if (!detected.ok) return detected;
  const understood = meaningOf(wish, detected.value);
  if (!understood.ok) return understood;
  const { suggestion } = understood.value;
  const answered = answeredMapping(understood.value.mapping, wish.answers ?? {});
  if (!answered.ok) return answered;
  const mapping = answered.value;
  const rows = await tableSource(wish.path, mapping, { asOf, locale: wish.language, detected: detected.value });
  // Another mapping of the same bytes is another import.
  const contentHash = `${opened.contentHash}:${JSON.stringify(mapping)}`;
  const founds = wish.asOf === undefined ? {} : ownDay(wish.asOf, wish.today);
  return rows.ok
    ? ok({
        ...opened,
        contentHash,
        founds,
        rows: rows.value,
        table: { detected: detected.value, mapping, suggestion },
      })
    : rows;
}

/** The mapping that was asked for, else the one that the headers suggest. */
function meaningOf(
  { mapping, currency, timeZone }: SourceWish,
  detected: DetectedTable,
): Result<{ readonly mapping: Mapping; readonly suggestion: MappingSuggestion | null }> {
  if (mapping !== undefined) return ok({ mapping, suggestion: null });
  const suggested = suggestMapping(detected, { name: 'table', currency, timeZone });
  return suggested.ok ? ok({ mapping: suggested.value.mapping, suggestion: suggested.value }) : suggested;
}
