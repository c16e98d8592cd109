import {
  additiveLearner,
  evaluate,
  type Evaluation,
  fieldBins,
  leaks,
  type Learner,
  type LearningTable,
  pickRows,
  prequential,
  rollingRefit,
  trailingRate,
  treeLearner,
} from '@vivero/decision';
import { ok, type Result } from '@vivero/domain';
import { figuresOf } from './figures-of.ts';
import type { MeasuredFigure, Target } from './measured-figure.ts';
import { labelledTable } from './labelled-table.ts';
import { seededSplit } from './mulberry32.ts';

const from = 20_000;

const figureOf = figuresOf('UCI bank marketing');
const figure = (what: string, measured: number, peer: string, target: Target | null, decimals = 3): MeasuredFigure =>
  figureOf(what, measured, decimals, peer, target);
const near = (of: number): Target => ({ kind: 'within', of, by: 0.005 });

/**
 * UCI bank-additional-full, rows in order of date (Moro, Cortez and Rita 2014): splits by chance as others publish them; then as it would
 * have been used, beside a line that knows only how often it happened of late.
 */
export async function validateBank(path: string): Promise<Result<readonly MeasuredFigure[]>> {
  const read = await labelledTable(path, 'y');
  if (!read.ok) return read;
  const { outcomes } = read.value;
  const named = leaks(read.value.table, outcomes).map(({ field }) => field);
  const table = { ...read.value.table, fields: read.value.table.fields.filter(({ name }) => name !== 'duration') };
  return ok([
    figure(
      'fields named as leaks: duration and no other',
      named.join() === 'duration' ? 1 : 0,
      '',
      { kind: 'at_least', value: 1 },
      0,
    ),
    ...byChance(table, outcomes),
    ...rolling(table, outcomes),
    ...online(table, outcomes),
  ]);
}

/** P1: five splits 80/20, seeds 1 to 5; means. */
function byChance(table: LearningTable, outcomes: Float64Array): MeasuredFigure[] {
  const mean = (learner: Learner): Pick<Evaluation, 'logLoss' | 'brier'> & { readonly auc: number } => {
    const splits = [1, 2, 3, 4, 5].map((seed) => {
      const { train, test } = seededSplit(table.rows, seed, 0.2);
      const made = learner(
        pickRows(table, train),
        Float64Array.from(train, (i) => outcomes[i]!),
      );
      if (!made.ok) throw new Error(made.problem.code);
      return evaluate(
        made.value.score(pickRows(table, test)),
        Float64Array.from(test, (i) => outcomes[i]!),
        null,
      );
    });
    const over = (of: (found: Evaluation) => number): number => splits.reduce((sum, found) => sum + of(found), 0) / 5;
    return { auc: over((f) => f.auc!.value), logLoss: over((f) => f.logLoss), brier: over((f) => f.brier) };
  };
  const [trees, additive] = [mean(treeLearner), mean(additiveLearner)];
  return [
    figure('P1 trees, AUC', trees.auc, 'xgboost .8089, HGB .8075', { kind: 'at_least', value: 0.807 }, 4),
    figure('P1 trees, log-loss', trees.logLoss, 'xgboost .2668, HGB .2672', { kind: 'at_most', value: 0.2675 }, 4),
    figure('P1 trees, Brier', trees.brier, 'xgboost .0753, HGB .0755', { kind: 'at_most', value: 0.0756 }, 4),
    figure('P1 additive, AUC', additive.auc, 'sklearn logistic .7951', { kind: 'at_least', value: 0.793 }, 4),
    figure('P1 additive, log-loss', additive.logLoss, 'sklearn logistic .2739', null, 4),
  ];
}

/** ROLL(W, K): learned anew every K rows on the W before. Pooled tells mostly when; the mean of the windows tells who. */
function rolling(table: LearningTable, outcomes: Float64Array): MeasuredFigure[] {
  const peers = {
    'additive 20000': { pooled: 0.734, within: 0.545, loss: 0.502, name: 'sklearn logistic' },
    'trees 20000': { pooled: 0.752, within: 0.583, loss: 0.4, name: 'HGB' },
    'additive 5000': { pooled: 0.747, within: 0.575, loss: 0.46, name: 'sklearn logistic' },
    'trees 5000': { pooled: 0.751, within: 0.57, loss: 0.408, name: 'HGB' },
  };
  return (
    [
      [20_000, 1000],
      [5000, 500],
    ] as const
  ).flatMap(([window, step]) =>
    (
      [
        ['additive', additiveLearner],
        ['trees', treeLearner],
      ] as const
    ).flatMap(([name, learner]) => {
      const starts = Array.from({ length: Math.ceil((table.rows - from) / step) }, (_, k) => from + k * step);
      const rolled = rollingRefit(table, outcomes, learner, {
        starts,
        end: table.rows,
        window,
        known: (start) => start,
        recalibrateOn: 0,
      });
      if (!rolled.ok) throw new Error(rolled.problem.code);
      const peer = peers[`${name} ${window}`];
      const { pooled, within, loss } = seen(rolled.value, outcomes, step);
      const what = `ROLL(${window}, ${step}) ${name}`;
      return [
        figure(`${what}, AUC within windows`, within, `${peer.name} ${short(peer.within)}`, {
          kind: 'at_least',
          value: peer.within - 0.005,
        }),
        figure(`${what}, AUC over all`, pooled, `${peer.name} ${short(peer.pooled)}`, {
          kind: 'at_least',
          value: peer.pooled,
        }),
        figure(`${what}, log-loss`, loss, `${peer.name} ${short(peer.loss)}`, { kind: 'at_most', value: peer.loss }),
      ];
    }),
  );
}

/** PREQ(d): each row is scored, and learned from only d rows later; beside the trailing base rate with the same delay. */
function online(table: LearningTable, outcomes: Float64Array): MeasuredFigure[] {
  const first = pickRows(
    table,
    Array.from({ length: 5000 }, (_, i) => i),
  );
  const rules = { bins: 20, categories: 64, rowsPerCategory: 1 };
  const whole = fieldBins(table, rules);
  // Cuts of numbers from the first rows only; what a category may be is known beforehand.
  const bins = fieldBins(first, rules).map((b, k) => (b.kind === 'number' ? b : whole[k]!));
  const rows = (what: string, p: Float64Array, pooled: number, within: number): MeasuredFigure[] => {
    const found = seen(p.subarray(from), outcomes, 1000);
    return [
      figure(`${what}, AUC within windows`, found.within, `earlier run ${short(within)}`, near(within)),
      figure(`${what}, AUC over all`, found.pooled, `earlier run ${short(pooled)}`, near(pooled)),
    ];
  };
  return [
    ...rows('PREQ(0) online, rate .2', prequential(table, outcomes, bins, 0, { alpha: 0.2 }), 0.813, 0.628),
    ...rows('PREQ(100) online, rate .1', prequential(table, outcomes, bins, 100), 0.784, 0.564),
    ...rows('PREQ(500) online, rate .1', prequential(table, outcomes, bins, 500), 0.763, 0.547),
    ...rows('PREQ(1000) online, rate .1', prequential(table, outcomes, bins, 1000), 0.746, 0.553),
    ...rows(
      'control: trailing base rate, delay 0',
      trailingRate(outcomes, (row) => row),
      0.787,
      0.518,
    ),
    ...rows(
      'control: trailing base rate, delay 1000',
      trailingRate(outcomes, (row) => row - 1000),
      0.726,
      0.508,
    ),
  ];
}

function seen(p: Float64Array, outcomes: Float64Array, window: number) {
  const truth = outcomes.subarray(from);
  const {
    auc: pooled,
    within,
    logLoss: loss,
  } = evaluate(
    p,
    truth,
    truth.map((_, i) => Math.floor(i / window)),
  );
  if (pooled === null || 'noDate' in within) throw new Error('both outcomes are there');
  return { pooled: pooled.value, within: within.plainMean, loss };
}

const short = (value: number): string => value.toFixed(3).replace(/^0/, '');
