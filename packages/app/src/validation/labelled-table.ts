import type { LearningTable } from '@vivero/decision';
import { ok, type Result } from '@vivero/domain';
import { learningField } from '../trials/learning-field.ts';
import { outcomeColumn } from '../trials/outcome-column.ts';
import { textColumns } from '../trials/text-columns.ts';

/** A table of a public data set with its outcome. */
export async function labelledTable(
  path: string,
  target: string,
): Promise<Result<{ readonly table: LearningTable; readonly outcomes: Float64Array }>> {
  const read = await textColumns(path);
  if (!read.ok) return read;
  const { rows, columns } = read.value;
  const column = columns.find(({ name }) => name === target);
  if (column === undefined) return { ok: false, problem: { code: 'learn.column_missing', column: target } };
  const outcome = outcomeColumn(column);
  if (!outcome.ok) return outcome;
  const fields = columns.filter(({ name }) => name !== target).map(learningField);
  return ok({ table: { rows, fields }, outcomes: outcome.value.outcomes });
}
