import type { FieldBins } from '../field-bins.ts';
import { groupRows, groupsOf } from '../field-bins.ts';
import type { LearningTable } from '../learning-table.ts';
import type { FtrlRules } from './ftrl.ts';
import { ftrl } from './ftrl.ts';

/**
 * What an online learner would have said of each row at its time: row i is scored knowing only outcomes of rows up to i - delay - 1,
 * as an outcome is known only when its window is over. Learning from the row just before flatters.
 * @param outcomes in time order; 1 happened, 0 did not
 * @param delay rows until an outcome is known, >= 0
 * @returns a probability per row
 */
export function prequential(
  table: LearningTable,
  outcomes: ArrayLike<number>,
  bins: readonly FieldBins[],
  delay: number,
  rules: Partial<FtrlRules> = {},
): Float64Array {
  const fields = bins.length;
  const places = new Int32Array(table.rows * fields);
  let first = 0;
  bins.forEach((b, k) => {
    groupRows(table, b).forEach((group, i) => (places[i * fields + k] = first + group));
    first += groupsOf(b);
  });
  const learner = ftrl(first, rules);
  return Float64Array.from({ length: table.rows }, (_, i) => {
    const known = i - delay - 1;
    if (known >= 0) learner.learn(places, known * fields, (known + 1) * fields, outcomes[known]!);
    return learner.score(places, i * fields, (i + 1) * fields);
  });
}
