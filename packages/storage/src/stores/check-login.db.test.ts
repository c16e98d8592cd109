import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool } from '../db/open-pool.ts';
import { testStores, type TestStores } from '../testing/index.ts';
import { checkLogin } from './check-login.ts';

/** Roles belong to the whole server, so this test spoils one of its own instead of the product's. */
const ROLE = `vivero_test_${randomBytes(5).toString('hex')}`;
let stores: TestStores;
beforeAll(async () => {
  stores = await testStores();
  await stores.superuser.query(`create role ${ROLE} login password 'p'`);
  await stores.superuser.query(`grant usage, create on schema public to ${ROLE}`);
});
afterAll(async () => {
  await stores.superuser.query(`drop owned by ${ROLE}`);
  await stores.superuser.query(`drop role ${ROLE}`);
  await stores.close();
});

test.each([
  { why: 'superuser', spoil: `alter role ${ROLE} superuser`, undo: `alter role ${ROLE} nosuperuser` },
  { why: 'bypasses_rls', spoil: `alter role ${ROLE} bypassrls`, undo: `alter role ${ROLE} nobypassrls` },
  { why: 'member_of_role', spoil: `grant vivero_wide to ${ROLE}`, undo: `revoke vivero_wide from ${ROLE}` },
  {
    why: 'owns_tables',
    spoil: `set role ${ROLE}; create table own (rm int); reset role`,
    undo: 'drop table own',
  },
  { why: 'unknown_to_policies', spoil: 'select', undo: 'select' },
])('$why is refused', async ({ why, spoil, undo }) => {
  await stores.superuser.query(spoil);
  const url = new URL(stores.jobsUrl);
  url.username = ROLE;
  url.password = 'p';
  const pool = openPool(url.href, 'test', 1);
  try {
    const answer = await checkLogin(pool, 'vivero_app');
    expect(answer).toEqual({ ok: false, problem: { code: 'start.database_login_unsafe', login: ROLE, why } });
  } finally {
    await pool.end();
    await stores.superuser.query(undo);
  }
});

test('the product’s own two logins are safe', async () => {
  expect((await checkLogin(stores.app, 'vivero_app')).ok).toBe(true);
  expect((await checkLogin(stores.wide, 'vivero_wide')).ok).toBe(true);
});
