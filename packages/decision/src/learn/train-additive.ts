import type { Result } from '@vivero/domain';
import { fail, ok } from '@vivero/domain';
import type { AdditiveModel, AdditiveTerm } from './additive-model.ts';
import type { Design } from './design.ts';
import type { BinRules, FieldBins } from './field-bins.ts';
import { fieldBins, groupRows, groupsOf } from './field-bins.ts';
import { irls } from './irls.ts';
import { knownOutcomes } from './known-outcomes.ts';
import type { LearningTable } from './learning-table.ts';
import type { LearnProblem, LearnWarning } from './learn-warning.ts';
import { binWarnings, outcomeWarnings } from './learn-warning.ts';
import type { OrderedBlock } from './monotone-solve.ts';
import { monotoneSolve } from './monotone-solve.ts';
import { separated } from './separated.ts';

export interface AdditiveRules extends BinRules {
  /** Ridge on every group's value: as many average rows are added to each group, so to speak, as it says over p (1 - p). */
  readonly penalty: number;
  /** Fields whose sign is known: more of it never lowers (rising) or never raises (falling) the log odds. Numbers only. */
  readonly signs: Readonly<Record<string, 'rising' | 'falling'>>;
}

const ADDITIVE_RULES: AdditiveRules = { bins: 16, categories: 64, rowsPerCategory: 20, penalty: 2, signs: {} };

/**
 * Learns an additive model: every field is cut into groups, and a ridge-penalised logistic regression gives each group its value.
 * @param outcomes 1 happened, 0 did not, not-a-number: not known yet, such rows are left out
 * @returns the model with what should be said about it, or why there is none
 * Error: shrunk towards the average; calibrated on the rows learned from. Source: Hastie and Tibshirani (1990), Generalized Additive
 * Models, section 4.3 (step functions as bases).
 */
export function trainAdditive(
  all: LearningTable,
  allOutcomes: Float64Array,
  rules: Partial<AdditiveRules> = {},
): Result<{ readonly model: AdditiveModel; readonly warnings: readonly LearnWarning[] }, LearnProblem> {
  const { signs, penalty, ...binRules } = { ...ADDITIVE_RULES, ...rules };
  const known = knownOutcomes(all, allOutcomes);
  if (!known.ok) return known;
  const { table, outcomes } = known.value;
  const warnings = [...binWarnings(table, binRules), ...outcomeWarnings(outcomes)];
  const groups = fieldBins(table, binRules)
    .map((bins) => groupField(table, bins))
    .filter(({ rows }) => rows.filter((n) => n > 0).length > 1);
  if (groups.length === 0) return fail({ code: 'learn.nothing_to_learn_from' });

  const design = oneHot(groups, table.rows);
  const penalties = new Float64Array(design.columns + 1).fill(penalty);
  penalties[design.columns] = 0;
  const input = { design, outcomes, weights: null, offsets: null, penalties, firth: false };
  let fit = irls(input);
  const blocks = orderedBlocks(groups, signs);
  if (fit !== null && blocks.length > 0) {
    // Begun from the fit without signs brought into order; each quadratic then from where the one before ended.
    let start = inOrder(fit.beta, blocks);
    fit = irls({ ...input, start, solve: (h, g) => (start = monotoneSolve(h, g, start, blocks)) });
  }
  if (fit === null) throw new Error('a penalised curvature is never singular');
  if (separated(fit.scores, outcomes)) warnings.push({ code: 'separated' });
  return ok({ model: centred(groups, fit.beta), warnings });
}

interface Grouped {
  readonly bins: FieldBins;
  readonly groups: Uint8Array;
  readonly rows: number[];
}

function groupField(table: LearningTable, bins: FieldBins): Grouped {
  const groups = groupRows(table, bins);
  const rows = Array<number>(groupsOf(bins)).fill(0);
  for (const group of groups) rows[group]! += 1;
  return { bins, groups, rows };
}

function oneHot(fields: readonly Grouped[], rows: number): Design {
  const width = fields.length;
  const places = new Uint16Array(rows * width);
  let columns = 0;
  fields.forEach(({ groups, rows: counts }, k) => {
    for (let i = 0; i < rows; i += 1) places[i * width + k] = columns + groups[i]!;
    columns += counts.length;
  });
  return { rows, columns, width, places };
}

function orderedBlocks(fields: readonly Grouped[], signs: AdditiveRules['signs']): OrderedBlock[] {
  let from = 0;
  return fields.flatMap(({ bins, rows }) => {
    const block = { from, to: from + rows.length - 1, sign: signs[bins.name] === 'falling' ? -1 : 1 } as const;
    from += rows.length;
    return bins.kind === 'number' && signs[bins.name] !== undefined ? [block] : [];
  });
}

/** The running maximum (or minimum) within each block: in order, and near enough to begin from. */
function inOrder(beta: Float64Array, blocks: readonly OrderedBlock[]): Float64Array {
  const ordered = Float64Array.from(beta);
  for (const { from, to, sign } of blocks)
    for (let j = from + 1; j < to; j += 1) ordered[j] = sign * Math.max(sign * ordered[j - 1]!, sign * ordered[j]!);
  return ordered;
}

function centred(fields: readonly Grouped[], beta: Float64Array): AdditiveModel {
  let base = beta.at(-1)!;
  let from = 0;
  const terms = fields.map(({ bins, rows }): AdditiveTerm => {
    const own = beta.subarray(from, from + rows.length);
    from += rows.length;
    const all = rows.reduce((sum, n) => sum + n, 0);
    const mean = rows.reduce((sum, n, group) => sum + n * own[group]!, 0) / all;
    base += mean;
    return { bins, rows, values: rows.map((n, group) => (n === 0 ? 0 : own[group]! - mean)) };
  });
  return { kind: 'additive', base, terms };
}
