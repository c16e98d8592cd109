import { loadavg } from 'node:os';
import { firedIn } from '../../packages/decision/src/belief/need-weeks.ts';
import { fitNeedModel } from '../../packages/decision/src/belief/fit-need-model.ts';
import type { NeedModel } from '../../packages/decision/src/belief/need-model.ts';
import { STATED, TRUTH } from '../../packages/decision/src/belief/testing/known-need.ts';
import { simulateNeeds } from '../../packages/decision/src/belief/testing/simulate-needs.ts';
import { filterBeliefs } from '../../packages/decision/src/index.ts';

/**
 * The need filter on simulated truth: log-loss beside the filter that knows the truth, calibration by decile, and the first twentieth of
 * the list beside a list by single triggers. Learned from a model that is wrong by up to three fifths everywhere.
 */
const [CUSTOMERS, WEEKS, SETTLED] = [20_000, 104, 10];
const learned = simulateNeeds(TRUTH, { customers: CUSTOMERS, weeks: WEEKS, seed: 1 });
const held = simulateNeeds(TRUTH, { customers: CUSTOMERS, weeks: WEEKS, seed: 2 });
const before = process.cpuUsage();
const fit = fitNeedModel(STATED, learned.observed);
if (!fit.ok) throw new Error(fit.problem.code);
const cpu = process.cpuUsage(before).user / 1e6;

const logLoss = (model: NeedModel): number => {
  const { belief } = filterBeliefs(model, held.observed, true);
  let [loss, count] = [0, 0];
  for (const [at, p] of belief.entries()) {
    if (at % WEEKS < SETTLED) continue;
    loss -= Math.log(Math.max(1e-9, held.truth[at] === 1 ? p : 1 - p));
    count += 1;
  }
  return loss / count;
};
const { model } = fit.value;
const { belief } = filterBeliefs(model, held.observed, true);
const deciles = Array.from({ length: 10 }, () => ({ count: 0, believed: 0, there: 0 }));
for (const [at, p] of belief.entries()) {
  if (at % WEEKS < SETTLED) continue;
  const decile = deciles[Math.min(9, Math.floor(p * 10))]!;
  decile.count += 1;
  decile.believed += p;
  decile.there += held.truth[at]!;
}
const gaps = deciles
  .filter(({ count }) => count >= 500)
  .map(({ count, believed, there }) => Math.abs(believed - there) / count);
const last = WEEKS - 1;
const customers = Array.from({ length: CUSTOMERS }, (_, customer) => customer);
const fired = (customer: number): number => {
  for (let back = 0; back < 4; back += 1)
    if ([0, 1].some((trigger) => firedIn(held.observed.signals[customer * WEEKS + last - back]!, trigger)))
      return 4 - back;
  return 0;
};
const found = (score: (customer: number) => number): number =>
  customers
    .toSorted((a, b) => score(b) - score(a) || a - b)
    .slice(0, CUSTOMERS / 20)
    .filter((customer) => held.truth[customer * WEEKS + last] === 1).length;
const truth = logLoss(TRUTH);
console.log(
  `load ${loadavg()[0]?.toFixed(1)}; simulated: ${learned.beginnings} beginnings in ${CUSTOMERS} customers x ${WEEKS} weeks, ${fit.value.iterations} rounds in ${cpu.toFixed(1)} CPU s`,
);
console.log(
  `log-loss: true model ${truth.toFixed(5)}, stated ${(logLoss(STATED) / truth).toFixed(3)}x, learned ${(logLoss(model) / truth).toFixed(4)}x`,
);
console.log(
  `length ${model.meanWeeks.toFixed(2)} of ${TRUTH.meanWeeks} weeks; sensitivities ${model.triggers.map(({ sensitivity }) => sensitivity.toFixed(3)).join(', ')} of .55, .3`,
);
console.log(`calibration: ${gaps.length} deciles of 500 or more, farthest off ${Math.max(...gaps).toFixed(4)}`);
console.log(
  `needs in the first twentieth: ${found((customer) => belief[customer * WEEKS + last]!)} by belief, ${found(fired)} by single triggers`,
);
