import type { Problem, Result } from '@vivero/domain';
import { fail, ok } from '@vivero/domain';
import type { RandomStream } from '../../random/random-stream.ts';
import type { Choice } from '../choose-champion.ts';
import type { Evaluation } from '../evaluate/evaluate.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { FieldDrift } from '../field-drift.ts';
import type { Leak } from '../leak-guard.ts';
import { leaks } from '../leak-guard.ts';
import type { LearnProblem, LearnWarning } from '../learn-warning.ts';
import type { LearningTable } from '../learning-table.ts';
import { judgeFolds, randomFolds } from './judge-folds.ts';
import { judgeInTime } from './judge-in-time.ts';
import type { Judged } from './judged.ts';
import { additiveLearner } from './learner.ts';
import { timePlan } from './time-plan.ts';

/** How the rows that judge are told from those learned from. */
export type TrialProtocol =
  | {
      readonly kind: 'time';
      readonly times: Float64Array;
      /** Time until an outcome is known. */ readonly delay?: number;
    }
  | { readonly kind: 'rows'; readonly testRows: ReadonlySet<number> }
  | { readonly kind: 'folds'; readonly draw: RandomStream };

/** `trailing_rate` and `random` look at no customer: what a model has beyond them is what it knows of customers. */
export interface TrialLine {
  readonly name: 'additive' | 'trees' | 'trailing_rate' | 'random';
  readonly found: Evaluation;
}

export type TrialProblem = LearnProblem | Extract<Problem, { code: 'learn.one_date' }>;

export interface Trial {
  readonly lines: readonly TrialLine[];
  readonly refused: readonly Leak[];
  readonly warnings: readonly LearnWarning[];
  readonly choice: Choice;
  /** With time only: fields that have moved between the rows learned from and those judged. */
  readonly drift: readonly FieldDrift[];
  readonly judged: number;
  readonly datesAre: Judged['datesAre'];
}

/**
 * Learns both models on part of a table and judges them on the rest, beside what knows nothing of customers. Fields that only the
 * outcome can have made are left out and named.
 * @param insisted fields that are kept although they look like that
 * @param draw for the line "random" and for folds
 */
export function runTrial(
  given: LearningTable,
  outcomes: Float64Array,
  protocol: TrialProtocol,
  insisted: readonly string[],
  draw: RandomStream,
): Result<Trial, TrialProblem> {
  const refused = leaks(given, outcomes).filter(({ field }) => !insisted.includes(field));
  const table = { ...given, fields: given.fields.filter(({ name }) => !refused.some(({ field }) => field === name)) };
  if (table.fields.length === 0) return fail({ code: 'learn.nothing_to_learn_from' });
  const whole = additiveLearner(table, outcomes);
  if (!whole.ok) return whole;
  const judged = judge(table, outcomes, protocol);
  if (!judged.ok) return judged;
  const { additive, trees, trailing, truth, dates, choice, drift, datesAre } = judged.value;
  const line = (name: TrialLine['name'], p: Float64Array): TrialLine => ({ name, found: evaluate(p, truth, dates) });
  const base = truth.reduce((sum, outcome) => sum + outcome, 0) / truth.length;
  return ok({
    lines: [
      line('additive', additive),
      line('trees', trees),
      ...(trailing === null ? [] : [line('trailing_rate', trailing)]),
      // No order but that of chance, at the right level: what it reaches is luck.
      line(
        'random',
        truth.map(() => base + 1e-6 * (draw() - 0.5)),
      ),
    ],
    refused,
    warnings: whole.value.warnings,
    choice,
    drift,
    judged: truth.length,
    datesAre,
  });
}

function judge(table: LearningTable, outcomes: Float64Array, protocol: TrialProtocol): Result<Judged, TrialProblem> {
  switch (protocol.kind) {
    case 'time': {
      const plan = timePlan(protocol.times, protocol.delay);
      return plan === null ? fail({ code: 'learn.one_date' }) : judgeInTime(table, outcomes, plan);
    }
    case 'rows':
      return judgeFolds(table, outcomes, [[...outcomes.keys()].filter((i) => protocol.testRows.has(i))]);
    case 'folds':
      return judgeFolds(table, outcomes, randomFolds(table.rows, protocol.draw));
  }
}
