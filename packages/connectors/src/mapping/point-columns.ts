import type { DetectedColumn } from '../table/detect-column.ts';
import type { Mapping } from './mapping.ts';
import {
  kindOf,
  mappingOf,
  placed,
  type SuggestedField,
  suggestFields,
  type SuggestionDefaults,
} from './suggest-mapping.ts';
import { CUSTOMER_FIELDS, EVENT_FIELDS, type TargetField } from './target-fields.ts';

/** What a person said of columns by pointing at them, by header: the field that it is, or null for none. */
export type PointedColumns = Readonly<Record<string, TargetField | null>>;

export interface PointedMapping {
  readonly kind: Mapping['kind'];
  readonly knownSource: string | null;
  readonly fields: readonly SuggestedField[];
  /** null when no record could come of the columns; `lacks` says what has to be pointed at. */
  readonly mapping: Mapping | null;
  readonly lacks: 'person' | 'product' | 'day' | null;
}

/** Several columns make one of these together; of any other field there is one column. */
const JOINED: readonly TargetField[] = ['name', 'address'];
const PERSON: readonly TargetField[] = ['key', 'customer', 'phone', 'email', 'nationalId', 'name'];
const MOST_JOINED = 5;

/** A mapping from what the columns seem to be and what a person said of them, who is right. */
export function pointColumns(
  columns: readonly DetectedColumn[],
  pointed: PointedColumns,
  defaults: SuggestionDefaults & { readonly format?: Mapping['format'] },
): PointedMapping {
  const { knownSource, fields: suggested } = suggestFields(columns);
  const said = columns.flatMap(({ name }) => {
    const field = pointed[name];
    return field === undefined ? [] : [{ name, field }];
  });
  const left = suggested.flatMap((each) => {
    const free = each.columns.filter((name) => !said.some((one) => one.name === name));
    const replaced = !JOINED.includes(each.field) && said.some(({ field }) => field === each.field);
    return free.length === 0 || replaced ? [] : [{ ...each, columns: free }];
  });
  const all = said.reduce<readonly SuggestedField[]>(
    (fields, { name, field }) => (field === null ? fields : withColumn(fields, field, name)),
    left,
  );
  const kind = kindOf(all);
  const known: readonly TargetField[] = kind === 'events' ? EVENT_FIELDS : CUSTOMER_FIELDS;
  const meant = all.filter(({ field }) => known.includes(field));
  const sayable = placed(meant);
  // What a person has pointed at is never left out silently: it lacks something.
  const homeless = said.some(
    ({ field }) =>
      field !== null && meant.some((each) => each.field === field) && !sayable.some((each) => each.field === field),
  );
  const mapping = homeless
    ? undefined
    : mappingOf(kind, sayable, columns, { ...defaults, name: knownSource ?? defaults.name });
  return {
    kind,
    knownSource,
    fields: homeless ? meant : sayable,
    mapping: mapping?.ok === true ? mapping.value : null,
    lacks: homeless ? 'product' : mapping?.ok === true ? null : lackOf(kind, sayable),
  };
}

function withColumn(fields: readonly SuggestedField[], field: TargetField, name: string): readonly SuggestedField[] {
  const known = fields.find((each) => each.field === field);
  const columns = JOINED.includes(field) ? [...(known?.columns ?? []), name].slice(-MOST_JOINED) : [name];
  return [...fields.filter((each) => each !== known), { field, columns, confidence: 1 }];
}

function lackOf(kind: Mapping['kind'], fields: readonly SuggestedField[]): 'person' | 'day' {
  return fields.some(({ field }) => PERSON.includes(field)) && kind === 'events' ? 'day' : 'person';
}
