import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { everyRowJudged, type ImportReport, type ImportSummary, sum } from '../outside/import-report.ts';
import { seconds } from '../outside/process-cost.ts';
import { differing, rowCounts, Vivero } from '../outside/vivero.ts';
import type { Proof } from '../proof.ts';
import { berkaFolder } from './berka-files.ts';

const KILLS = 20;
const SEED = 20_261_122;

/** mulberry32: the same moments every time, as shares of the import's duration. */
function* shares(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}

/** Starts the import and kills it, and whatever it started, after a while; true when it was still running. */
async function killed(vivero: Vivero, folder: string, afterMs: number): Promise<boolean> {
  const ended = await vivero.run(['import', 'berka', folder, '--json'], {
    onStart: (child) =>
      void pause(afterMs).then(() => {
        if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
          process.kill(-child.pid, 'SIGKILL');
      }),
  });
  return ended.code === null;
}

/** The process is killed in the middle of an import, again and again; at the end the import goes through as if nothing had been. */
export const crash: Proof = {
  id: 'foundation.crash',
  async *claims(setting) {
    const folder = berkaFolder(setting.data);
    if (folder === undefined) {
      const target = `kill -9 at ${KILLS} moments of an import`;
      yield { id: 'foundation.crash', target, figure: `no ${join(setting.data, 'berka')}`, holds: null };
      return;
    }
    const calm = new Vivero(setting.checkout, join(setting.scratch(), 'data'));
    await calm.tables();
    const started = performance.now();
    const undisturbed = await calm.json<ImportReport>('import', 'berka', folder);
    const durationMs = performance.now() - started;
    const calmTables = await calm.tables();

    const vivero = new Vivero(setting.checkout, join(setting.scratch(), 'data'));
    const empty = await vivero.tables();
    const moments: string[] = [];
    const traces: string[] = [];
    let batch: string | undefined;
    let finished = 0;
    let running = 0;
    for (const share of shares(SEED)) {
      if (moments.length === KILLS) break;
      const afterMs = share * durationMs;
      if (!(await killed(vivero, folder, afterMs))) {
        // The machine was faster than when it was measured: take the finished import back and draw another moment.
        finished += 1;
        if (finished > KILLS) throw new Error('the import is always over before it is killed');
        const [latest] = await vivero.json<ImportSummary[]>('imports');
        if (latest?.state === 'done') await vivero.json('rollback', latest.batchId);
        batch = undefined;
        continue;
      }
      moments.push(seconds(afterMs));
      const left = differing(empty, await vivero.tables());
      if (left.length > 0) traces.push(`after ${seconds(afterMs)}: ${left.join(', ')}`);
      const open = (await vivero.json<ImportSummary[]>('imports')).filter(({ state }) => state !== 'rolled_back');
      for (const { batchId, state } of open) {
        running += 1;
        if (state !== 'interrupted') traces.push(`after ${seconds(afterMs)}: batch ${batchId} is ${state}`);
        if (batch !== undefined && batch !== batchId)
          traces.push(`after ${seconds(afterMs)}: another batch ${batchId}`);
        batch = batchId;
      }
      setting.say(
        `killed after ${seconds(afterMs)}: ${open.map(({ state }) => state).join(', ') || 'before the batch began'}`,
      );
    }
    yield {
      id: 'foundation.crash.recovery',
      target: `killed with -9 at ${KILLS} seeded moments of an import, each next start finds the batch interrupted and nothing of it in any table`,
      figure: `${moments.length} kills between ${seconds(Math.min(...moments.map(Number.parseFloat)) * 1000)} and ${seconds(Math.max(...moments.map(Number.parseFloat)) * 1000)} of ${seconds(durationMs)}, ${running} with a batch begun; traces: ${traces.join('; ') || 'none'}`,
      holds: moments.length === KILLS && running > 0 && traces.length === 0,
    };

    const final = await vivero.json<ImportReport>('import', 'berka', folder);
    const tables = await vivero.tables();
    const again = await vivero.json<ImportReport>('import', 'berka', folder);
    const same = sum(again.files.map(({ verdicts }) => verdicts['same'] ?? 0));
    const rowsIn = sum(final.files.map((file) => file.rowsIn));
    const figures = {
      batch: final.batchId === batch,
      files: JSON.stringify(final.files) === JSON.stringify(undisturbed.files),
      tables: rowCounts(tables) === rowCounts(calmTables),
      judged: everyRowJudged(final),
      again: same === rowsIn && differing(tables, await vivero.tables()).length === 0,
    };
    const off = Object.entries(figures).flatMap(([name, holds]) => (holds ? [] : [name]));
    yield {
      id: 'foundation.crash.completion',
      target:
        'then one import goes through under the same batch id, with the rows, amounts and table counts of an undisturbed one; once more changes nothing',
      figure: `${rowsIn} rows taken, ${same} the same once more; off: ${off.join(', ') || 'nothing'}`,
      holds: off.length === 0,
    };
  },
};
