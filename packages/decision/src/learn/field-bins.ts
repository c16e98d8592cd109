import type { Field, LearningTable } from './learning-table.ts';
import { binOf, quantileEdges } from './quantile-edges.ts';

/**
 * How the values of one field become groups, learned once and kept with a model. Groups are numbered from 0; the last one is
 * "missing". A field of categories has "any other" before it: those too rare to tell apart, and those never seen.
 */
export type FieldBins =
  | { readonly kind: 'number'; readonly name: string; readonly edges: readonly number[] }
  | { readonly kind: 'category'; readonly name: string; readonly categories: readonly string[] };

export interface BinRules {
  /** At most this many groups of a number. */
  readonly bins: number;
  /** At most this many categories by name, the most frequent ones; */
  readonly categories: number;
  /** and only those with at least as many rows. */
  readonly rowsPerCategory: number;
}

/** Number of groups, "missing" among them. */
export const groupsOf = (bins: FieldBins): number =>
  bins.kind === 'number' ? bins.edges.length + 2 : bins.categories.length + 2;

/** Learns the groups of every field from the rows of `table`. */
export const fieldBins = (table: LearningTable, rules: BinRules): FieldBins[] =>
  table.fields.map((field) =>
    field.kind === 'number'
      ? { kind: 'number', name: field.name, edges: [...quantileEdges(field.values, rules.bins)] }
      : { kind: 'category', name: field.name, categories: frequentCategories(field, rules) },
  );

function frequentCategories(field: Field & { readonly kind: 'category' }, rules: BinRules): string[] {
  const rows = new Int32Array(field.categories.length);
  for (const code of field.codes) if (code >= 0) rows[code]! += 1;
  return [...rows.keys()]
    .filter((code) => rows[code]! >= rules.rowsPerCategory)
    .toSorted((a, b) => rows[b]! - rows[a]! || a - b)
    .slice(0, rules.categories)
    .map((code) => field.categories[code]!)
    .toSorted();
}

/**
 * Group of every row under `bins`. A field that the table lacks, or that is of another kind there, is a bug of the caller.
 * @throws RangeError for such a field
 */
export function groupRows(table: LearningTable, bins: FieldBins, into = new Uint8Array(table.rows)): Uint8Array {
  const field = table.fields.find(({ name }) => name === bins.name);
  if (field === undefined || field.kind !== bins.kind)
    throw new RangeError(`the table has no field ${bins.name} of ${bins.kind}`);
  const missing = groupsOf(bins) - 1;
  if (missing > 255) throw new RangeError(`a field has at most 256 groups, ${bins.name} has ${missing + 1}`);
  if (field.kind === 'number') {
    const edges = Float64Array.from((bins as FieldBins & { kind: 'number' }).edges);
    const { values } = field;
    for (let i = 0; i < table.rows; i += 1) into[i] = Number.isNaN(values[i]) ? missing : binOf(values[i]!, edges);
  } else {
    const places = new Map((bins as FieldBins & { kind: 'category' }).categories.map((name, at) => [name, at]));
    const groups = field.categories.map((name) => places.get(name) ?? missing - 1);
    for (let i = 0; i < table.rows; i += 1) into[i] = field.codes[i]! < 0 ? missing : groups[field.codes[i]!]!;
  }
  return into;
}
