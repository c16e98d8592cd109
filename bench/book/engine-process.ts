import { readFileSync, writeFileSync } from 'node:fs';
import { clickhouse } from './engines/clickhouse.ts';
import { duckdb } from './engines/duckdb.ts';
import { mautic } from './engines/mautic.ts';
import { postgres } from './engines/postgres.ts';
import { vivero } from './engines/vivero.ts';
import type { Engine, OpenEngine } from './work.ts';

/** One engine in a process of its own: what it takes of processor and memory is nobody else's. */
const OPEN: Readonly<Record<string, (open: OpenEngine) => Promise<Engine> | Engine>> = {
  clickhouse,
  duckdb,
  mautic,
  postgres,
  vivero,
};
const [name = '', data = '', scratch = ''] = process.argv.slice(2);

const peakMb = (): number => Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024;
const cpu = async (engine?: Engine): Promise<number> => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + ((await engine?.cpuElsewhere?.()) ?? 0);
};

const begun = { cpu: await cpu(), wall: performance.now() };
const engine = await OPEN[name]?.({ data, scratch });
if (!engine || !process.send) throw new Error(`there is no engine called ${name}, or nobody listens`);
process.send({
  works: Object.keys(engine.works),
  reopens: engine.reopens ?? false,
  cpuSeconds: (await cpu(engine)) - begun.cpu,
  wallSeconds: (performance.now() - begun.wall) / 1000,
});

process.on('message', async (work: string) => {
  if (work === 'close') {
    await engine.close?.();
    process.exit(0);
  }
  try {
    writeFileSync('/proc/self/clear_refs', '5');
    const before = { cpu: await cpu(engine), wall: performance.now() };
    const done = await engine.works[work]?.();
    const wallSeconds = (performance.now() - before.wall) / 1000;
    const cpuSeconds = (await cpu(engine)) - before.cpu;
    const peakRssMb = Math.max(peakMb(), engine.peakElsewhereMb?.() ?? 0);
    process.send?.({ cpuSeconds, wallSeconds, peakRssMb, answer: await done?.() });
  } catch (error) {
    process.send?.({ failed: String(error) });
  }
});
