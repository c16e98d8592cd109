import { describe, expect, test } from 'vitest';
import type { AdditiveModel } from './additive-model.ts';
import type { LearningTable } from './learning-table.ts';
import { pickRows } from './learning-table.ts';
import { additiveReasons, scoreAdditive } from './score-additive.ts';
import { madeTable } from './testing/made-table.ts';
import { trainAdditive } from './train-additive.ts';
import { scoreTrees } from './trees/score-trees.ts';
import { trainTrees } from './trees/train-trees.ts';
import type { TreeModel } from './trees/tree-model.ts';

const learners = [
  {
    name: 'additive',
    learn: trainAdditive,
    score: (model: AdditiveModel | TreeModel, table: LearningTable) => scoreAdditive(model as AdditiveModel, table),
  },
  {
    name: 'trees',
    learn: trainTrees,
    score: (model: AdditiveModel | TreeModel, table: LearningTable) => scoreTrees(model as TreeModel, table),
  },
] as const;

describe.each(learners)('bad input, $name', ({ name, learn, score }) => {
  const { table, outcomes } = madeTable(300, 11);
  const one = pickRows(table, [0]);
  test.each([
    { why: 'nobody ever did', given: table, outcomes: outcomes.map(() => 0), code: 'learn.one_outcome' },
    { why: 'one customer', given: one, outcomes: Float64Array.of(1), code: 'learn.one_outcome' },
    { why: 'no row', given: pickRows(table, []), outcomes: new Float64Array(), code: 'learn.no_rows' },
    { why: 'no outcome is due yet', given: table, outcomes: outcomes.map(() => Number.NaN), code: 'learn.no_rows' },
    {
      why: 'it happened three times',
      given: table,
      outcomes: outcomes.map((_, i) => (i < 3 ? 1 : 0)),
      code: 'learn.too_few',
    },
    { why: 'no field', given: { rows: 300, fields: [] }, outcomes, code: 'learn.nothing_to_learn_from' },
    {
      why: 'constants only',
      given: { rows: 300, fields: [{ kind: 'number', name: 'c', values: new Float64Array(300).fill(3) }] },
      outcomes,
      code: 'learn.nothing_to_learn_from',
    },
  ] as const)('$why: $code', ({ given, outcomes: y, code }) => {
    expect(learn(given, y)).toMatchObject({ ok: false, problem: { code } });
  });

  test('outcomes not yet due are left out, not taken for "no"', () => {
    const undue = outcomes.map((outcome, i) => (i % 3 === 0 ? Number.NaN : outcome));
    const due = [...outcomes.keys()].filter((i) => i % 3 !== 0);
    expect(learn(table, undue)).toEqual(
      learn(
        pickRows(table, due),
        Float64Array.from(due, (i) => outcomes[i]!),
      ),
    );
  });

  const thousand = Array.from({ length: 1000 }, (_, i) => `c${i}`);
  test.each([
    {
      why: 'a constant',
      field: { kind: 'number', name: 'x', values: new Float64Array(300).fill(7) },
      warning: { code: 'constant', field: 'x' },
    },
    {
      why: 'all missing',
      field: { kind: 'number', name: 'x', values: new Float64Array(300).fill(Number.NaN) },
      warning: { code: 'all_missing', field: 'x' },
    },
    {
      why: 'a column that gives the outcome away',
      field: { kind: 'number', name: 'x', values: outcomes },
      warning: { code: 'separated' },
    },
    {
      why: 'a thousand categories',
      field: {
        kind: 'category',
        name: 'x',
        categories: thousand,
        codes: Int32Array.from({ length: 300 }, (_, i) => (i * 7) % 1000),
      },
      warning: { code: 'categories_pooled', field: 'x', categories: 300, kept: 0 },
    },
    {
      why: 'infinite amounts',
      field: {
        kind: 'number',
        name: 'x',
        values: Float64Array.from({ length: 300 }, (_, i) => (i % 2 === 0 ? Infinity : i)),
      },
      warning: undefined,
    },
  ] as const)('$why: fitted, finite, said', ({ field, warning }) => {
    const wide = { rows: 300, fields: [...table.fields, field] };
    const made = learn(wide, outcomes);
    if (!made.ok) throw new Error(made.problem.code);
    if (warning !== undefined) expect(made.value.warnings).toContainEqual(warning);
    const p = score(made.value.model, wide);
    expect(p.every((value) => value > 0 && value < 1)).toBe(true);
    expect(new Set(p).size).toBeGreaterThan(1);
  });

  test('a category never seen is scored without a say of its own', () => {
    const made = learn(table, outcomes);
    if (!made.ok) throw new Error(made.problem.code);
    const elsewhere = pickRows(table, [0]);
    const abroad = {
      rows: 1,
      fields: elsewhere.fields.map((field) =>
        field.kind === 'category' ? { ...field, categories: ['abroad'], codes: Int32Array.of(0) } : field,
      ),
    };
    const [p] = score(made.value.model, abroad);
    expect(p).toBeGreaterThan(0);
    expect(p).toBeLessThan(1);
    if (name === 'additive' && made.value.model.kind === 'additive')
      expect(additiveReasons(made.value.model, abroad).find(({ field }) => field === 'region')?.logOdds).toBe(0);
  });
});
