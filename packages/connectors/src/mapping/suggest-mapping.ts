import { fail, MATCH_KINDS, ok, type MatchKind, type Result } from '@vivero/domain';
import type { DetectedColumn } from '../table/detect-column.ts';
import type { DetectedTable } from '../table/detect-table.ts';
import { CUSTOMER_HEADERS, EVENT_HEADERS, headerKey } from './header-words.ts';
import { KNOWN_SOURCES } from './known-sources.ts';
import { parseMapping, type Mapping } from './mapping.ts';
import type { TargetField } from './target-fields.ts';

export interface SuggestedField {
  readonly field: TargetField;
  readonly columns: readonly string[];
  /** 0..1: a known source 1, the whole header is a known word 0.9, a part of it 0.6; halved when the samples do not look like it. */
  readonly confidence: number;
  /** Of several columns the first that is filled is meant; absent = they are joined. */
  readonly take?: 'first';
}

export interface MappingSuggestion {
  readonly mapping: Mapping;
  /** The program whose export this is, when its header row is known. */
  readonly knownSource: string | null;
  readonly fields: readonly SuggestedField[];
  /** Columns that nothing was found for; they will not be imported. */
  readonly unmapped: readonly string[];
}

export interface SuggestionDefaults {
  readonly name: string;
  readonly currency: string;
  /** IANA zone in which the file's times are told; absent = nobody knows, and only their days count. */
  readonly timeZone?: string;
}

const DATE_FIELDS = new Set<TargetField>([
  'birthOn',
  'riskAssessedOn',
  'customerSince',
  'openedOn',
  'maturesOn',
  'consentOn',
  'on',
  'noteOn',
  'linkedOn',
  'unlinkedOn',
]);
const NUMBER_FIELDS = new Set<TargetField>(['balance', 'averageBalance', 'payment', 'amount']);
/** Headers that have a field's word in them and mean something else: an average, last year's figure or a difference is no balance. */
const MEANS_ANOTHER: Readonly<Partial<Record<TargetField, RegExp>>> = {
  balance:
    /日均|月均|季均|年均|平均|average|avg|medio|promedio|上月|上年|去年|年初|previous|anterior|较|变动|增|change|variaci/i,
  averageBalance: /年日均|年均|季|annual|year|anual|quarter|trimest|较|变动|增|change|variaci/i,
};
const TOLD = new Set<TargetField>(['text', 'result', 'author']);
const IDENTIFYING: readonly TargetField[] = ['phone', 'email', 'nationalId', 'name'];

/** A first mapping from the header row and the samples, to be shown and changed. @returns `import.nothing_mapped` when no person could come of it */
export function suggestMapping(detected: DetectedTable, defaults: SuggestionDefaults): Result<MappingSuggestion> {
  const headers = detected.columns.map((column) => column.name);
  const { knownSource: known, ...suggested } = suggestFields(detected.columns);
  const fields = placed(suggested.fields);
  const kind = kindOf(fields);
  const mapping = mappingOf(kind, fields, detected.columns, known === null ? defaults : { ...defaults, name: known });
  if (!mapping.ok) return fail({ code: 'import.nothing_mapped', headers });
  const used = new Set(fields.flatMap((each) => each.columns));
  return ok({
    mapping: mapping.value,
    knownSource: known,
    fields,
    unmapped: headers.filter((header) => !used.has(header)),
  });
}

/** What each column seems to be, whether or not a mapping could come of it; and the program whose export it is. */
export function suggestFields(columns: readonly DetectedColumn[]): {
  readonly knownSource: string | null;
  readonly fields: readonly SuggestedField[];
} {
  const known = knownSource(columns.map((column) => column.name));
  return known === undefined
    ? { knownSource: null, fields: withSurname(best(columns), columns) }
    : { knownSource: known.name, fields: known.fields };
}

/** A table with a day in each row tells what happened, any other who people are. */
export const kindOf = (fields: readonly SuggestedField[]): Mapping['kind'] =>
  fields.some(({ field }) => field === 'on') ? 'events' : 'customers';

/** The mapping that these fields make. @returns `import.mapping_invalid` when no record could come of them */
export function mappingOf(
  kind: Mapping['kind'],
  fields: readonly SuggestedField[],
  detected: readonly DetectedColumn[],
  { name, currency, format = {}, timeZone }: SuggestionDefaults & { readonly format?: Mapping['format'] },
): Result<Mapping> {
  return parseMapping({
    name,
    version: 1,
    kind,
    format,
    columns: Object.fromEntries(
      fields.map(({ field, columns, take }) => [
        field,
        { column: columns.length === 1 ? columns[0] : columns, ...(take === undefined ? {} : { take }) },
      ]),
    ),
    match: matchKinds(fields, detected),
    policy: {},
    defaults: {
      relation: null,
      basis: null,
      currency,
      rm: null,
      ...(timeZone === undefined ? {} : { timeZone }),
      // A log of contacts says in its words what happened; a table of days and amounts is one of movements.
      ...(kind === 'events' && !fields.some(({ field }) => TOLD.has(field)) ? { code: 'MV' as const } : {}),
    },
  });
}

/** What only a holding has; without a product it cannot be told what the money is in, so it stays out and is shown as not imported. */
const OF_A_HOLDING = new Set<TargetField>(['holdingKey', 'balance', 'payment', 'openedOn', 'maturesOn', 'endedOn']);

export function placed(fields: readonly SuggestedField[]): readonly SuggestedField[] {
  const has = (...wanted: readonly TargetField[]): boolean => fields.some(({ field }) => wanted.includes(field));
  // Remarks beside a movement of money are the bank's, not a log of contacts.
  if (has('on')) return has('amount') ? fields.filter(({ field }) => !TOLD.has(field)) : fields;
  return has('product', 'category') ? fields : fields.filter(({ field }) => !OF_A_HOLDING.has(field));
}

const SURNAMES = ['apellidos', 'apellido', 'primerapellido', 'lastname', 'surname', 'familyname'];

/** Given name and surname in two columns are one name. */
function withSurname(fields: readonly SuggestedField[], columns: readonly DetectedColumn[]): readonly SuggestedField[] {
  const taken = new Set(fields.flatMap((each) => each.columns));
  const surname = columns.find(({ name }) => !taken.has(name) && SURNAMES.includes(headerKey(name)))?.name;
  if (surname === undefined) return fields;
  return fields.map((each) => (each.field === 'name' ? { ...each, columns: [...each.columns, surname] } : each));
}

function knownSource(headers: readonly string[]): { name: string; fields: SuggestedField[] } | undefined {
  const present = new Map(headers.map((header) => [headerKey(header), header]));
  const source = KNOWN_SOURCES.find(({ signature }) => signature.every((header) => present.has(headerKey(header))));
  if (!source) return undefined;
  const fields = Object.entries(source.columns).flatMap(([field, names]) => {
    const found = [names].flat().flatMap((name) => {
      if (!name.endsWith('*')) return present.get(headerKey(name)) ?? [];
      return headers.filter((header) => header.startsWith(name.slice(0, -1)));
    });
    const columns = [...new Set(found)];
    const take = source.first?.some((each) => each === field) === true ? ({ take: 'first' } as const) : {};
    return columns.length === 0 ? [] : [{ field: field as TargetField, columns, confidence: 1, ...take }];
  });
  return { name: source.name, fields };
}

/** The kind of table that more is understood of; only one that names a person and, for events, a day can be events. */
function best(columns: readonly DetectedColumn[]): SuggestedField[] {
  const customers = assign(columns, CUSTOMER_HEADERS);
  const events = assign(columns, EVENT_HEADERS);
  const total = (fields: readonly SuggestedField[]): number =>
    fields.reduce((sum, { confidence }) => sum + confidence, 0);
  const has = (fields: readonly SuggestedField[], ...wanted: TargetField[]): boolean =>
    fields.some(({ field }) => wanted.includes(field));
  return has(events, 'on') && has(events, 'customer', ...IDENTIFYING) && total(events) > total(customers)
    ? events
    : customers;
}

/** Gives each field its best column and each column to one field, the surest pairs first. */
function assign(
  columns: readonly DetectedColumn[],
  dictionary: Readonly<Partial<Record<TargetField, readonly string[]>>>,
): SuggestedField[] {
  const pairs = Object.entries(dictionary).flatMap(([field, words]) =>
    columns.map((column) => ({
      field: field as TargetField,
      columns: [column.name],
      confidence: confidence(field as TargetField, column, words),
    })),
  );
  const taken = new Set<string>();
  const chosen: SuggestedField[] = [];
  for (const pair of pairs.filter((each) => each.confidence >= 0.3).toSorted((a, b) => b.confidence - a.confidence)) {
    const column = pair.columns[0] ?? '';
    if (taken.has(column) || chosen.some(({ field }) => field === pair.field)) continue;
    taken.add(column);
    chosen.push(pair);
  }
  return chosen;
}

function confidence(field: TargetField, column: DetectedColumn, words: readonly string[]): number {
  if (MEANS_ANOTHER[field]?.test(column.name)) return 0;
  const key = headerKey(column.name);
  // Under a group of columns the column's own name says what it is.
  const whole = words.includes(key) || words.includes(headerKey(column.name.split(' / ').at(-1) ?? ''));
  // Short Latin words hide in others (`tel` in `hotel`); two Han characters are a word.
  const part = words.some((word) => key.includes(word) && (word.length >= 5 || /\p{Script=Han}{2}/u.test(word)));
  if (!whole && !part) return 0;
  const wrong =
    column.kind !== 'empty' &&
    ((DATE_FIELDS.has(field) && column.kind !== 'date') || (NUMBER_FIELDS.has(field) && column.kind !== 'number'));
  return (whole ? 0.9 : 0.6) * (wrong ? 0.5 : 1);
}

/**
 * The strictest first: the source's own number, then what belongs to one person, then names only where nothing else exists. A column
 * that is masked throughout tells nobody apart; a number that is made of several columns is a makeshift and comes last.
 */
function matchKinds(fields: readonly SuggestedField[], detected: readonly DetectedColumn[]): MatchKind[] {
  const hidden = new Set(detected.filter((column) => column.hidden === true).map(({ name }) => name));
  const has = (field: TargetField): boolean =>
    fields.some((each) => each.field === field && !each.columns.every((name) => hidden.has(name)));
  const available: Readonly<Record<MatchKind, boolean>> = {
    key: has('key') || has('customer'),
    phone: has('phone'),
    email: has('email'),
    nationalId: has('nationalId'),
    nameBirth: has('name') && has('birthOn'),
    name: has('name') && !IDENTIFYING.slice(0, 3).some(has) && !has('key') && !has('customer'),
  };
  const kinds = MATCH_KINDS.filter((kind) => available[kind]);
  const makeshift = fields.some(({ field, columns }) => field === 'key' && columns.length > 1);
  const ordered = makeshift ? [...kinds.filter((kind) => kind !== 'key'), 'key' as const] : kinds;
  return ordered.length > 0 ? ordered : ['key'];
}
