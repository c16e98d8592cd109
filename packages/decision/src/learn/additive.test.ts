import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AdditiveModel } from './additive-model.ts';
import { auc } from './auc.ts';
import { groupRows } from './field-bins.ts';
import { pickRows } from './learning-table.ts';
import { additiveLogOdds, additiveReasons, scoreAdditive } from './score-additive.ts';
import { softplus } from './sigmoid.ts';
import { madeTable } from './testing/made-table.ts';
import type { AdditiveRules } from './train-additive.ts';
import { trainAdditive } from './train-additive.ts';

const learned = (rows: number, seed: number, rules: Partial<AdditiveRules> = {}): AdditiveModel => {
  const { table, outcomes } = madeTable(rows, seed);
  const made = trainAdditive(table, outcomes, rules);
  if (!made.ok) throw new Error(made.problem.code);
  return made.value.model;
};

test('the reasons of a row and the base sum to its log odds to 1e-9', () => {
  const model = learned(2000, 1);
  const { table } = madeTable(200, 2);
  const scores = additiveLogOdds(model, table);
  for (let i = 0; i < table.rows; i += 1) {
    const reasons = additiveReasons(model, pickRows(table, [i]));
    const sum = reasons.reduce((total, { logOdds }) => total + logOdds, model.base);
    expect(Math.abs(sum - scores[i]!)).toBeLessThan(1e-9);
    expect(reasons.map(({ logOdds }) => -Math.abs(logOdds))).toEqual(
      reasons.map(({ logOdds }) => -Math.abs(logOdds)).toSorted((a, b) => a - b),
    );
  }
});

test('terms average 0 over the rows learned from, so the base is the average log odds', () => {
  const { table } = madeTable(1500, 3);
  const model = learned(1500, 3);
  const scores = additiveLogOdds(model, table);
  expect(scores.reduce((sum, score) => sum + score, 0) / table.rows).toBeCloseTo(model.base, 9);
});

test('on the rows learned from, what is expected happened: in all, and nearly in every group', () => {
  const { table, outcomes } = madeTable(3000, 4);
  const model = learned(3000, 4);
  const p = scoreAdditive(model, table);
  expect(p.reduce((sum, value) => sum + value, 0)).toBeCloseTo(
    outcomes.reduce((sum, value) => sum + value, 0),
    4,
  );
});

test('new rows are put in the order that their true odds give them, as far as a sum can without their crossing', () => {
  const { table, outcomes, truth } = madeTable(4000, 6);
  const found = auc(scoreAdditive(learned(4000, 5), table), outcomes);
  const best = auc(truth, outcomes);
  if ('oneOutcome' in found || 'oneOutcome' in best) throw new Error('both outcomes are there');
  expect(found.auc).toBeGreaterThan(best.auc - 0.06);
});

describe('signs', () => {
  const rules = { signs: { money: 'rising', noise: 'falling', age: 'rising' }, penalty: 1, bins: 9 } as const;

  test('a field keeps its sign where the rows alone would break it', () => {
    const number = (model: AdditiveModel, name: string): number[] => {
      const term = model.terms.find(({ bins }) => bins.name === name)!;
      return term.values.slice(0, -1);
    };
    const rises = (values: readonly number[]): boolean =>
      values.every((v, i) => i === 0 || v >= values[i - 1]! - 1e-12);
    const falls = (values: readonly number[]): boolean => rises(values.toReversed());
    expect(rises(number(learned(800, 7), 'age'))).toBe(false);
    for (const seed of [7, 8, 9]) {
      const model = learned(800, seed, rules);
      expect(rises(number(model, 'money'))).toBe(true);
      expect(rises(number(model, 'age'))).toBe(true);
      expect(falls(number(model, 'noise'))).toBe(true);
    }
  });

  test('no other terms in order reach a greater penalised likelihood, computed from its definition', () => {
    const { table, outcomes } = madeTable(400, 10);
    const model = learned(400, 10, rules);
    const groups = model.terms.map(({ bins }) => groupRows(table, bins));
    // The model keeps centred values; the penalty is on values before centring, whose shifts are found by the best of each.
    const likelihood = (base: number, values: readonly (readonly number[])[]): number =>
      outcomes.reduce((sum, y, i) => {
        const eta = values.reduce((s, own, k) => s + own[groups[k]![i]!]!, base);
        return sum + y * eta - softplus(eta);
      }, 0);
    const penalised = (base: number, values: readonly (readonly number[])[]): number =>
      values.reduce(
        (sum, own, k) => {
          const seen = own.filter((_, group) => model.terms[k]!.rows[group]! > 0);
          const mean = seen.reduce((s, v) => s + v, 0) / seen.length;
          return sum - seen.reduce((s, v) => s + (v - mean) ** 2, 0) / 2;
        },
        likelihood(base, values),
      );
    const values = model.terms.map((term) => term.values);
    const best = penalised(model.base, values);
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.double({ min: -0.3, max: 0.3, noNaN: true }), (k0, g0, by) => {
        const k = k0 % values.length;
        const own = values[k]!;
        const g = g0 % own.length;
        const sign = ({ money: 1, age: 1, noise: -1 } as Record<string, number>)[model.terms[k]!.bins.name] ?? 0;
        // Moving all groups from g on keeps an order that the move's direction does not break.
        const moved = own.map((v, group) =>
          group >= g && group < own.length - 1 ? v + (sign === 0 ? by : sign * Math.abs(by)) : v,
        );
        expect(penalised(model.base, values.with(k, moved))).toBeLessThanOrEqual(best + 1e-6);
      }),
      { numRuns: 300 },
    );
  });
});
