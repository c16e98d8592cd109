import { describe, expect, test } from 'vitest';
import { randomStreams } from '../random/random-stream.ts';
import { chooseChampion } from './choose-champion.ts';
import { fieldDrift } from './field-drift.ts';
import { fieldBins } from './field-bins.ts';
import { leaks } from './leak-guard.ts';
import type { Field, LearningTable } from './learning-table.ts';
import { pickRows } from './learning-table.ts';
import { matureOutcomes } from './mature-outcomes.ts';
import { recalibration } from './recalibrate.ts';
import { sigmoid } from './sigmoid.ts';
import { madeTable } from './testing/made-table.ts';

describe('outcomes as they can be known', () => {
  test.each([
    { why: 'it happened in time', happenedOn: 130, outcome: 1 },
    { why: 'on the day itself', happenedOn: 100, outcome: 1 },
    { why: 'on the last day', happenedOn: 130, outcome: 1 },
    { why: 'a day too late is a "no"', happenedOn: 131, outcome: 0 },
    { why: 'never, and the window is over', happenedOn: null, outcome: 0 },
    { why: 'before the decision: said of nobody', happenedOn: 99, outcome: Number.NaN, beforeDecision: 1 },
    { why: 'never yet, on the last day of the window', happenedOn: null, asOf: 130, outcome: Number.NaN, notDue: 1 },
    { why: 'it will happen, but that is not known yet', happenedOn: 125, asOf: 120, outcome: Number.NaN, notDue: 1 },
    { why: 'it has happened already while the window is open', happenedOn: 110, asOf: 120, outcome: 1 },
  ])('$why', ({ happenedOn, asOf = 200, outcome, notDue = 0, beforeDecision = 0 }) => {
    expect(matureOutcomes([{ decidedOn: 100, happenedOn }], 30, asOf)).toEqual({
      outcomes: Float64Array.of(outcome),
      notDue,
      beforeDecision,
    });
  });
});

describe('leaks', () => {
  const { table, outcomes } = madeTable(4000, 1);
  const draw = randomStreams(2).stream('calls');
  const seconds = (strength: number): Field => ({
    kind: 'number',
    name: 'call seconds',
    values: outcomes.map((outcome) => Math.exp(4 + strength * outcome + draw() + draw() + draw())),
  });
  const withField = (field: Field): LearningTable => ({ ...table, fields: [...table.fields, field] });

  test.each([
    { why: 'the length of a call that ends in a sale', field: seconds(1), reason: 'beats_all' },
    { why: 'a date of signing by another name', field: seconds(9), reason: 'tells_all' },
  ])('$why is named: $reason', ({ field, reason }) => {
    expect(leaks(withField(field), outcomes)).toMatchObject([{ field: 'call seconds', reason }]);
  });

  test.each([
    { why: 'honest fields are let pass', given: table },
    {
      why: 'a number of its own for every row is chance',
      given: withField({ kind: 'number', name: 'id', values: outcomes.map(draw) }),
    },
    {
      why: 'a category of its own for every row is chance',
      given: withField({
        kind: 'category',
        name: 'id',
        categories: [...outcomes.keys()].map(String),
        codes: Int32Array.from(outcomes.keys()),
      }),
    },
  ])('$why', ({ given }) => {
    expect(leaks(given, outcomes)).toEqual([]);
  });

  test('rows without both outcomes name nothing', () => {
    expect(
      leaks(
        table,
        outcomes.map(() => 0),
      ),
    ).toEqual([]);
  });
});

test('recalibration makes the sum of what is promised what happened, but for its half case', () => {
  const draw = randomStreams(3).stream('scores');
  const logOdds = Array.from({ length: 5000 }, () => 4 * draw() - 4);
  const outcomes = logOdds.map((score) => (draw() < sigmoid(score + 1.3) ? 1 : 0));
  const by = recalibration(logOdds, outcomes);
  expect(by).toBeCloseTo(1.3, 0);
  const promised = logOdds.reduce((sum, score) => sum + sigmoid(score + by), 0);
  expect(promised).toBeCloseTo(
    outcomes.reduce<number>((sum, y) => sum + y, 0),
    -0.5,
  );
  expect(recalibration([], [])).toBe(0);
  expect(Number.isFinite(recalibration([0, 0], [0, 0]))).toBe(true);
});

describe('drift', () => {
  test('rows of the same kind are steady; a field that moved says stop', () => {
    const { table } = madeTable(4000, 5);
    const later = madeTable(4000, 6).table;
    const bins = fieldBins(table, { bins: 10, categories: 20, rowsPerCategory: 20 });
    expect(fieldDrift(bins, table, later).every(({ verdict }) => verdict === 'steady')).toBe(true);
    const rich = later.fields.map((field) =>
      field.kind === 'number' && field.name === 'money'
        ? { ...field, values: field.values.map((value) => value * 4) }
        : field,
    );
    expect(fieldDrift(bins, table, { ...later, fields: rich })[0]).toMatchObject({ field: 'money', verdict: 'stop' });
  });
});

describe('the champion', () => {
  const { outcomes, truth } = madeTable(3000, 7);
  const draw = randomStreams(8).stream('errors');
  const blurred = (by: number): Float64Array => truth.map((score) => sigmoid(score + by * (draw() - 0.5)));
  test.each([
    { why: 'equal: reasons win', additive: blurred(1), trees: blurred(1), champion: 'additive' },
    { why: 'clearly better: the trees win', additive: blurred(8), trees: blurred(0), champion: 'trees' },
    { why: 'better in order by too little', additive: blurred(1.2), trees: blurred(0), champion: 'additive' },
    {
      why: 'better in order, but promising far too much',
      additive: blurred(6),
      trees: truth.map((score) => sigmoid(score + 3)),
      champion: 'additive',
    },
  ] as const)('$why', ({ additive, trees, champion }) => {
    expect(chooseChampion(additive, trees, outcomes, null).champion).toBe(champion);
  });
  test('with dates, only the order within them counts', () => {
    const dates = Array.from(outcomes.keys(), (i) => i % 10);
    const choice = chooseChampion(blurred(8), blurred(0), outcomes, dates);
    expect(choice.champion).toBe('trees');
    expect(choice.aucGain).toBeGreaterThan(0.02);
  });
});

test('the chosen rows of a table are those rows', () => {
  const { table } = madeTable(10, 1);
  const [first] = pickRows(table, [7, 2]).fields;
  const [whole] = table.fields;
  if (first?.kind !== 'number' || whole?.kind !== 'number') throw new Error('the first field is a number');
  expect([...first.values]).toEqual([whole.values[7], whole.values[2]]);
});
