import { SourceFailure } from '@vivero/connectors';
import type { IntakeRow } from '@vivero/domain';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listImports } from './import-reads.ts';
import { importSource } from './import-source.ts';
import { recoverImports } from './recover-imports.ts';
import { bankChecksums, imported, now, OPERATOR, options, verdictsOf } from './testing/test-bank.ts';
import { customer, event, rowsOf, testSource } from './testing/test-source.ts';

let stores: TestStores;
beforeEach(async () => {
  stores = await testStores();
});
afterEach(async () => stores.close());

/** Enough for three chunks. */
const ROWS: readonly IntakeRow[] = rowsOf(
  'big',
  ...Array.from({ length: 5_000 }, (_, i) =>
    i % 2 === 0 ? [customer(`c${i}`, { identity: { name: `N ${i}` } })] : [event(`core:${i}`, `c${i - 1}`)],
  ),
);
const states = async () => (await listImports(stores, OPERATOR)).map(({ batchId, state }) => ({ batchId, state }));

/** Ends the server's side of the connection on which the import writes, as a crash or a network does. */
const cutOff = async () =>
  stores.superuser.query(
    `select pg_terminate_backend(l.pid) from pg_locks as l where l.locktype = 'advisory' and l.database = (select d.oid from pg_database as d where d.datname = current_database())`,
  );

describe.each([
  {
    why: 'something throws half-way',
    stop: async () => {
      throw new Error('stop');
    },
  },
  { why: 'the connection is lost half-way', stop: cutOff },
])('$why', ({ stop }) => {
  test('nothing stays, and the same content goes on under the same batch id', async () => {
    const before = await bankChecksums(stores);
    const broken = testSource(ROWS, {
      async *rows() {
        yield ROWS.slice(0, 4_200);
        await stop();
        yield ROWS.slice(4_200);
      },
    });
    await expect(importSource(stores, broken, options({ contentHash: 'h' }))).rejects.toThrow();
    expect(await bankChecksums(stores)).toEqual(before);
    const [left] = await states();
    expect(left?.state).toBe('interrupted');

    const report = await imported(stores, testSource(ROWS), { contentHash: 'h' });
    expect(verdictsOf(report)).toEqual({ new: 5_000 });
    expect(report.batchId).toBe(left?.batchId);
    expect(await states()).toEqual([{ batchId: left?.batchId, state: 'done' }]);
  });
});

test('a batch whose process died is found at the next start, a living one is left alone', async () => {
  await stores.superuser.query(`insert into rm (rm, name) values (3, 'Eva')`);
  await stores.superuser.query(
    `insert into import_batch (batch_id, source, file_name, content_hash, options, state, started_at, started_by, rm)
     values ('bat_dead', 'core', 'f', 'h', '{}', 'running', '2026-01-01Z', 'operator', 0),
            ('bat_eva', 'own', 'f', 'h', '{}', 'running', '2026-01-01Z', 'usr_eva', 3)`,
  );
  expect(await recoverImports(stores, now)).toEqual(['bat_dead', 'bat_eva']);
  expect(await recoverImports(stores, now)).toEqual([]);
  let during: readonly string[] | undefined;
  const slow = testSource(ROWS, {
    async *rows() {
      yield ROWS;
      during = await recoverImports(stores, now);
    },
  });
  const report = await imported(stores, slow, { contentHash: 'h', batchId: 'bat_dead' });
  expect(during).toEqual([]);
  expect(report.batchId).toBe('bat_dead');
});

test('of two imports at once the second is told which one is running', async () => {
  let second: unknown;
  const first = testSource(ROWS, {
    async *rows() {
      yield ROWS.slice(0, 10);
      second = await importSource(stores, testSource(ROWS), options());
    },
  });
  const report = await imported(stores, first);
  expect(second).toEqual({ ok: false, problem: { code: 'import.running', batchId: report.batchId } });
});

test('a file that cannot be read any further fails its batch and nothing of it stays', async () => {
  const before = await bankChecksums(stores);
  const damaged = testSource(ROWS, {
    async *rows() {
      yield ROWS.slice(0, 4_200);
      throw new SourceFailure({ code: 'file.unreadable', row: 4_201, detail: 'quote_broken' }, 'big');
    },
  });
  expect(await importSource(stores, damaged, options())).toEqual({
    ok: false,
    problem: { code: 'file.unreadable', row: 4_201, detail: 'quote_broken' },
  });
  expect(await bankChecksums(stores)).toEqual(before);
  expect((await states()).map(({ state }) => state)).toEqual(['failed']);
});

test('a batch id to resume that is not waiting is a Problem', async () => {
  expect(await importSource(stores, testSource(ROWS), options({ batchId: 'bat_x' }))).toEqual({
    ok: false,
    problem: { code: 'import.batch_not_found', batchId: 'bat_x' },
  });
  expect(await states()).toEqual([]);
});
