import type { Result } from '@vivero/domain';
import { ok } from '@vivero/domain';
import type { LearnProblem } from '../learn-warning.ts';
import type { LearningTable } from '../learning-table.ts';
import { pickRows } from '../learning-table.ts';
import { recalibration } from '../recalibrate.ts';
import { sigmoid } from '../sigmoid.ts';
import type { Learner } from './learner.ts';

export interface RefitPlan {
  /** Rows at which the learner learns anew, rising; it scores from there to the next, */
  readonly starts: readonly number[];
  /** from the last one to here. */
  readonly end: number;
  /** Rows that are learned from at a start, the latest known. */
  readonly window: number;
  /** How many rows from the first on have an outcome that is known at a start: the others are not learned from. */
  readonly known: (start: number) => number;
  /** Newest known rows to which the level is fitted, so that the model promises as much as lately happened; 0 leaves it. */
  readonly recalibrateOn: number;
}

const logOdds = (p: number): number => Math.log(p / (1 - p));

/**
 * What a model would have said at its time, learned anew on a trailing window as time goes by.
 * @param table rows in time order
 * @param outcomes 1 happened, 0 did not, not-a-number never known
 * @returns a probability for each row from the first start on; or the first reason why nothing could be learned
 */
export function rollingRefit(
  table: LearningTable,
  outcomes: Float64Array,
  learner: Learner,
  { starts, end, window, known: knownAt, recalibrateOn }: RefitPlan,
): Result<Float64Array, LearnProblem> {
  const first = starts[0] ?? end;
  const probabilities = new Float64Array(end - first);
  for (const [k, start] of starts.entries()) {
    const known = knownAt(start);
    const from = Math.max(0, known - window);
    const learnedFrom = pickRows(table, range(from, known));
    const past = outcomes.subarray(from, known);
    const made = learner(learnedFrom, past);
    if (!made.ok) return made;
    const newest = range(Math.max(0, past.length - recalibrateOn), past.length).filter((i) => !Number.isNaN(past[i]));
    const level = recalibration(
      made.value.score(pickRows(learnedFrom, newest)).map(logOdds),
      Float64Array.from(newest, (i) => past[i]!),
    );
    const scored = made.value.score(pickRows(table, range(start, starts[k + 1] ?? end)));
    probabilities.set(recalibrateOn === 0 ? scored : scored.map((p) => sigmoid(logOdds(p) + level)), start - first);
  }
  return ok(probabilities);
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
