import { describe, expect, test } from 'vitest';
import type { LearningTable } from '../../learn/learning-table.ts';
import { ridgeLogistic } from '../../learn/ridge-logistic.ts';
import { scoreAdditive } from '../../learn/score-additive.ts';
import { drawNormal } from '../../random/draw-normal.ts';
import { randomStreams } from '../../random/random-stream.ts';
import { personPeriods } from './person-periods.ts';
import { survivalAhead } from './survival-ahead.ts';
import { trainLeaving } from './train-leaving.ts';
import type { WatchedSpell } from './watched-spell.ts';

/** Monthly chance to leave: more in the first year, less with several products, more where the salary has moved away. */
const hazard = (tenure: number, products: number, moved: number): number =>
  1 / (1 + Math.exp(-(-3.6 + (tenure < 12 ? 0.7 : 0) - 0.3 * products + 1.1 * moved)));

interface Person {
  readonly products: number;
  readonly moved: number;
  readonly spell: WatchedSpell;
  /** Month in which he leaves, known to nobody but the test. */
  readonly leavesAt: number;
}

/** People who are seen from some tenure on, for at most so many months; those who left before are not among them. */
function draw(name: string, people: number, months: number): Person[] {
  const stream = randomStreams(71).stream(name);
  const seen: Person[] = [];
  while (seen.length < people) {
    const products = Math.max(0, Math.round(2 + drawNormal(stream)));
    const moved = stream() < 0.2 ? 1 : 0;
    const from = Math.floor(stream() * 36);
    let leavesAt = 0;
    while (stream() >= hazard(leavesAt, products, moved) && leavesAt < 400) leavesAt += 1;
    if (leavesAt < from) continue;
    const until = Math.min(from + months, leavesAt + 1);
    seen.push({ products, moved, leavesAt, spell: { from, until, left: leavesAt < from + months } });
  }
  return seen;
}

const tableOf = (people: readonly Person[]): LearningTable => ({
  rows: people.length,
  fields: [
    { kind: 'number', name: 'products', values: Float64Array.from(people, ({ products }) => products) },
    { kind: 'number', name: 'moved', values: Float64Array.from(people, ({ moved }) => moved) },
  ],
});

describe('on customers of known truth', { timeout: 60_000 }, () => {
  const learned = draw('learned', 6000, 18);
  const trained = trainLeaving(
    tableOf(learned),
    learned.map(({ spell }) => spell),
    { signs: { products: 'falling' } },
  );
  if (!trained.ok) throw new Error(trained.problem.code);
  const { model } = trained.value;
  const fresh = draw('fresh', 4000, 24);

  test('chances are calibrated on other customers: slope .9 to 1.1', () => {
    const periods = personPeriods(
      tableOf(fresh),
      fresh.map(({ spell }) => spell),
    );
    if (!periods.ok) throw new Error(periods.problem.code);
    const odds = scoreAdditive(model, periods.value.table).map((chance) => Math.log(chance / (1 - chance)));
    const fit = ridgeLogistic({ columns: [odds], outcomes: periods.value.outcomes, penalty: 0 });
    expect(fit.ok && fit.value.coefficients[0]).toBeGreaterThan(0.9);
    expect(fit.ok && fit.value.coefficients[0]).toBeLessThan(1.1);
  });
  test('survival over two years is what happens, in each tenth from the likeliest to leave to the most loyal', () => {
    const survival = survivalAhead(
      model,
      tableOf(fresh),
      fresh.map(({ spell }) => spell.from),
      24,
    );
    const order = fresh.map((_, i) => i).toSorted((a, b) => survival[a * 25 + 24]! - survival[b * 25 + 24]!);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const people = order.slice(tenth * 400, tenth * 400 + 400);
      const expected = people.reduce((sum, i) => sum + survival[i * 25 + 24]!, 0) / 400;
      const stayed = people.filter((i) => fresh[i]!.leavesAt >= fresh[i]!.spell.from + 24).length / 400;
      expect(Math.abs(expected - stayed)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / 400) + 0.03);
    }
  });
  test('survival begins with 1 and never rises', () => {
    const survival = survivalAhead(
      model,
      tableOf(fresh.slice(0, 50)),
      fresh.slice(0, 50).map(({ spell }) => spell.from),
      60,
    );
    survival.forEach((share, at) => {
      if (at % 61 === 0) expect(share).toBe(1);
      else expect(share).toBeLessThan(survival[at - 1]!);
      expect(share).toBeGreaterThan(0);
    });
  });
});

test('periods at risk: from the watch on, until the end or the last look', () => {
  const customers: LearningTable = {
    rows: 2,
    fields: [{ kind: 'number', name: 'age', values: Float64Array.of(40, 60) }],
  };
  const spells = [
    { from: 3, until: 5, left: true },
    { from: 0, until: 1, left: false },
  ];
  const periods = personPeriods(customers, spells);
  if (!periods.ok) throw new Error(periods.problem.code);
  const { table, outcomes } = periods.value;
  expect([...outcomes]).toEqual([0, 1, 0]);
  expect(table.fields.map((field) => ('values' in field ? [...field.values] : []))).toEqual([
    [3, 4, 0],
    [40, 40, 60],
  ]);
});

describe('refused', () => {
  const customers: LearningTable = { rows: 1, fields: [{ kind: 'number', name: 'age', values: Float64Array.of(40) }] };
  test.each([
    { why: 'leaves before he is seen', spell: { from: 5, until: 5, left: true } },
    { why: 'not a number', spell: { from: Number.NaN, until: 5, left: true } },
    { why: 'half a month', spell: { from: 0, until: 0.5, left: true } },
  ])('$why', ({ spell }) => {
    const trained = trainLeaving(customers, [spell]);
    expect(!trained.ok && trained.problem.code).toBe('value.history_impossible');
  });
  test('nobody left', () => {
    const many: LearningTable = {
      rows: 50,
      fields: [{ kind: 'number', name: 'age', values: new Float64Array(50).map((_, i) => i) }],
    };
    const trained = trainLeaving(
      many,
      Array.from({ length: 50 }, () => ({ from: 0, until: 6, left: false })),
    );
    expect(!trained.ok && trained.problem.code).toBe('learn.one_outcome');
  });
  test('numbers of customers that differ', () => {
    expect(() => personPeriods(customers, [])).toThrow(RangeError);
  });
});
