import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, chmod, mkdtemp, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allRms } from '../db/all-rms.ts';
import { inScope } from '../db/in-scope.ts';
import { openStores } from '../stores/open-stores.ts';
import type { Stores } from '../stores/stores.ts';

/** Folders to take away; making a cluster costs seconds, so tests that do not need a fresh one share the first. */
const folders: string[] = [];
let shared: string;
beforeAll(async () => {
  shared = await dataFolder();
});
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function dataFolder(mode = 0o711): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vivero-embedded-'));
  await chmod(folder, mode);
  folders.push(folder);
  return folder;
}

async function open(folder: string, say?: (line: string) => void): Promise<Stores> {
  const result = await openStores({ dataFolder: folder, as: 'test', ...(say ? { say } : {}) });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const running = async (folder: string) =>
  access(join(folder, 'postgres', 'cluster', 'postmaster.pid')).then(
    () => true,
    () => false,
  );
const books = async (stores: Stores) => inScope(stores, [], allRms);

test('an empty folder becomes an installation whose secrets are its own, and the last one out stops the server', async () => {
  const folder = shared;
  const first = await open(folder);
  expect(first).toMatchObject({ embedded: true });
  expect(first.serverVersion).toMatch(/^18\./);
  const { rows } = await first.app.query(
    `select current_setting('server_encoding') as encoding, current_setting('listen_addresses') as addresses,
            current_setting('wal_recycle') as recycle, lower('ÁÑ') as lower`,
  );
  expect(rows).toEqual([{ encoding: 'UTF8', addresses: '', recycle: 'off', lower: 'áñ' }]);
  for (const name of ['secrets', 'postgres', 'postgres/cluster'])
    expect((await stat(join(folder, name))).mode & 0o777, name).toBe(0o700);
  for (const name of ['master.key', 'postgres.password', 'logins.password'])
    expect((await stat(join(folder, 'secrets', name))).mode & 0o777, name).toBe(0o600);

  const second = await open(folder);
  await first.close();
  expect(await books(second)).toEqual([0]);
  await second.close();
  expect(await running(folder)).toBe(false);
});

test('many that start, work and leave at once all fare well, from the very first start on', async () => {
  const folder = await dataFolder();
  const visitor = async (visits: number) => {
    for (let visit = 0; visit < visits; visit += 1) {
      const stores = await open(folder);
      expect(await books(stores)).toEqual([0]);
      await stores.close();
    }
  };
  await Promise.all([3, 3, 3].map(visitor));
  expect(await running(folder)).toBe(false);
});

test('a killed process leaves its server running, and the next one takes it over', async () => {
  const folder = shared;
  const index = JSON.stringify(new URL('../index.ts', import.meta.url).href);
  const program = `const { openStores } = await import(${index});
    await openStores({ dataFolder: ${JSON.stringify(folder)}, as: 'killed' }); console.log('open'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await running(folder)).toBe(true);
  const stores = await open(folder);
  expect(await books(stores)).toEqual([0]);
  await stores.close();
  expect(await running(folder)).toBe(false);
});

test('a killed server leaves its lock file behind, which does not keep the next from starting', async () => {
  const folder = shared;
  const stores = await open(folder);
  const pidFile = join(folder, 'postgres', 'cluster', 'postmaster.pid');
  const text = await readFile(pidFile, 'utf8');
  process.kill(Number(text.split('\n')[0]), 'SIGKILL');
  await stores.close();
  expect(await running(folder)).toBe(true);
  const next = await open(folder);
  expect(await books(next)).toEqual([0]);
  await next.close();
});

test('a path too long for a socket is reached by a shorter one', async () => {
  const folder = join(await dataFolder(), 'a'.repeat(100));
  const said: string[] = [];
  const stores = await open(folder, (line) => said.push(line));
  expect(await books(stores)).toEqual([0]);
  await stores.close();
  expect(said).toEqual([expect.stringContaining('longer than 103 bytes')]);
});

test.runIf(process.getuid?.() === 0)(
  'a folder that the server’s user cannot reach gets a database elsewhere, and says where',
  async () => {
    const folder = await dataFolder(0o700);
    const said: string[] = [];
    const stores = await open(folder, (line) => said.push(line));
    expect(await books(stores)).toEqual([0]);
    await stores.close();
    const elsewhere = await readlink(join(folder, 'postgres'));
    folders.push(elsewhere);
    expect(said).toEqual([expect.stringContaining(elsewhere)]);
  },
);

test('a server that cannot start says why instead of waiting', async () => {
  const folder = shared;
  await writeFile(join(folder, 'postgres', 'cluster', 'postgresql.auto.conf'), 'nonsense = 1\n');
  const result = await openStores({ dataFolder: folder, as: 'test' });
  expect(result).toMatchObject({ ok: false, problem: { code: 'start.database_unreachable' } });
  expect(JSON.stringify(result)).toContain('nonsense');
});
