import {
  importSource,
  isEmptyBank,
  isPlanned,
  listUsers,
  loadDemoPeople,
  operator,
  planDay,
  promisesOfDemo,
  refresh,
} from '@vivero/app';
import { type Day, parseDay } from '@vivero/domain';
import { demoBank, demoPeople, storyBetween } from '@vivero/lab';
import { dayArgument, UsageError } from '../arguments.ts';
import { bankOf } from '../bank-of.ts';
import { command, orExit } from '../command.ts';

const SEED = 20_261;
const DEMO_ZONE = 'Europe/Madrid';
const DEMO_SOURCE = 'demo';

export const demoCommand = command({
  name: 'demo',
  help: `vivero demo [--if-empty]
Loads the demonstration bank (generated people, clearly marked): 2,000 customers, 8 relationship managers, 3 branches, 14 months.
  --if-empty       does nothing when the bank already holds customers; without it a bank with customers is refused
  --until DAY      tells the bank's story to that day and takes in what has happened of it by today
  --since DAY      the same on a later day, with the same --until: takes in what has happened from that day on`,
  options: { 'if-empty': { type: 'boolean' }, until: { type: 'string' }, since: { type: 'string' } },
  read: ({ values }) => {
    const until = dayArgument('until', values.until);
    const since = dayArgument('since', values.since);
    if (since !== undefined && until === undefined) throw new UsageError('--since goes with --until');
    return async (io) => {
      const today = parseDay(io.now().slice(0, 10)) ?? 0;
      const takeIn = async (from: Day | null): Promise<void> => {
        const story = demoBank(SEED, until ?? today);
        orExit(
          await importSource(io.stores, until === undefined ? story : storyBetween(story, from, today), {
            now: io.now,
            newId: io.newId,
            actor: io.actor,
            fileName: 'demo',
            contentHash: `demo:${SEED}:${until ?? today}:${from ?? ''}`,
            zone: DEMO_ZONE,
            founds: { name: 'Vivero demo', demo: true },
            onProgress: ({ rows }) => io.progress('Generating rows', rows),
          }),
        );
      };
      const empty = await isEmptyBank(io.stores);
      if (!empty && !(await bankOf(io)).bank.demo) {
        if (values['if-empty'] === true) return 0;
        io.err('This bank already holds customers; the demonstration bank needs an empty folder (VIVERO_DATA).');
        return 1;
      }
      // Each step is skipped when it is done, so that a demonstration that was cut off half-way is finished by the next start.
      const made = { now: io.now, newId: io.newId };
      if (empty) {
        io.err('Loading the demonstration bank (generated people) ...');
        await takeIn(null);
      } else if (since !== undefined) {
        await takeIn(since);
        return 0;
      }
      if (!(await listUsers(io.stores)).some((user) => user.demo))
        await loadDemoPeople(io.stores, DEMO_SOURCE, demoPeople(), { now: io.now(), newId: io.newId });
      if (await isPlanned(io.stores, io.now())) return 0;
      await refresh(io.stores, { ...made, onProgress: (done, total) => io.progress('Understanding', done, total) });
      await promisesOfDemo(io.stores, { now: io.now(), newId: io.newId });
      // The import has opened books that nobody could have in scope before.
      orExit(await planDay(io.stores, await operator(io.stores), made));
      io.err('The demonstration bank is ready.');
      return 0;
    };
  },
});
