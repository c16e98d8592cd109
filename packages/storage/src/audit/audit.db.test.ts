import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inScope } from '../db/in-scope.ts';
import { testStores, type TestStores } from '../testing/index.ts';
import { appendAudit } from './append-audit.ts';
import { writeAuditHead } from './audit-head.ts';
import { sealAudit } from './seal-audit.ts';
import { verifyAudit } from './verify-audit.ts';

let stores: TestStores;
beforeEach(async () => {
  stores = await testStores();
});
afterEach(async () => stores.close());

const at = '2026-03-01T09:00:00.000Z';
const append = async (subject: string) =>
  inScope(stores, [], async (db) =>
    appendAudit(db, { at, actor: 'usr_ana', action: 'customer.viewed', subject, details: { cells: 3, why: 'ñ "x"' } }),
  );
const note = async (...subjects: string[]) => {
  for (const subject of subjects) await append(subject);
  await stores.settled();
};
/** What someone with the whole database in hand would do; triggers and foreign keys are no hindrance to them. */
const tamper = async (...statements: string[]) => {
  const client = await stores.superuser.connect();
  try {
    await client.query('set session_replication_role = replica');
    for (const statement of statements) expect((await client.query(statement)).rowCount).toBeGreaterThan(0);
  } finally {
    client.release(true);
  }
  await stores.settled();
};

test('committed entries are chained once, by whoever of two sealers comes first', async () => {
  await note('a', 'b', 'c');
  expect(await verifyAudit(stores)).toEqual({ sealed: 0, unsealed: 3, broken: null });
  const sealed = await Promise.all([sealAudit(stores), sealAudit(stores)]);
  expect(sealed.toSorted((a, b) => a - b)).toEqual([0, 3]);
  await note('d');
  expect(await verifyAudit(stores)).toEqual({ sealed: 3, unsealed: 1, broken: null });
  expect(await sealAudit(stores)).toBe(1);
  expect(await verifyAudit(stores)).toEqual({ sealed: 4, unsealed: 0, broken: null });
});

test('an entry goes with the transaction it tells of', async () => {
  await expect(
    inScope(stores, [], async (db) => {
      await appendAudit(db, { at, actor: 'usr_ana', action: 'x', subject: 'y', details: {} });
      throw new Error('undone');
    }),
  ).rejects.toThrow('undone');
  expect(await verifyAudit(stores)).toEqual({ sealed: 0, unsealed: 0, broken: null });
});

test('a transaction that commits late is chained later, never left out', async () => {
  const late = Promise.withResolvers<void>();
  const written = Promise.withResolvers<void>();
  const first = inScope(stores, [], async (db) => {
    await appendAudit(db, { at, actor: 'usr_ana', action: 'x', subject: 'first', details: {} });
    written.resolve();
    await late.promise;
  });
  await written.promise;
  await append('second');
  const early = await sealAudit(stores);
  late.resolve();
  await first;
  expect(early).toBe(0);
  await stores.settled();
  expect(await sealAudit(stores, 1)).toBe(1);
  expect(await sealAudit(stores)).toBe(1);
  expect(await verifyAudit(stores)).toEqual({ sealed: 2, unsealed: 0, broken: null });
});

test.each([
  {
    why: 'a changed detail',
    by: [`update audit_entry set details = '{}' where subject = 'b'`],
    broken: 2,
    unsealed: 0,
  },
  {
    why: 'a changed instant',
    by: [`update audit_entry set at = at + interval '1 microsecond' where subject = 'b'`],
    broken: 2,
    unsealed: 0,
  },
  { why: 'a deleted entry', by: [`delete from audit_entry where subject = 'b'`], broken: 2, unsealed: 0 },
  {
    why: 'an entry deleted with its seal',
    by: [`delete from audit_seal where position = 2`, `delete from audit_entry where subject = 'b'`],
    broken: 2,
    unsealed: 0,
  },
  {
    why: 'two entries in each other’s place',
    by: [
      'update audit_seal set audit_id = -audit_id where position in (2, 3)',
      `update audit_seal set audit_id = (select e.audit_id from audit_entry as e where e.subject = case position when 2 then 'c' else 'b' end)
        where position in (2, 3)`,
    ],
    broken: 2,
    unsealed: 0,
  },
  {
    why: 'an entry slipped in as if it were old',
    by: [`insert into audit_entry (xid, at, actor, action, subject) values ('3', now(), 'usr_eva', 'x', 'y')`],
    broken: null,
    unsealed: 1,
  },
])('$why is noticed', async ({ by, broken, unsealed }) => {
  await note('a', 'b', 'c', 'd');
  await sealAudit(stores);
  await tamper(...by);
  expect(await verifyAudit(stores)).toMatchObject({ broken, unsealed });
  await note('e');
  await sealAudit(stores);
  expect(await verifyAudit(stores)).toMatchObject({ broken, unsealed });
});

test('an end that was cut off, or a chain written anew, disagrees with the head outside the database', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vivero-audit-'));
  await writeAuditHead(stores, folder);
  await note('a', 'b', 'c');
  await sealAudit(stores);
  await writeAuditHead(stores, folder);
  expect(await verifyAudit(stores, folder)).toEqual({ sealed: 3, unsealed: 0, broken: null });
  await tamper('delete from audit_seal where position = 3', `delete from audit_entry where subject = 'c'`);
  expect(await verifyAudit(stores)).toMatchObject({ broken: null });
  expect(await verifyAudit(stores, folder)).toMatchObject({ broken: 3 });
  await tamper('delete from audit_seal', `update audit_entry set actor = 'usr_eva' where subject = 'a'`);
  await sealAudit(stores);
  await note('d');
  await sealAudit(stores);
  expect(await verifyAudit(stores)).toMatchObject({ sealed: 3, broken: null });
  expect(await verifyAudit(stores, folder)).toMatchObject({ broken: 3 });
  await rm(folder, { recursive: true });
});

test('the sealer does not go on over a head whose entry is gone', async () => {
  await note('a');
  await sealAudit(stores);
  await tamper(`delete from audit_entry where subject = 'a'`);
  await note('b');
  await expect(sealAudit(stores)).rejects.toThrow('sealed at 1 is gone');
});

test('the application can neither read nor change the audit', async () => {
  await note('a');
  for (const statement of [
    'select from audit_entry',
    `update audit_entry set actor = ''`,
    'delete from audit_entry',
    'select from audit_seal',
  ])
    await expect(stores.app.query(statement)).rejects.toMatchObject({ code: '42501' });
});
