import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What a piece of work took. CPU is user and system time; memory is resident, in megabytes of 1,000,000 bytes. */
export interface Cost {
  readonly wallMs: number;
  /** Of the Node processes that were started and have ended, with their own children. */
  readonly nodeCpuMs: number;
  /** Of the PostgreSQL server of the data folder with all its processes, to within a sample (100 ms) before it stops. */
  readonly postgresCpuMs: number;
  /** The largest single Node process at its peak. */
  readonly nodePeakMb: number;
  /** All Node processes that were there together, at the highest sample. */
  readonly nodeTogetherMb: number;
}

const MILLISECONDS_A_TICK = 10; // Linux reports in hundredths of a second to every program
const SAMPLE_MS = 100;

/** Own and reaped children's CPU of a process in ticks, and its parent; undefined when it is gone. */
function statOf(pid: number | string): { parent: number; own: number; reaped: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold blanks: count the fields behind it.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const at = (index: number): number => Number(fields[index]);
    return { parent: at(1), own: at(11) + at(12), reaped: at(13) + at(14) };
  } catch {
    return undefined;
  }
}

/** Runs the work and says what it took. Linux only: there the kernel tells of other processes. */
export async function processCost<T>(dataFolder: string, work: () => Promise<T>): Promise<{ value: T; cost: Cost }> {
  const before = statOf('self');
  if (before === undefined) throw new Error('CPU of other processes can be measured on Linux only');
  const servers = new Map<number, { first: number; last: number }>();
  let peak = 0;
  let together = 0;
  const sample = (): void => {
    const all = new Map<number, NonNullable<ReturnType<typeof statOf>>>();
    for (const name of readdirSync('/proc')) {
      const stat = /^\d+$/.test(name) ? statOf(name) : undefined;
      if (stat !== undefined) all.set(Number(name), stat);
    }
    const server = serverOf(dataFolder);
    if (server !== undefined && all.has(server)) {
      const own = all.get(server);
      let ticks = (own?.own ?? 0) + (own?.reaped ?? 0);
      for (const stat of all.values()) if (stat.parent === server) ticks += stat.own + stat.reaped;
      const known = servers.get(server);
      servers.set(server, { first: known?.first ?? (sampled ? 0 : ticks), last: Math.max(known?.last ?? 0, ticks) });
    }
    const memory = [...all.keys()].filter((pid) => descends(pid, process.pid, all)).map(memoryOfNode);
    peak = Math.max(peak, ...memory.map(({ highest }) => highest));
    together = Math.max(
      together,
      memory.reduce((total, { now }) => total + now, 0),
    );
    sampled = true;
  };
  // A server that is there at the first sample has worked before; one that comes later starts at nothing.
  let sampled = false;
  sample();
  const timer = setInterval(sample, SAMPLE_MS);
  const started = performance.now();
  try {
    const value = await work();
    const wallMs = performance.now() - started;
    sample();
    const after = statOf('self') ?? before;
    const postgres = [...servers.values()].reduce((total, { first, last }) => total + last - first, 0);
    return {
      value,
      cost: {
        wallMs,
        nodeCpuMs: (after.reaped - before.reaped) * MILLISECONDS_A_TICK,
        postgresCpuMs: postgres * MILLISECONDS_A_TICK,
        nodePeakMb: peak,
        nodeTogetherMb: together,
      },
    };
  } finally {
    clearInterval(timer);
  }
}

function descends(pid: number, ancestor: number, all: ReadonlyMap<number, { readonly parent: number }>): boolean {
  for (let at = all.get(pid)?.parent; at !== undefined && at > 1; at = all.get(at)?.parent)
    if (at === ancestor) return true;
  return false;
}

function serverOf(dataFolder: string): number | undefined {
  try {
    return Number(readFileSync(join(dataFolder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
}

function memoryOfNode(pid: number): { now: number; highest: number } {
  try {
    if (!readlinkSync(`/proc/${pid}/exe`).endsWith('/node')) return { now: 0, highest: 0 };
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (name: string): number =>
      (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024) / 1e6;
    return { now: megabytes('VmRSS'), highest: megabytes('VmHWM') };
  } catch {
    return { now: 0, highest: 0 };
  }
}

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
