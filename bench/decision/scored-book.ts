import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import {
  bgNbdExpected,
  filterBeliefs,
  scoreAdditive,
  scoreTrees,
  statedNeedModel,
  trainAdditive,
  trainTrees,
  valueOfQuestion,
} from '../../packages/decision/src/index.ts';
import { NEED_KINDS } from '../../packages/domain/src/index.ts';
import { mulberry32 } from '../../packages/app/src/validation/mulberry32.ts';
import { outcomeTable, rowsOf } from './outcome-table.ts';

/**
 * A whole book scored: beliefs in ten needs from half a year of weeks, purchases to come, and for ten products the chance, its worth under
 * the belief and the value of asking first. At a quarter, half and all of the customers: it is to be linear. The products share one
 * table of 30 fields, as a bank's would; each has a model of its own size.
 */
const { values: options } = parseArgs({ options: { customers: { type: 'string', default: '1000000' } } });
const all = Number(options.customers);
const WEEKS = 26;
const PRODUCTS = 10;
const MARGIN = 420;
const draw = mulberry32(7);
const { values, outcomes } = outcomeTable(all, 42);
const learnedFrom = rowsOf(values, all, 0, Math.min(all, 100_000));
const known = Float64Array.from(outcomes.subarray(0, learnedFrom.rows));
const additive = trainAdditive(learnedFrom, known);
const trees = trainTrees(learnedFrom, known, { rate: 0.1, leaves: 31 });
if (!additive.ok || !trees.ok) throw new Error('both learn from these rows');
const signals = Uint32Array.from({ length: all * WEEKS }, () =>
  draw() < 0.03 ? 1 << Math.floor(draw() * 16) : draw() < 0.05 ? 1 << 27 : 0,
);
const covariates = Float64Array.from({ length: all * 2 }, () => draw() * 2 - 1);
const season = Uint8Array.from({ length: WEEKS }, (_, week) => Math.floor(week / 5) % 12);

const cpuOf = (run: () => void): number => {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

function score(customers: number): readonly number[] {
  const table = rowsOf(values, all, 0, customers);
  const beliefs: Float64Array[] = [];
  const needs = cpuOf(() => {
    for (const kind of NEED_KINDS.slice(0, PRODUCTS)) {
      const own = {
        customers,
        weeks: WEEKS,
        signals: signals.subarray(0, customers * WEEKS),
        covariates,
        width: 2,
        season,
      };
      beliefs.push(filterBeliefs(statedNeedModel(kind, 2), own).belief);
    }
  });
  let expected = 0;
  const value = cpuOf(() => {
    for (let i = 0; i < customers; i += 1)
      expected += bgNbdExpected(
        { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
        { repeats: i % 12, last: (i % 12) * 3, watched: 40 },
        39,
      );
  });
  const worth = (chances: () => Float64Array): number =>
    cpuOf(() => {
      for (let product = 0; product < PRODUCTS; product += 1) {
        const chance = chances();
        const belief = beliefs[product]!;
        for (let i = 0; i < customers; i += 1) {
          const gain = chance[i]! * belief[i]! * MARGIN;
          expected += Math.max(
            gain,
            valueOfQuestion(belief[i]!, { sensitivity: 0.8, falseAlarm: 0.1 }, { gain, loss: 26 }),
          );
        }
      }
    });
  const byAdditive = worth(() => scoreAdditive(additive.value.model, table));
  const byTrees = worth(() => scoreTrees(trees.value.model, table));
  if (!Number.isFinite(expected)) throw new Error('every score is a number');
  return [needs, value, byAdditive, needs + value + byAdditive, byTrees];
}

score(Math.floor(all / 20));
console.log(
  `load ${loadavg()[0]?.toFixed(1)}; customers x ${PRODUCTS} products | needs | value | actions | together, CPU s | actions by trees`,
);
for (const customers of [all / 4, all / 2, all])
  console.log([customers, ...score(customers).map((seconds) => seconds.toFixed(2))].join(' | '));
