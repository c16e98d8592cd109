import { type FieldBins, fieldBins, groupRows } from '../learn/field-bins.ts';
import type { LearningTable } from '../learn/learning-table.ts';

/** How one field becomes columns of a linear model, learned once and kept with it. */
type FieldCoding =
  | {
      readonly kind: 'number';
      readonly name: string;
      /** Stands for a missing number. */
      readonly mean: number;
      /** Whether missing has a column of its own. */
      readonly gaps: boolean;
    }
  | Extract<FieldBins, { kind: 'category' }>;

export type LinearCoding = readonly FieldCoding[];

/** Categories with a column of their own: the most frequent ones, each in enough rows; the rest, and missing, are told by all 0. */
const RULES = { bins: 1, categories: 64, rowsPerCategory: 20 };

export const linearCoding = (table: LearningTable): LinearCoding => {
  const named = fieldBins(table, RULES);
  return table.fields.map((field, k) => {
    const bins = named[k]!;
    if (field.kind === 'category' && bins.kind === 'category') return bins;
    const values = field.kind === 'number' ? Float64Array.from(field.values) : new Float64Array(0);
    const known = values.filter((value) => Number.isFinite(value));
    const mean = known.reduce((sum, value) => sum + value / known.length, 0);
    return { kind: 'number', name: field.name, mean, gaps: known.length < table.rows };
  });
};

/** The columns of a table, in the order of the coding: every number in them is finite. */
export function linearColumns(coding: LinearCoding, table: LearningTable): Float64Array[] {
  return coding.flatMap((field) => {
    if (field.kind === 'category') {
      const groups = groupRows(table, field);
      return field.categories.map((_, group) => column(table.rows, (row) => Number(groups[row] === group)));
    }
    const own = table.fields.find(({ name }) => name === field.name);
    if (own?.kind !== 'number') throw new RangeError(`the table has no number ${field.name}`);
    const known = (row: number): boolean => Number.isFinite(own.values[row]!);
    const values = column(table.rows, (row) => (known(row) ? own.values[row]! : field.mean));
    return field.gaps ? [values, column(table.rows, (row) => Number(!known(row)))] : [values];
  });
}

/** By place: `Float64Array.from` with a function walks an iterator, which took half of a year of the lab. */
function column(rows: number, valueAt: (row: number) => number): Float64Array {
  const values = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) values[row] = valueAt(row);
  return values;
}
