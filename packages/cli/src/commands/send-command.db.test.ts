import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { requestTouches } from '@vivero/app';
import { idOf, type TouchWish } from '@vivero/domain';
import { inScope, newSealingKey, seal } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const PEOPLE = 100;
const KILLS = 5;

let stores: TestStores;
let folder: string;
const arrived: string[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    let text = '';
    stream.on('data', (part: Buffer) => (text += part.toString('latin1')));
    stream.on('end', () => {
      arrived.push(/^Message-ID: <(tch_\w+)@/m.exec(text)?.[1] ?? 'nameless');
      // As slow as a real one, so that a kill finds something in hand.
      setTimeout(done, 10);
    });
  },
});

beforeAll(async () => {
  stores = await testStores();
  folder = await mkdtemp(join(tmpdir(), 'vivero-send-'));
  // The same master key as the test's stores: the command opens what they have sealed.
  await mkdir(join(folder, 'secrets'), { mode: 0o700 });
  await writeFile(join(folder, 'secrets', 'master.key'), `${Buffer.alloc(32, 7).toString('hex')}\n`, { mode: 0o600 });
  server.on('error', () => undefined);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  await new Promise<void>((done) => server.close(() => done()));
  await stores.close();
  await rm(folder, { recursive: true });
});

async function mailBank(): Promise<void> {
  const { superuser } = stores;
  await superuser.query(
    `insert into bank (name, jurisdiction, postal_address) values ('Banco', 'es', 'Calle Mayor 1')`,
  );
  await superuser.query(`insert into rm (rm, name) values (1, 'Ana')`);
  for (let i = 0; i < PEOPLE; i += 1) {
    const { key, wrapped } = newSealingKey(stores.keys);
    const id = `cus_${String(i).padStart(3, '0')}`;
    await superuser.query(
      `insert into customer (customer_id, rm, source, identity, relation, lawful_basis, completeness, verified_on, changed_at, reachable)
       values ($1, 1, 'test', $2, 'customer', 'contract', 1, '2026-01-01', now(), '{email}')`,
      [id, seal(key, JSON.stringify({ name: `Person ${i}`, email: `person${i}@example.com` }))],
    );
    await superuser.query('insert into sealing_key (owner_id, rm, wrapped) values ($1, 1, $2)', [id, wrapped]);
    await superuser.query(
      `insert into consent (customer_id, rm, medium, purpose, state, stated_on, source)
       values ($1, 1, 'email', 'marketing', 'granted', '2026-01-01', 'form')`,
      [id],
    );
  }
}

const wish = (i: number): TouchWish => ({
  customerId: `cus_${String(i).padStart(3, '0')}`,
  medium: 'email',
  purpose: 'marketing',
  agreed: false,
  contentId: 'default.idle_cash_guide',
  productId: null,
  needKind: null,
  scene: null,
  priority: i % 7,
  idempotencyKey: `key ${i}`,
  origin: 'test',
  notBefore: null,
  expiresAt: '2100-01-01T00:00:00.000Z',
});

function send(): ChildProcess {
  return spawn(process.execPath, [MAIN, 'send', '--senders', '2', '--json'], {
    env: {
      ...process.env,
      VIVERO_DATA: folder,
      DATABASE_URL: stores.jobsUrl.replace('vivero_jobs', 'vivero_app'),
      DATABASE_OWNER_URL: stores.jobsUrl.replace('vivero_jobs', 'vivero_owner'),
      SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
      MAIL_FROM: 'ana@bank.example',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const states = async (): Promise<Readonly<Record<string, number>>> => {
  const { rows } = await stores.superuser.query<{ state: string; count: number }>(
    'select state, count(*)::int as count from touch group by state',
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
};

test(`${KILLS} kills while ${PEOPLE} letters are sent: none twice, none lost without a word`, async () => {
  await mailBank();
  const clock = {
    now: new Date().toISOString(),
    newId: <P extends string>(prefix: P) => idOf(prefix, Date.now(), randomBytes(10)),
    by: 'test',
  };
  const answers = await inScope(stores, [1], (db) =>
    requestTouches(
      db,
      Array.from({ length: PEOPLE }, (_, i) => wish(i)),
      clock,
    ),
  );
  expect(answers.every((each) => each.ok && each.value.state === 'ready')).toBe(true);
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const child = send();
    const ended = once(child, 'close');
    // In the middle of the work: so many have arrived.
    while (arrived.length < kill * 12 && child.exitCode === null) await pause(3);
    child.kill('SIGKILL');
    await ended;
  }
  const last = send();
  await once(last, 'close');
  const { sent = 0, unknown = 0, ...others } = await states();
  expect(others).toEqual({});
  expect(sent + unknown).toBe(PEOPLE);
  expect(unknown).toBeLessThanOrEqual(2 * KILLS);
  expect(unknown).toBeGreaterThan(0);
  expect(new Set(arrived).size).toBe(arrived.length);
  const { rows } = await stores.superuser.query<{ id: string }>(
    `select touch_id as id from touch where state = 'sent'`,
  );
  expect(rows.filter(({ id }) => !arrived.includes(id))).toEqual([]);
  expect(arrived.length).toBeGreaterThanOrEqual(sent);
}, 240_000);
