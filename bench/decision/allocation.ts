import { parseArgs } from 'node:util';
import highsModule, { type Highs } from 'highs';
import { allocate } from '../../packages/decision/src/allocation/allocate.ts';
import type { AllocationInput } from '../../packages/decision/src/allocation/allocation-input.ts';
import { allocationViolations } from '../../packages/decision/src/allocation/testing/allocation-violations.ts';
import { benchmarkAllocation } from '../../packages/decision/src/allocation/testing/benchmark-allocation.ts';
import { randomAllocation } from '../../packages/decision/src/allocation/testing/random-allocation.ts';
import { randomStreams } from '../../packages/decision/src/random/random-stream.ts';

/** How good and how fast the choice under capacity is, beside HiGHS. CPU seconds, since the machine may be busy with other things. */
const { values } = parseArgs({
  options: {
    /** Also solve the smallest one exactly here (about 10 CPU seconds) instead of quoting its optimum. */
    exact: { type: 'boolean', default: false },
    instances: { type: 'string', default: '100000' },
    customers: { type: 'string', default: '1000,5000,50000,1000000' },
  },
});

/** HiGHS 1.15: linear programmes by its WASM and native builds, the whole-number optimum by WASM. */
const OPTIMA: Readonly<Record<number, { readonly lp: number; readonly mip?: number }>> = {
  1000: { lp: 7416.19, mip: 7367.67 },
  5000: { lp: 36041.41 },
  50_000: { lp: 374826.91 },
};
const RMS: Readonly<Record<number, number>> = { 1000: 10, 5000: 50, 50_000: 200 };

const cpuOf = <T>(run: () => T): { readonly result: T; readonly seconds: number } => {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return { result, seconds: (user + system) / 1e6 };
};

console.log(
  'customers x 10 | worth / LP | worth / MIP | bound / LP - 1 | proven gap | CPU s | CPU s from yesterday | broken',
);
for (const customers of values.customers.split(',').map(Number)) {
  const input = benchmarkAllocation(customers, RMS[customers] ?? customers / 500);
  const { result: plan, seconds } = cpuOf(() => allocate(input));
  const again = cpuOf(() => allocate(input, plan.prices)).seconds;
  const { lp, mip } = OPTIMA[customers] ?? {};
  const share = (of: number | undefined): string => (of === undefined ? '-' : (plan.worth / of).toFixed(4));
  const over = lp === undefined ? '-' : (plan.bound / lp - 1).toExponential(1);
  const broken = allocationViolations(input, plan).length;
  console.log(
    [customers, share(lp), share(mip), over, plan.gap.toFixed(4), seconds.toFixed(2), again.toFixed(2), broken].join(
      ' | ',
    ),
  );
}

if (values.exact) {
  const solver = await (highsModule as unknown as () => Promise<Highs>)();
  for (const whole of [false, true]) {
    const text = programme(benchmarkAllocation(1000, 10), whole);
    const { result, seconds } = cpuOf(() => solver.solve(text, { mip_rel_gap: 0 }));
    console.log(
      `HiGHS, 1,000 customers, ${whole ? 'MIP' : 'LP'}: ${result.Status} ${result.ObjectiveValue} in ${seconds.toFixed(1)} CPU s`,
    );
  }
}

const instances = Number(values.instances);
let broken = 0;
for (let seed = 1; seed <= instances; seed += 1) {
  const input = randomAllocation(randomStreams(seed).stream('instance'));
  broken += allocationViolations(input, allocate(input)).length;
}
console.log(`${instances} random instances: ${broken} violations`);

function programme({ kinds, value, rmOf, rms, rmLimits, bankLimits }: AllocationInput, whole: boolean): string {
  const all = [...value.keys()];
  const sum = (of: readonly number[], weight: (at: number) => number): string =>
    of.map((at) => `${weight(at)} x${at}`).join(' + ');
  const used = (of: readonly number[], use: ArrayLike<number>): string =>
    sum(
      of.filter((at) => use[at % kinds]! > 0),
      (at) => use[at % kinds]!,
    );
  const rows = [
    ...Array.from(rmOf, (_, i) => `${sum(all.slice(i * kinds, (i + 1) * kinds), () => 1)} <= 1`),
    ...rmLimits.flatMap(({ use, most }) =>
      rms.map(
        (_, r) =>
          `${used(
            all.filter((at) => rmOf[Math.floor(at / kinds)] === r),
            use,
          )} <= ${most[r]}`,
      ),
    ),
    ...bankLimits.map(({ use, most }) => `${used(all, use)} <= ${most}`),
  ];
  const names = whole ? `binary\n${all.map((at) => `x${at}`).join('\n')}\n` : '';
  return `maximize\nobj: ${sum(all, (at) => value[at]!)}\nsubject to\n${rows.map((row, i) => `c${i}: ${row}`).join('\n')}\n${names}end`;
}
