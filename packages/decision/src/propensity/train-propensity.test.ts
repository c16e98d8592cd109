import { expect, test } from 'vitest';
import { auc } from '../learn/auc.ts';
import { randomStreams } from '../random/random-stream.ts';
import type { DatedRows } from './dated-rows.ts';
import { scorePropensity } from './propensity-model.ts';
import { anyDays, type TruthOptions } from './testing/any-days.ts';
import { type PropensityData, trainPropensity } from './train-propensity.ts';

const dataOf = (truth: TruthOptions, change: (day: DatedRows) => DatedRows = (day) => day): PropensityData => {
  const days = anyDays(truth).map(change);
  const today = anyDays({ ...truth, seed: truth.seed + 1, days: [300] }).map(change)[0]!;
  return { older: days.slice(0, -1), judged: days.at(-1)!, today, outcomeDays: 90, signs: {} };
};
const trained = (data: PropensityData) => {
  const result = trainPropensity(data);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

test('who buys is told on the judged day nearly as well as by the rule itself; the control lines tell nobody', () => {
  const data = dataOf({ seed: 1, cash: 0.5 });
  const { card, model } = trained(data);
  const [own, baseRates, trees, trailing, random] = card.judgements;
  expect(card.judgements.map(({ name }) => name)).toEqual([
    'additive',
    'base_rates',
    'trees',
    'trailing_rate',
    'random',
  ]);
  expect(trees?.auc.lower).toBeGreaterThan(0.6);
  const [interest, cash] = data.judged.table.fields.map((field) => (field.kind === 'number' ? field.values : []));
  const truth = Float64Array.from(data.judged.outcomes, (_, i) => interest![i]! + 0.5 * cash![i]!);
  const best = auc(truth, data.judged.outcomes);
  expect(own?.auc.value).toBeGreaterThan('auc' in best ? best.auc - 0.02 : 1);
  expect(own?.lift?.lower).toBeGreaterThan(1);
  for (const line of [trailing, random])
    expect(line).toMatchObject({ auc: { value: 0.5 }, lift: { value: expect.closeTo(1, 9) } });
  expect(baseRates?.auc.lower).toBeLessThan(0.55);
  expect(own!.logLoss!).toBeLessThan(trailing!.logLoss!);
  expect(card.champion).toBe('additive');
  expect(card.fields[0]).toMatchObject({ field: 'interest', direction: 'rises' });
  for (const { field, range } of card.fields) if (field === 'noise') expect(range).toBeLessThan(0.5);
  const expected = card.calibration.reduce((sum, each) => sum + each.expected, 0);
  for (const each of card.calibration) expect(each.lower).toBeLessThan(each.expected * 1.2);
  expect(expected).toBeCloseTo(card.judged.happened, -2);
  expect(scorePropensity(model, data.judged.table).reduce((sum, p) => sum + p, 0)).toBeCloseTo(card.judged.happened, 0);
});

test('where nothing tells who buys, base rates stay in use or there is no model', () => {
  const results = [2, 3, 4, 5].map((seed) => trainPropensity(dataOf({ seed, interest: 0 })));
  for (const result of results)
    expect(result.ok ? result.value.card.champion : result.problem.code).toMatch(
      /^(base_rates|learn.nothing_to_learn_from)$/,
    );
});

test('where two figures only tell together, trees win by the rule, are used, and their figures are on the card', () => {
  // Who has some of both or none of both buys; either alone tells only half of it.
  const together = (day: DatedRows): DatedRows => {
    const draw = randomStreams(day.day).stream('together');
    const [interest, cash] = day.table.fields.map((field) => (field.kind === 'number' ? field.values : []));
    return {
      ...day,
      outcomes: day.outcomes.map((_, i) => Number(draw() < (interest![i]! > 0 === cash![i]! > 0.4 ? 0.3 : 0.02))),
    };
  };
  const data = dataOf({ seed: 13, customers: 2_500 }, together);
  const { card, model, terms } = trained(data);
  const auc = (wanted: string) => card.judgements.find(({ name }) => name === wanted)!.auc.value;
  expect(auc('trees') - auc('additive')).toBeGreaterThan(0.02);
  expect(card).toMatchObject({
    champion: 'trees',
    judgements: [{ name: 'trees' }, { name: 'additive' }, { name: 'base_rates' }, {}, {}],
  });
  expect(model.kind).toBe('trees');
  const told = scorePropensity(model, data.judged.table).reduce((sum, p) => sum + p, 0);
  expect(told).toBeCloseTo(card.judged.happened, 0);
  expect(card.fields.map(({ field }) => field)).toEqual(expect.arrayContaining(terms.map(({ bins }) => bins.name)));
  const expected = card.calibration.reduce((sum, each) => sum + each.expected, 0);
  expect(Math.abs(expected / card.judged.happened - 1)).toBeLessThan(0.15);
});

test('levels that rise with the years are met by the offset', () => {
  const { card, model } = trained(dataOf({ seed: 7, level: (day) => -4 + day / 70 }));
  expect(card.offset).toBeGreaterThan(0.1);
  expect(model.base).toBeGreaterThan(-3);
});

const withField =
  (name: string, valueOf: (day: DatedRows, i: number) => number) =>
  (day: DatedRows): DatedRows => ({
    ...day,
    table: {
      ...day.table,
      fields: [
        ...day.table.fields,
        { kind: 'number', name, values: Float64Array.from(day.outcomes, (_, i) => valueOf(day, i)) },
      ],
    },
  });

test.each([
  { why: 'a field that is the outcome', plant: withField('future', (day, i) => day.outcomes[i]!) },
  {
    why: 'a field that is only there once it has happened',
    plant: withField('contract_number', (day, i) => (day.outcomes[i] === 1 ? 10 * (i % 7) : Number.NaN)),
  },
  {
    why: 'a field that knows nearly always',
    plant: withField('nearly', (day, i) => (i % 100 === 0 ? 0.5 : day.outcomes[i]!)),
  },
])('the leak guard names $why', ({ plant }) => {
  const result = trainPropensity(dataOf({ seed: 8 }, plant));
  expect(result).toMatchObject({
    ok: false,
    problem: { code: 'learn.leak', field: plant(dataOf({ seed: 8 }).judged).table.fields.at(-1)?.name },
  });
});

test.each([
  { why: 'too few buyers', data: dataOf({ seed: 9, level: () => -9 }), problem: { code: 'learn.too_few', needed: 50 } },
  {
    why: 'the same few buyers seen on many days are few',
    data: dataOf({ seed: 9 }, (day) => ({ ...day, outcomes: day.outcomes.map((_, i) => Number(i < 40)) })),
    problem: { code: 'learn.too_few', happened: 40, needed: 50 },
  },
  {
    why: 'hardly anybody bought on the judged day',
    data: dataOf({ seed: 9 }, (day) =>
      day.day === 210 ? { ...day, outcomes: day.outcomes.map((_, i) => Number(i < 3)) } : day,
    ),
    problem: { code: 'learn.too_few', happened: 3, needed: 10 },
  },
  {
    why: 'everybody bought',
    data: dataOf({ seed: 9 }, (day) => ({ ...day, outcomes: day.outcomes.map(() => 1) })),
    problem: { code: 'learn.one_outcome' },
  },
  {
    why: 'no older day',
    data: { ...dataOf({ seed: 9 }), older: [] },
    problem: { code: 'learn.no_rows' },
  },
  {
    why: 'those of today are others than it was learned from',
    data: dataOf({ seed: 10, cash: 0.8, shift: (day) => (day === 300 ? 3 : 0) }),
    problem: { code: 'learn.drifted', field: 'cash' },
  },
])('refused: $why', ({ data, problem }) => {
  expect(trainPropensity(data)).toMatchObject({ ok: false, problem });
});

test('a day whose outcomes were not due on the judged day is a fault of the caller', () => {
  const data = dataOf({ seed: 11, days: [0, 150, 210] });
  expect(() => trainPropensity(data)).toThrow(RangeError);
});

test('constant, all missing and duplicated fields give a finite model', () => {
  const { model, terms } = trained(
    dataOf({ seed: 12 }, (day) => ({
      ...day,
      table: {
        ...day.table,
        fields: [
          ...day.table.fields,
          { kind: 'number', name: 'constant', values: new Float64Array(day.table.rows).fill(7) },
          { kind: 'number', name: 'missing', values: new Float64Array(day.table.rows).fill(Number.NaN) },
          { ...day.table.fields[0]!, name: 'twin' },
        ],
      },
    })),
  );
  expect(Number.isFinite(model.base)).toBe(true);
  expect(terms.flatMap(({ values }) => values).every(Number.isFinite)).toBe(true);
});
