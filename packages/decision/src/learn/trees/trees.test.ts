import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Auc } from '../auc.ts';
import { auc } from '../auc.ts';
import { groupRows, groupsOf } from '../field-bins.ts';
import type { LearningTable } from '../learning-table.ts';
import { scoreAdditive } from '../score-additive.ts';
import { sigmoid } from '../sigmoid.ts';
import { madeTable } from '../testing/made-table.ts';
import { trainAdditive } from '../train-additive.ts';
import { fromBase64 } from './from-base64.ts';
import { HISTOGRAM_WASM } from './histogram-wasm.ts';
import { plainKernel } from './plain-kernel.ts';
import { scoreTrees } from './score-trees.ts';
import type { TreeRules } from './train-trees.ts';
import { trainTrees } from './train-trees.ts';
import type { TreeModel } from './tree-model.ts';
import { wasmKernel } from './wasm-kernel.ts';

const learned = (rows: number, seed: number, rules: Partial<TreeRules> = {}): TreeModel => {
  const { table, outcomes } = madeTable(rows, seed);
  const made = trainTrees(table, outcomes, rules);
  if (!made.ok) throw new Error(made.problem.code);
  return made.value.model;
};
const aucOf = (scores: Float64Array, outcomes: Float64Array): number => (auc(scores, outcomes) as Auc).auc;

describe('the kernel', () => {
  test('WebAssembly with 128-bit operations runs here, or nothing below is tested', () => {
    expect(wasmKernel(64)).not.toBeNull();
    expect([...fromBase64(HISTOGRAM_WASM)]).toEqual([...Buffer.from(HISTOGRAM_WASM, 'base64')]);
  });

  test('both kernels do the same to the same memory, bit for bit', () => {
    // Groups of 5 fields at 0, rows at 2,048, spare at 4,096, pairs at 6,144, chosen at 12,288, offsets at 20,480, left at 21,504, cells above.
    const [rowsAt, spareAt, pairsAt, chosenAt, cellsAt, leftAt, slotsAt] = [
      2048, 4096, 6144, 12_288, 20_480, 21_504, 24_576,
    ];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.nat(), (n, seed) => {
        const run = (kernel: ReturnType<typeof plainKernel>): Uint8Array => {
          const { memory } = kernel;
          let x = seed;
          const next = (): number => (x = (Math.imul(x, 1_664_525) + 1_013_904_223) >>> 0);
          new Uint8Array(memory, 0, 2000).forEach((_, i, all) => (all[i] = next() >>> 24));
          new Uint32Array(memory, rowsAt, 300).forEach((_, i, all) => (all[i] = (i * 7) % 300));
          new Float64Array(memory, pairsAt, 600).forEach((_, i, all) => (all[i] = next() / 2 ** 31 - 1));
          new Uint32Array(memory, cellsAt, 5).forEach((_, k, all) => (all[k] = slotsAt + k * 4096));
          new Uint8Array(memory, leftAt, 256).forEach((_, i, all) => (all[i] = next() >>> 31));
          kernel.addAll(0, 400, 5, pairsAt, cellsAt, n);
          const lefts = kernel.part(400, rowsAt, n, leftAt, spareAt);
          kernel.gather(pairsAt, rowsAt, chosenAt, lefts);
          kernel.addChosen(0, 400, 5, rowsAt, chosenAt, cellsAt, lefts);
          // The spare room holds what is left over, which nobody reads.
          new Uint8Array(memory, spareAt, 2048).fill(lefts & 255);
          return new Uint8Array(memory);
        };
        expect(Buffer.compare(run(plainKernel(65_536)), run(wasmKernel(65_536)!))).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  test('and learn the same model', () => {
    const { table, outcomes } = madeTable(1500, 1);
    expect(trainTrees(table, outcomes, { trees: 20 }, plainKernel)).toEqual(trainTrees(table, outcomes, { trees: 20 }));
  });
});

test('the first parting is the best there is, by trying every cut of every field from its definition', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const { table, outcomes: made0 } = madeTable(300, seed);
    const [, age, , noise] = table.fields;
    const numbers: LearningTable = { rows: 300, fields: [age!, noise!] };
    // Where the age is missing the outcome mostly follows, or in every other table mostly does not: "missing" has a side of its own.
    const outcomes = made0.map((outcome, i) =>
      age?.kind === 'number' && Number.isNaN(age.values[i]) && i % 9 > 0 ? seed % 2 : outcome,
    );
    const rules = { trees: 1, leaves: 2, rate: 1, bins: 12, leastRows: 1 };
    const made = trainTrees(numbers, outcomes, rules);
    if (!made.ok) throw new Error(made.problem.code);
    const { bins, base, trees } = made.value.model;
    const p = sigmoid(base);
    const value = (rows: readonly number[]): { gain: number; weight: number } => {
      const g = rows.reduce((sum, i) => sum + p - outcomes[i]!, 0);
      const h = rows.length * p * (1 - p);
      return { gain: h < 1 ? -Infinity : (g * g) / (h + 1), weight: -g / (h + 1) };
    };
    let best = { gain: -Infinity, left: 0, right: 0 };
    for (const b of bins) {
      const groups = groupRows(numbers, b);
      const missing = groupsOf(b) - 1;
      for (let cut = 0; cut < missing; cut += 1)
        for (const missingLeft of [false, true]) {
          const goesLeft = (i: number): boolean => (groups[i] === missing ? missingLeft : groups[i]! <= cut);
          const rows = [...outcomes.keys()];
          const [left, right] = [value(rows.filter(goesLeft)), value(rows.filter((i) => !goesLeft(i)))];
          if (left.gain + right.gain > best.gain + 1e-9)
            best = { gain: left.gain + right.gain, left: left.weight, right: right.weight };
        }
    }
    expect(trees[0]!.values[0]).toBeCloseTo(best.left, 9);
    expect(trees[0]!.values[1]).toBeCloseTo(best.right, 9);
  }
});

test('scores are those of walking each tree from its root, also for missing and unseen', () => {
  const model = learned(2000, 3, { leaves: 32, rate: 0.3, trees: 12 });
  const { table } = madeTable(300, 4);
  const abroad: LearningTable = {
    ...table,
    fields: table.fields.map((field) =>
      field.kind === 'category' ? { ...field, categories: ['south', 'abroad', 'north'] } : field,
    ),
  };
  const groups = model.bins.map((bins) => groupRows(abroad, bins));
  const scores = scoreTrees(model, abroad);
  expect(Math.max(...model.trees.map(({ values }) => values.length))).toBe(32);
  for (let i = 0; i < 300; i += 1) {
    const walked = model.trees.reduce((sum, { splits, values }) => {
      let [first, end] = [0, values.length];
      while (end - first > 1) {
        const split = splits.find((s) => s.first === first && s.end === end)!;
        const group = groups[split.field]![i]!;
        const missing = group === groupsOf(model.bins[split.field]!) - 1;
        const inside = typeof split.left === 'number' ? group <= split.left : split.left.includes(group);
        if (missing ? split.missingLeft : inside) end = split.middle;
        else first = split.middle;
      }
      return sum + values[first]!;
    }, model.base);
    expect(scores[i]).toBeCloseTo(sigmoid(walked), 12);
  }
});

test('trees find what sums cannot: a field whose sign depends on another', () => {
  const { table, outcomes } = madeTable(5000, 21);
  const sums = trainAdditive(...(Object.values(madeTable(5000, 20)).slice(0, 2) as [LearningTable, Float64Array]));
  if (!sums.ok) throw new Error(sums.problem.code);
  expect(aucOf(scoreTrees(learned(5000, 20), table), outcomes)).toBeGreaterThan(
    aucOf(scoreAdditive(sums.value.model, table), outcomes) + 0.01,
  );
});

test('a model is data: it scores the same after a journey through JSON', () => {
  const model = learned(500, 5, { trees: 10 });
  const { table } = madeTable(50, 6);
  expect(scoreTrees(JSON.parse(JSON.stringify(model)) as TreeModel, table)).toEqual(scoreTrees(model, table));
});

test.each([1, 33, 2.5])('%s leaves are a bug', (leaves) => {
  const { table, outcomes } = madeTable(100, 1);
  expect(() => trainTrees(table, outcomes, { leaves })).toThrow(RangeError);
});
