import type { Result } from '@vivero/domain';
import { ok } from '@vivero/domain';
import { chooseChampion } from '../choose-champion.ts';
import { trailingRate } from '../evaluate/trailing-rate.ts';
import { fieldBins } from '../field-bins.ts';
import { fieldDrift } from '../field-drift.ts';
import type { LearnProblem } from '../learn-warning.ts';
import type { LearningTable } from '../learning-table.ts';
import { pickRows } from '../learning-table.ts';
import type { Judged } from './judged.ts';
import { additiveLearner, type Learner, treeLearner } from './learner.ts';
import { rollingRefit } from './rolling-refit.ts';
import type { TimePlan } from './time-plan.ts';

/** Both models as they would have been used: learned on the past, anew as time goes by, and judged on what came then. */
export function judgeInTime(
  table: LearningTable,
  outcomes: Float64Array,
  plan: TimePlan,
): Result<Judged, LearnProblem> {
  const { order, dates, known, choose, judge, refits, datesAre } = plan;
  const knownAt = (row: number): number => known[row]!;
  const sorted = pickRows(table, order);
  const past = Float64Array.from(order, (i) => outcomes[i]!);
  const recalibrateOn = Math.min(1000, Math.ceil(choose / 20));
  const rolled = (learner: Learner, starts: readonly number[], end: number): Result<Float64Array, LearnProblem> =>
    rollingRefit(sorted, past, learner, { starts, end, window: choose, known: knownAt, recalibrateOn });

  // What is not known yet when the judging begins cannot have chosen.
  const chosen = Math.min(judge, knownAt(judge));
  // The champion is chosen on rows before those that judge: chosen by the judges it would be flattered.
  const early = rolled(additiveLearner, [choose], judge);
  if (!early.ok) return early;
  const earlyTrees = rolled(treeLearner, [choose], judge);
  if (!earlyTrees.ok) return earlyTrees;
  const late = rolled(additiveLearner, refits, sorted.rows);
  if (!late.ok) return late;
  const lateTrees = rolled(treeLearner, refits, sorted.rows);
  if (!lateTrees.ok) return lateTrees;

  const rows = (from: number, to: number): LearningTable =>
    pickRows(
      sorted,
      Int32Array.from({ length: to - from }, (_, k) => from + k),
    );
  const bins = fieldBins(rows(0, judge), { bins: 10, categories: 20, rowsPerCategory: 20 });
  return ok({
    additive: late.value,
    trees: lateTrees.value,
    trailing: knownAtDate(trailingRate(past, knownAt), plan).subarray(judge),
    truth: past.subarray(judge),
    dates: dates.subarray(judge),
    datesAre,
    choice: chooseChampion(
      early.value.subarray(0, chosen - choose),
      earlyTrees.value.subarray(0, chosen - choose),
      past.subarray(choose, chosen),
      dates.subarray(choose, chosen),
    ),
    drift: fieldDrift(bins, rows(0, judge), rows(judge, sorted.rows)),
  });
}

/** Outcomes of a date are known to none of its rows: all stand at the rate before its first. */
function knownAtDate(rates: Float64Array, { dates, datesAre }: TimePlan): Float64Array {
  if (datesAre === 'blocks') return rates;
  for (let i = 1; i < rates.length; i += 1) if (dates[i] === dates[i - 1]) rates[i] = rates[i - 1]!;
  return rates;
}
