import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { plan } from '../../packages/decision/src/index.ts';
import { bookOf } from '../../packages/decision/src/plan/testing/drawn-book.ts';

/** What the choice of the day takes per customer, in CPU time: the machine may be busy with other things. The least of several runs. */
const { values } = parseArgs({
  options: { customers: { type: 'string', default: '5000,100000' }, runs: { type: 'string', default: '5' } },
});

const cpuOf = (run: () => unknown): number => {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return user + system;
};

console.log(`load ${loadavg()[0]?.toFixed(1)}; CPU us per customer: one RM per 250 | one RM for all`);
for (const customers of values.customers.split(',').map(Number))
  for (const needs of [0, 1, 6]) {
    const least = [Math.ceil(customers / 250), 1].map((rms) => {
      const input = bookOf({ customers, rms, needs });
      const taken = Array.from({ length: Number(values.runs) }, () => cpuOf(() => plan(input)));
      return (Math.min(...taken) / customers).toFixed(1);
    });
    console.log(`${customers} customers with ${needs} open needs each: ${least.join(' | ')}`);
  }
