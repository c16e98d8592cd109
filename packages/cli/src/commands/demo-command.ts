import { importSource, isEmptyBank, loadDemoPeople, operator, planDay, refresh } from '@vivero/app';
import { demoBank, demoPeople } from '@vivero/lab';
import { parseDay } from '@vivero/domain';
import { command, orExit } from '../command.ts';

const SEED = 20_261;
const DEMO_ZONE = 'Europe/Madrid';

export const demoCommand = command({
  name: 'demo',
  help: `vivero demo [--if-empty]
Loads the demonstration bank (generated people, clearly marked): 2,000 customers, 8 relationship managers, 3 branches, 14 months.
  --if-empty  does nothing when the bank already holds customers; without it a bank with customers is refused`,
  options: { 'if-empty': { type: 'boolean' } },
  read:
    ({ values }) =>
    async (io) => {
      if (!(await isEmptyBank(io.stores))) {
        if (values['if-empty'] === true) return 0;
        io.err('This bank already holds customers; the demonstration bank needs an empty folder (VIVERO_DATA).');
        return 1;
      }
      const today = parseDay(io.now().slice(0, 10)) ?? 0;
      io.err('Loading the demonstration bank (generated people) ...');
      const source = demoBank(SEED, today);
      orExit(
        await importSource(io.stores, source, {
          actor: io.actor,
          now: io.now,
          newId: io.newId,
          fileName: 'demo',
          contentHash: `demo:${SEED}`,
          zone: DEMO_ZONE,
          founds: { name: 'Vivero demo', demo: true },
          onProgress: ({ rows }) => io.progress('Generating rows', rows),
        }),
      );
      await loadDemoPeople(io.stores, source.source, demoPeople(), { now: io.now(), newId: io.newId });
      await refresh(io.stores, {
        now: io.now,
        newId: io.newId,
        onProgress: (done, total) => io.progress('Understanding', done, total),
      });
      // The import has opened books that nobody could have in scope before.
      orExit(await planDay(io.stores, await operator(io.stores), { now: io.now, newId: io.newId }));
      io.err('The demonstration bank is ready.');
      return 0;
    },
});
