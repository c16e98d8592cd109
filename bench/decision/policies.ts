import { parseArgs } from 'node:util';
import { evaluatePolicy } from '../../packages/decision/src/evaluation/evaluate-policy.ts';
import { syntheticLog, valueOfPolicy } from '../../packages/decision/src/evaluation/testing/synthetic-log.ts';
import { randomStreams } from '../../packages/decision/src/random/random-stream.ts';

/** How often the 95 % interval of each estimate holds the truth, and how far the estimates are from it, over simulated logs. */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '500' }, customers: { type: 'string', default: '1500' } },
});
const runs = Number(values.runs);
const truth = valueOfPolicy(randomStreams(1).stream('truth'), 400_000);
const NAMES = ['ips', 'snips', 'robust'] as const;
console.log(`truth ${truth.toFixed(4)}; ${runs} logs of ${values.customers} customers`);
console.log('exploration | effective | estimate | interval holds the truth | relative error');
for (const even of [0.2, 0.4]) {
  const held = { ips: 0, snips: 0, robust: 0 };
  const squares = { ips: 0, snips: 0, robust: 0 };
  let effective = 0;
  let refused = 0;
  for (let run = 0; run < runs; run += 1) {
    const rng = randomStreams(run);
    const { log, policy, model } = syntheticLog(rng.stream('log'), Number(values.customers), even);
    const result = evaluatePolicy(log, policy, model, rng.stream('resamples'));
    if (!result.ok) {
      refused += 1;
      continue;
    }
    effective += result.value.effective;
    for (const name of NAMES) {
      const { value, lower, upper } = result.value[name];
      if (lower <= truth && truth <= upper) held[name] += 1;
      squares[name] += (value / truth - 1) ** 2;
    }
  }
  const judged = runs - refused;
  for (const name of NAMES)
    console.log(
      [
        even,
        (effective / judged).toFixed(0),
        name,
        (held[name] / judged).toFixed(3),
        Math.sqrt(squares[name] / judged).toFixed(3),
      ].join(' | '),
    );
  console.log(`refused for too little evidence: ${refused}`);
}
