import type { Comparison, LearningTable, RandomStreams, Trial, TrialProtocol, UpliftJudgement } from '@vivero/decision';
import { judgeUplift, pickRows, randomStreams, randomTests, runTrial } from '@vivero/decision';
import { fail, ok, type Problem, type Result } from '@vivero/domain';
import { learningField, numberOf } from './learning-field.ts';
import { outcomeColumn } from './outcome-column.ts';
import { type TextColumn, type TextColumns, textColumns } from './text-columns.ts';

export interface TrialWish {
  readonly target: string;
  /** Column with the decision date: rows are learned from before, judged after. */
  readonly time?: string;
  /** Days (or units of the time column) after the decision until the outcome is known: until then it is nobody's to learn from. */
  readonly labelDelay?: number;
  /** Rows (0 is the first after the header) that judge, instead of a time. */
  readonly testRows?: ReadonlySet<number>;
  /** Column that says whom chance chose to contact: then it is judged, too, whether it is known whom contacting moves. */
  readonly treatment?: string;
  /** Columns left out. */
  readonly drop: readonly string[];
  /** Columns kept although they look as if the outcome had made them. */
  readonly insist: readonly string[];
}

export interface TableTrial extends Trial {
  readonly rows: number;
  readonly happenedIs: string;
  readonly happened: number;
  /** Rows without an outcome: not known yet, so left out. */
  readonly notKnown: number;
  readonly unreadable: number;
  readonly duplicates: number;
  readonly fields: number;
  /** With a treatment only. */
  readonly uplift?: UpliftJudgement | { readonly refused: Problem };
}

const UPLIFT_SPLITS = { times: 10, share: 0.3 };

/** Learns and judges both models on any labelled table. The same table gives the same figures. */
export async function tryModel(path: string, wish: TrialWish): Promise<Result<TableTrial>> {
  const read = await textColumns(path, { skip: wish.drop });
  if (!read.ok) return read;
  const named = (name: string): TextColumn | undefined => read.value.columns.find((column) => column.name === name);
  for (const name of [wish.target, wish.time ?? [], wish.treatment ?? [], wish.insist].flat())
    if (named(name) === undefined) return fail({ code: 'learn.column_missing', column: name });
  const target = outcomeColumn(named(wish.target)!);
  if (!target.ok) return target;
  const { outcomes, happened } = target.value;
  const arms = wish.treatment === undefined ? null : outcomeColumn(named(wish.treatment)!);
  if (arms !== null && !arms.ok) return arms;
  const treated = arms === null ? null : arms.value.outcomes;
  const known = [...outcomes.keys()].filter((i) => !Number.isNaN(outcomes[i]) && !Number.isNaN(treated?.[i] ?? 0));
  const times = wish.time === undefined ? null : timesOf(named(wish.time)!, known);
  if (times !== null && !times.ok) return times;

  const apart = new Set([wish.target, wish.time, wish.treatment]);
  const fields = read.value.columns.filter(({ name }) => !apart.has(name)).map(learningField);
  if (fields.length === 0) return fail({ code: 'learn.nothing_to_learn_from' });
  const table = pickRows({ rows: read.value.rows, fields }, known);
  const truth = Float64Array.from(known, (i) => outcomes[i]!);
  const streams = randomStreams(1);
  const protocol = protocolOf(wish, known, times === null ? null : times.value, streams);
  const trial = runTrial(table, truth, protocol, wish.insist, streams.stream('random line'));
  if (!trial.ok) return trial;
  const all = { ...trial.value, ...counts(read.value, truth), happenedIs: happened, fields: fields.length };
  if (treated === null) return ok(all);
  const people = { treated: Uint8Array.from(known, (i) => treated[i]!), outcomes: Uint8Array.from(truth) };
  return ok({ ...all, uplift: upliftOf(withoutLeaks(table, trial.value), people, streams) });
}

const withoutLeaks = (table: LearningTable, { refused }: Trial): LearningTable => ({
  ...table,
  fields: table.fields.filter(({ name }) => !refused.some(({ field }) => field === name)),
});

function upliftOf(table: LearningTable, people: Comparison, streams: RandomStreams): TableTrial['uplift'] & object {
  const tests = randomTests(table.rows, UPLIFT_SPLITS.times, UPLIFT_SPLITS.share, streams.stream('uplift tests'));
  const judged = judgeUplift(table, people, { tests, top: 0.3, shuffles: 500 }, streams.stream('uplift band'));
  return judged.ok ? judged.value : { refused: judged.problem };
}

const counts = ({ rows, unreadable, duplicates }: TextColumns, truth: Float64Array) => ({
  rows,
  unreadable,
  duplicates,
  notKnown: rows - truth.length,
  happened: truth.reduce((sum, outcome) => sum + outcome, 0),
});

function protocolOf(
  { testRows, labelDelay = 0 }: TrialWish,
  known: readonly number[],
  times: Float64Array | null,
  streams: RandomStreams,
): TrialProtocol {
  if (times !== null) return { kind: 'time', times, delay: labelDelay };
  if (testRows === undefined) return { kind: 'folds', draw: streams.stream('folds') };
  return { kind: 'rows', testRows: new Set([...known.keys()].filter((k) => testRows.has(known[k]!))) };
}

function timesOf({ name, texts, codes }: TextColumn, known: readonly number[]): Result<Float64Array> {
  const numbers = texts.map(numberOf);
  const times = Float64Array.from(known, (i) => numbers[codes[i]!]!);
  const wrong = times.findIndex(Number.isNaN);
  return wrong < 0 ? ok(times) : fail({ code: 'learn.time_unreadable', column: name, row: known[wrong]! + 1 });
}
