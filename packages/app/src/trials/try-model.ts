import type { RandomStreams, Trial, TrialProtocol } from '@vivero/decision';
import { pickRows, randomStreams, runTrial } from '@vivero/decision';
import { fail, ok, type Result } from '@vivero/domain';
import { learningField, numberOf } from './learning-field.ts';
import { outcomeColumn } from './outcome-column.ts';
import { type TextColumn, type TextColumns, textColumns } from './text-columns.ts';

export interface TrialWish {
  readonly target: string;
  /** Column with the decision date: rows are learned from before, judged after. */
  readonly time?: string;
  /** Rows (0 is the first after the header) that judge, instead of a time. */
  readonly testRows?: ReadonlySet<number>;
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
}

/** Learns and judges both models on any labelled table. The same table gives the same figures. */
export async function tryModel(path: string, wish: TrialWish): Promise<Result<TableTrial>> {
  const read = await textColumns(path);
  if (!read.ok) return read;
  const named = (name: string): TextColumn | undefined => read.value.columns.find((column) => column.name === name);
  for (const name of [wish.target, ...(wish.time === undefined ? [] : [wish.time]), ...wish.drop, ...wish.insist])
    if (named(name) === undefined) return fail({ code: 'learn.column_missing', column: name });
  const target = outcomeColumn(named(wish.target)!);
  if (!target.ok) return target;
  const { outcomes, happened } = target.value;
  const known = [...outcomes.keys()].filter((i) => !Number.isNaN(outcomes[i]));
  const times = wish.time === undefined ? null : timesOf(named(wish.time)!, known);
  if (times !== null && !times.ok) return times;

  const apart = new Set([wish.target, wish.time, ...wish.drop]);
  const fields = read.value.columns.filter(({ name }) => !apart.has(name)).map(learningField);
  if (fields.length === 0) return fail({ code: 'learn.nothing_to_learn_from' });
  const table = pickRows({ rows: read.value.rows, fields }, known);
  const truth = Float64Array.from(known, (i) => outcomes[i]!);
  const streams = randomStreams(1);
  const protocol = protocolOf(wish, known, times === null ? null : times.value, streams);
  const trial = runTrial(table, truth, protocol, wish.insist, streams.stream('random line'));
  if (!trial.ok) return trial;
  return ok({ ...trial.value, ...counts(read.value, truth), happenedIs: happened, fields: fields.length });
}

const counts = ({ rows, unreadable, duplicates }: TextColumns, truth: Float64Array) => ({
  rows,
  unreadable,
  duplicates,
  notKnown: rows - truth.length,
  happened: truth.reduce((sum, outcome) => sum + outcome, 0),
});

function protocolOf(
  { testRows }: TrialWish,
  known: readonly number[],
  times: Float64Array | null,
  streams: RandomStreams,
): TrialProtocol {
  if (times !== null) return { kind: 'time', times };
  if (testRows === undefined) return { kind: 'folds', draw: streams.stream('folds') };
  return { kind: 'rows', testRows: new Set([...known.keys()].filter((k) => testRows.has(known[k]!))) };
}

function timesOf({ name, texts, codes }: TextColumn, known: readonly number[]): Result<Float64Array> {
  const numbers = texts.map(numberOf);
  const times = Float64Array.from(known, (i) => numbers[codes[i]!]!);
  const wrong = times.findIndex(Number.isNaN);
  return wrong < 0 ? ok(times) : fail({ code: 'learn.time_unreadable', column: name, row: known[wrong]! + 1 });
}
