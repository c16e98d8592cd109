import type { Result } from '@vivero/domain';
import { fail, ok } from '@vivero/domain';
import type { LearnProblem } from './learn-warning.ts';
import type { LearningTable } from './learning-table.ts';
import { pickRows } from './learning-table.ts';

/** Fewer of either outcome than this teach nothing that would hold elsewhere. */
const NEEDED = 10;

/**
 * The rows whose outcome is known: one that is not yet due is missing, not a "no".
 * @param outcomes 1 happened, 0 did not, not-a-number not known yet
 * @throws RangeError for any other outcome or another number of them than rows
 */
export function knownOutcomes(
  table: LearningTable,
  outcomes: Float64Array,
): Result<{ readonly table: LearningTable; readonly outcomes: Float64Array }, LearnProblem> {
  if (outcomes.length !== table.rows) throw new RangeError(`${outcomes.length} outcomes for ${table.rows} rows`);
  const wrong = outcomes.find((outcome) => !(outcome === 0 || outcome === 1 || Number.isNaN(outcome)));
  if (wrong !== undefined) throw new RangeError(`an outcome is 0, 1 or not known, got ${wrong}`);
  const rows = [...outcomes.keys()].filter((i) => !Number.isNaN(outcomes[i]));
  const known = rows.length === table.rows ? outcomes : Float64Array.from(rows, (i) => outcomes[i]!);
  if (rows.length === 0) return fail({ code: 'learn.no_rows' });
  const happened = known.reduce((sum, outcome) => sum + outcome, 0);
  if (happened === 0 || happened === rows.length) return fail({ code: 'learn.one_outcome', rows: rows.length });
  const rarer = Math.min(happened, rows.length - happened);
  if (rarer < NEEDED) return fail({ code: 'learn.too_few', happened: rarer, needed: NEEDED });
  return ok({ table: rows.length === table.rows ? table : pickRows(table, rows), outcomes: known });
}
