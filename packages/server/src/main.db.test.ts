import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lanAddress } from './lan/lan-address.ts';
import { selfMadeCertificate } from './lan/self-made-certificate.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

let bank: TestStores;
let otherBank: TestStores;
const processes: ChildProcess[] = [];
beforeAll(async () => {
  [bank, otherBank] = await Promise.all([testStores(), testStores()]);
});
afterAll(async () => {
  for (const process of processes) process.kill('SIGKILL');
  await Promise.all([bank.close(), otherBank.close()]);
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function start(
  stores: TestStores,
  port: number,
  more: Record<string, string> = {},
  flags: readonly string[] = [],
) {
  const started = spawn(process.execPath, [MAIN, ...flags], {
    env: {
      ...process.env,
      VIVERO_DATA: await mkdtemp(join(tmpdir(), 'vivero-server-')),
      DATABASE_URL: stores.jobsUrl.replace('vivero_jobs', 'vivero_app'),
      DATABASE_OWNER_URL: stores.jobsUrl.replace('vivero_jobs', 'vivero_owner'),
      PORT: String(port),
      ...more,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  processes.push(started);
  let said = '';
  started.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(started, 'close').then(([code]) => ({ code: code as number | null, said }));
  const ready = async (): Promise<void> => {
    while (!said.includes('Vivero is at')) {
      if (started.exitCode !== null) throw new Error(said);
      await once(started.stderr, 'data');
    }
  };
  return { started, ended, ready, said: () => said };
}

test('one server to a bank and to a port; it goes when it is told to and comes back when it was killed', async () => {
  const port = await freePort();
  const isReady = async (): Promise<unknown> => (await fetch(`http://127.0.0.1:${port}/health/ready`)).json();
  const first = await start(bank, port);
  await first.ready();
  expect(await isReady()).toEqual({ ready: true });
  await expect.poll(first.said).toMatch(/First administrator .*\/setup#[\w-]{43}\n/);

  const sameBank = await (await start(bank, await freePort())).ended;
  expect(sameBank).toMatchObject({ code: 1, said: expect.stringContaining('Another server uses the data') });
  const samePort = await (await start(otherBank, port)).ended;
  expect(samePort).toMatchObject({ code: 1, said: expect.stringContaining(`Port ${port} is in use`) });

  first.started.kill('SIGKILL');
  await first.ended;
  const second = await start(bank, port, { VIVERO_ADMIN_PASSWORD: 'a long enough password' });
  await second.ready();
  expect(await isReady()).toEqual({ ready: true });
  second.started.kill('SIGTERM');
  const { code, said } = await second.ended;
  expect(code).toBe(0);
  expect(said).not.toContain('First administrator');
  expect(said).not.toContain('a long enough password');
}, 120_000);

test('started for phones it answers in the network with a certificate of its own, and at home as ever', async () => {
  const port = await freePort();
  const address = lanAddress(networkInterfaces());
  const { ended, ready, said, started } = await start(bank, port, {}, ['--lan']);
  if (address === undefined) {
    expect((await ended).said).toContain('no address that a phone could reach');
    return;
  }
  await ready();
  expect(await (await fetch(`http://127.0.0.1:${port}/health/ready`)).json()).toEqual({ ready: true });
  await expect.poll(said).toContain(`https://${address}:${port}`);
  // Not a demonstration bank: the door is its sign-in, and there is no code.
  expect(said()).not.toContain('Code for');
  const socket = connect({ host: address, port, rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  const fingerprint = socket.getPeerCertificate().fingerprint256;
  socket.destroy();
  expect(said()).toContain(fingerprint.slice(0, 29));
  started.kill('SIGTERM');
  expect((await ended).code).toBe(0);
}, 60_000);

test('a certificate and a key that do not belong together are refused before anybody is served', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vivero-tls-'));
  const pair = () => selfMadeCertificate({ names: ['localhost'], now: Date.now(), serial: randomBytes(8) });
  const paths = { TLS_CERT: join(folder, 'a.crt'), TLS_KEY: join(folder, 'b.key') };
  await writeFile(paths.TLS_CERT, pair().cert);
  await writeFile(paths.TLS_KEY, pair().key);
  const wrong = await (await start(bank, await freePort(), paths)).ended;
  expect(wrong).toMatchObject({ code: 1, said: expect.stringContaining('does not belong to the certificate') });
  const missing = await (await start(bank, await freePort(), { ...paths, TLS_KEY: join(folder, 'none') })).ended;
  expect(missing).toMatchObject({ code: 1, said: expect.stringContaining('cannot be read') });
});

test('every fault of the settings is said at once', async () => {
  const { ended } = await start(bank, 1, { PORT: 'http', PUBLIC_URL: 'nowhere' });
  const { code, said } = await ended;
  expect(code).toBe(1);
  expect(said).toContain('PORT');
  expect(said).toContain('PUBLIC_URL');
});
