import { describe, expect, test } from 'vitest';
import type { Field, LearningTable } from '../learn/learning-table.ts';
import { drawNormal } from '../random/draw-normal.ts';
import { randomStreams } from '../random/random-stream.ts';
import type { Comparison } from './comparison.ts';
import { judgeUplift, type UpliftJudgement } from './judge-uplift.ts';
import { randomTests } from './random-tests.ts';
import { trainClassTransformation } from './train-class-transformation.ts';
import { trainUplift } from './train-uplift.ts';
import { findUpliftRule, scoreRule } from './uplift-rule.ts';
import { scoreUplift } from './uplift-model.ts';

interface World extends LearningTable {
  readonly people: Comparison;
  /** True effect of contacting each person. */
  readonly effect: Float64Array;
}

/** @param moves how far contacting moves the log odds of those with the trait, and of those without */
function world(seed: number, rows: number, moves: readonly [number, number], treatedShare = 0.5): World {
  const draw = randomStreams(seed).stream('world');
  const trait = new Float64Array(rows);
  const age = new Float64Array(rows);
  const treated = new Uint8Array(rows);
  const outcomes = new Uint8Array(rows);
  const effect = new Float64Array(rows);
  for (let i = 0; i < rows; i += 1) {
    trait[i] = draw() < 0.4 ? 1 : 0;
    age[i] = drawNormal(draw);
    treated[i] = draw() < treatedShare ? 1 : 0;
    const odds = -1.8 + 0.8 * age[i]!;
    const chance = (extra: number): number => 1 / (1 + Math.exp(-odds - extra));
    effect[i] = chance(moves[trait[i] === 1 ? 0 : 1]) - chance(0);
    outcomes[i] = draw() < chance(0) + treated[i]! * effect[i]! ? 1 : 0;
  }
  const fields: Field[] = [
    { kind: 'number', name: 'age', values: age },
    { kind: 'number', name: 'trait', values: trait },
  ];
  return { rows, fields, people: { treated, outcomes }, effect };
}

const judge = (of: World, times = 2): ReturnType<typeof judgeUplift> => {
  const rng = randomStreams(3);
  const tests = randomTests(of.rows, times, 0.3, rng.stream('tests'));
  return judgeUplift(of, of.people, { tests, top: 0.3, shuffles: 80 }, rng.stream('shuffles'));
};
const judged = (of: World): UpliftJudgement => {
  const result = judge(of);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const value = <T>(result: { ok: true; value: T } | { ok: false; problem: { code: string } }): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const mean = (of: Float64Array): number => of.reduce((sum, each) => sum + each / of.length, 0);

describe('where contacting moves some and not others', () => {
  const some = world(1, 3000, [1.8, 0]);

  test('targeting pays: model and rule stand above the band, the likely buyers do not order by effect', () => {
    const { rankings, band, targeting, effect } = judged(some);
    expect(targeting).toBe('pays');
    const qiniOf = Object.fromEntries(rankings.map(({ ranking, qini }) => [ranking, qini]));
    expect(qiniOf['two_models']).toBeGreaterThan(band.upper);
    expect(qiniOf['rule']).toBeGreaterThan(band.upper);
    expect(qiniOf['response']).toBeLessThan(qiniOf['two_models']!);
    expect(rankings[0]!.top).toBeGreaterThan(effect.value);
    expect(effect.lower).toBeLessThan(mean(some.effect));
    expect(effect.upper).toBeGreaterThan(mean(some.effect));
  });

  test('the effect is recovered: on average, and person by person', () => {
    const scores = scoreUplift(value(trainUplift(some, some.people)), some);
    expect(mean(scores)).toBeCloseTo(mean(some.effect), 1);
    const error = Math.sqrt(mean(scores.map((score, i) => (score - some.effect[i]!) ** 2)));
    expect(error).toBeLessThan(0.06);
  });

  test('the rule names the trait, and the effect on both sides', () => {
    const rule = findUpliftRule(some, some.people)!;
    expect(rule.bins.name).toBe('trait');
    const scores = scoreRule(rule, some);
    const trait = some.fields[1]!.kind === 'number' ? some.fields[1]!.values : [];
    for (const side of [0, 1]) {
      const rows = Array.from(scores.keys()).filter((i) => trait[i] === side);
      expect(scores[rows[0]!]).toBeCloseTo(mean(Float64Array.from(rows, (i) => some.effect[i]!)), 1);
    }
  });

  test('one model instead of two sees the same where arms are unequal', () => {
    const uneven = world(2, 5000, [1.6, 0], 0.25);
    const scores = scoreUplift(value(trainClassTransformation(uneven, uneven.people)), uneven);
    expect(mean(scores)).toBeGreaterThan(mean(uneven.effect) - 0.05);
    expect(mean(scores)).toBeLessThan(mean(uneven.effect) + 0.05);
  });
});

test('where contacting moves all alike, or nobody, there is no evidence: 7 of 8 times at least', () => {
  let pays = 0;
  for (let seed = 0; seed < 8; seed += 1)
    if (judged(world(100 + seed, 800, seed % 2 === 0 ? [0, 0] : [0.5, 0.5])).targeting === 'pays') pays += 1;
  expect(pays).toBeLessThanOrEqual(1);
});

test('the same streams give the same judgement bit for bit', () => {
  const some = world(1, 1000, [1, 0]);
  expect(judge(some)).toEqual(judge(some));
});

describe('bad input', () => {
  const plain = world(5, 1200, [1.5, 0]);
  const withField = (field: Field): World => ({ ...plain, fields: [...plain.fields, field] });
  const manyCategories = Array.from({ length: 1000 }, (_, k) => `c${k}`);

  test.each([
    {
      why: 'numbers are missing',
      field: { kind: 'number', name: 'gaps', values: plain.effect.map((v, i) => (i % 3 === 0 ? Number.NaN : v)) },
    },
    { why: 'a column is constant', field: { kind: 'number', name: 'same', values: new Float64Array(1200).fill(7) } },
    {
      why: 'a column is missing altogether',
      field: { kind: 'number', name: 'none', values: new Float64Array(1200).fill(Number.NaN) },
    },
    {
      why: 'a column parts the outcomes',
      field: { kind: 'number', name: 'leak', values: Float64Array.from(plain.people.outcomes) },
    },
    {
      why: 'a value is infinite',
      field: {
        kind: 'number',
        name: 'wild',
        values: plain.effect.map((v, i) => (i === 4 ? Number.POSITIVE_INFINITY : v)),
      },
    },
    {
      why: 'there are 1,000 categories',
      field: {
        kind: 'category',
        name: 'many',
        categories: manyCategories,
        codes: Int32Array.from({ length: 1200 }, (_, i) => (i * 7) % 1000),
      },
    },
    { why: 'the same column comes twice', field: { ...plain.fields[0]!, name: 'again' } },
  ] as const)('scores are finite when $why', ({ field }) => {
    const model = value(trainUplift(withField(field), plain.people));
    const scores = scoreUplift(model, withField(field));
    expect(scores.every((score) => score > -1 && score < 1)).toBe(true);
    expect(new Set(scores).size).toBeGreaterThan(100);
  });

  test('a category never seen and a number missing only later are no obstacle', () => {
    const codes = Int32Array.from({ length: 1200 }, (_, i) => i % 2);
    const model = value(
      trainUplift(withField({ kind: 'category', name: 'city', categories: ['a', 'b'], codes }), plain.people),
    );
    const later: LearningTable = {
      rows: 1,
      fields: [
        { kind: 'number', name: 'age', values: Float64Array.of(Number.NaN) },
        { kind: 'number', name: 'trait', values: Float64Array.of(1) },
        { kind: 'category', name: 'city', categories: ['z'], codes: Int32Array.of(0) },
      ],
    };
    expect(Number.isFinite(scoreUplift(model, later)[0])).toBe(true);
  });

  const with49 = Uint8Array.from(plain.people.outcomes, (_, i) => (i < 49 ? 1 : 0));
  const with50 = Uint8Array.from(plain.people.outcomes, (_, i) => (i < 50 ? 1 : 0));
  test.each([
    { why: 'nothing happened', people: { ...plain.people, outcomes: new Uint8Array(1200) }, code: 'uplift.too_few' },
    { why: 'it happened 49 times', people: { ...plain.people, outcomes: with49 }, code: 'uplift.too_few' },
    {
      why: 'it happened to all',
      people: { ...plain.people, outcomes: new Uint8Array(1200).fill(1) },
      code: 'learn.one_outcome',
    },
    {
      why: 'all were contacted',
      people: { ...plain.people, treated: new Uint8Array(1200).fill(1) },
      code: 'uplift.one_arm',
    },
    { why: 'nobody was contacted', people: { ...plain.people, treated: new Uint8Array(1200) }, code: 'uplift.one_arm' },
    {
      why: 'it happened only to the contacted',
      people: { treated: with50, outcomes: with50 },
      code: 'learn.one_outcome',
    },
  ])('refuses when $why', ({ people, code }) => {
    expect(trainUplift(plain, people)).toMatchObject({ ok: false, problem: { code } });
    expect(judge({ ...plain, people })).toMatchObject({ ok: false, problem: { code } });
  });

  test('judging asks for 50 outcomes of all people, not of those learned from; challengers that need more are left out', () => {
    const { rankings, happened } = judged({ ...plain, people: { ...plain.people, outcomes: with50 } });
    expect(happened).toBe(50);
    expect(rankings.map(({ ranking }) => ranking)).toEqual(expect.arrayContaining(['two_models', 'response']));
  });

  test('refuses test rows of one arm, and such without any outcome', () => {
    const where = (is: (i: number) => boolean): Int32Array => Int32Array.from(plain.people.treated.keys()).filter(is);
    const on = (rows: Int32Array): unknown =>
      judgeUplift(plain, plain.people, { tests: [rows], top: 0.3, shuffles: 20 }, randomStreams(1).stream('s'));
    expect(on(where((i) => plain.people.treated[i] === 1))).toMatchObject({ problem: { code: 'uplift.one_arm' } });
    expect(on(where((i) => plain.people.outcomes[i] === 0))).toMatchObject({
      problem: { code: 'uplift.too_few', happened: 0 },
    });
  });

  test('50 outcomes are enough to learn from; without any field there is nothing to learn', () => {
    expect(trainUplift(plain, { ...plain.people, outcomes: with50 }).ok).toBe(true);
    expect(trainUplift({ rows: 1200, fields: [] }, plain.people)).toMatchObject({
      problem: { code: 'learn.nothing_to_learn_from' },
    });
  });
});
