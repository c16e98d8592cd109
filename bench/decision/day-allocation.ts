import { loadavg } from 'node:os';
import { allocate, plan, type SharedLimit } from '../../packages/decision/src/index.ts';
import { chooseRows } from '../../packages/decision/src/plan/choose-rows.ts';
import { judgingOf } from '../../packages/decision/src/plan/judging.ts';
import { type Prospect, prospectOf } from '../../packages/decision/src/plan/prospect.ts';
import { bookOf } from '../../packages/decision/src/plan/testing/drawn-book.ts';

/**
 * Which way to fill days, in CPU time: every RM's exactly by itself, or all by prices; and what shared limits cost. Books of customers with
 * three open needs each.
 */
const cpuOf = <T>(run: () => T): { readonly result: T; readonly seconds: string } => {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return { result, seconds: ((user + system) / 1e6).toFixed(3) };
};
const CUSTOMERS = 5000;

console.log(
  `load ${loadavg()[0]?.toFixed(1)}; RMs x minutes x rows | exact, CPU s | prices, CPU s | worth by prices / exact | stated gap`,
);
for (const [rms, minutes, rows] of [
  [20, 240, 8],
  [20, 60, 8],
  [20, 30, 8],
  [10, 300, 60],
  [10, 480, 60],
] as const) {
  const input = bookOf({ customers: CUSTOMERS, rms, needs: 3 });
  const judging = judgingOf(input);
  const prospects = input.customers.map((customer) => prospectOf(customer, judging, 0, 1));
  const optionsOf = ({ due, suggestions }: Prospect) => (due === null ? suggestions : []);
  const books = Array.from({ length: rms }, (_, rm) =>
    prospects.filter(({ customer }) => customer.rm === rm + 1).flatMap(optionsOf),
  );
  const exactly = (): number =>
    books.flatMap((own) => chooseRows(own, minutes, rows)).reduce((sum, { worth }) => sum + worth, 0);
  const durations = [...new Set(books.flat().map((option) => option.minutes))];
  const value = new Float64Array(prospects.length * durations.length);
  for (const [i, prospect] of prospects.entries())
    for (const option of optionsOf(prospect))
      value[i * durations.length + durations.indexOf(option.minutes)] = option.worth;
  const byPrices = () =>
    allocate({
      kinds: durations.length,
      value,
      rmOf: Int32Array.from(prospects, ({ customer }) => customer.rm - 1),
      rms: books.map((_, rm) => rm),
      cap: 1,
      bankLimits: [],
      rmLimits: [
        { limit: 'minutes', use: durations, most: books.map(() => minutes) },
        { limit: 'rows', use: durations.map(() => 1), most: books.map(() => rows) },
      ],
    });
  exactly();
  const exact = cpuOf(exactly);
  const priced = cpuOf(byPrices);
  const { worth, gap } = priced.result;
  console.log(
    [
      `${rms} x ${minutes} x ${rows}`,
      exact.seconds,
      priced.seconds,
      (worth / exact.result).toFixed(4),
      gap.toFixed(4),
    ].join(' | '),
  );
}

const calls: SharedLimit = { limit: 'calls', media: ['call'], left: 60 };
const team: SharedLimit = { limit: 'team', rms: [1, 2, 3], left: 5 };
console.log(
  'minutes, shared | worth beside no limit | stated gap | what one more would bring | whole plan, CPU s (without limits)',
);
for (const { minutes, limits } of [
  { minutes: 240, limits: [calls] },
  { minutes: 60, limits: [calls] },
  { minutes: 60, limits: [{ ...calls, media: ['call', 'wechat'] as const, left: 80 }, team] },
]) {
  const book = bookOf({ customers: CUSTOMERS, rms: 20, needs: 3 });
  const input = {
    ...book,
    rms: book.rms.map((rm) => ({ ...rm, minutesADay: minutes })),
    policy: { ...book.policy, exploration: null },
  };
  const alone = cpuOf(() => plan(input));
  const shared = cpuOf(() => plan({ ...input, limits }));
  const worthOf = ({ rows }: ReturnType<typeof plan>): number =>
    rows.reduce((sum, { score }) => sum + Math.max(0, score), 0);
  const { gap, limits: used } = shared.result.run;
  console.log(
    [
      `${minutes}, ${used.map(({ limit, used: drawn, left }) => `${limit} ${drawn} of ${left}`).join(', ')}`,
      (worthOf(shared.result) / worthOf(alone.result)).toFixed(4),
      gap.toFixed(4),
      used.map(({ worthMinor }) => worthMinor).join(', '),
      `${shared.seconds} (${alone.seconds})`,
    ].join(' | '),
  );
}
