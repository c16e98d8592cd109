import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allRms } from '../db/all-rms.ts';
import { inScope } from '../db/in-scope.ts';
import { onDatabase, testServer } from '../testing/test-server.ts';
import { testStores, type TestStores } from '../testing/index.ts';
import { loginUrl } from './login-url.ts';
import { openStores, type OpenStoresOptions } from './open-stores.ts';

let stores: TestStores;
let options: OpenStoresOptions & { databaseUrl: string };
beforeAll(async () => {
  stores = await testStores();
  const databaseUrl = loginUrl(stores.jobsUrl, 'vivero_app');
  const dataFolder = await mkdtemp(join(tmpdir(), 'vivero-open-'));
  options = { dataFolder, databaseUrl, ownerUrl: loginUrl(databaseUrl, 'vivero_owner'), as: 'test' };
});
afterAll(async () => {
  await stores.close();
  await rm(options.dataFolder, { recursive: true });
});

const opened = async (changes: Partial<OpenStoresOptions>) => {
  const result = await openStores({ ...options, ...changes });
  if (result.ok) await result.value.close();
  return result.ok ? 'opened' : result.problem;
};

test('a named server is used as it is, its keys are the installation’s own', async () => {
  const result = await openStores(options);
  if (!result.ok) throw new Error(result.problem.code);
  expect(result.value).toMatchObject({ embedded: false, dataFolder: options.dataFolder });
  expect(Number.parseInt(result.value.serverVersion, 10)).toBeGreaterThanOrEqual(15);
  expect(await inScope(result.value, [], allRms)).toEqual([0]);
  await result.value.close();
  const key = await stat(join(options.dataFolder, 'secrets', 'master.key'));
  expect(key.mode & 0o777).toBe(0o600);
});

test('without the owner’s login a current schema will do', async () => {
  const { ownerUrl, ...rest } = options;
  expect(ownerUrl).toBeDefined();
  const result = await openStores(rest);
  expect(result.ok).toBe(true);
  if (result.ok) await result.value.close();
});

test.each([
  { why: 'a wrong password', change: (url: URL) => (url.password = 'wrong') },
  { why: 'a database that does not exist', change: (url: URL) => (url.pathname = '/nowhere') },
  { why: 'a socket that is not there', change: (url: URL) => url.searchParams.set('host', '/nowhere') },
])('$why is unreachable, and the answer holds no password', async ({ change }) => {
  const url = new URL(options.databaseUrl);
  const { password } = url;
  change(url);
  const problem = await opened({ databaseUrl: url.href });
  expect(problem).toMatchObject({ code: 'start.database_unreachable' });
  expect(JSON.stringify(problem)).not.toContain(password);
});

const unsafe = (login: string, why: string) => ({ code: 'start.database_login_unsafe', login, why });

test('a superuser is refused', async () => {
  const { pathname } = new URL(options.databaseUrl);
  const databaseUrl = onDatabase(testServer().superuserUrl, pathname.slice(1));
  expect(await opened({ databaseUrl })).toEqual(unsafe('postgres', 'superuser'));
});

test('the owner of the tables is refused as the application’s login', async () => {
  expect(await opened({ databaseUrl: options.ownerUrl ?? '' })).toEqual(unsafe('vivero_owner', 'owns_tables'));
});

test('a login that the policies do not name is refused', async () => {
  expect(await opened({ databaseUrl: loginUrl(options.databaseUrl, 'vivero_jobs') })).toEqual(
    unsafe('vivero_jobs', 'unknown_to_policies'),
  );
});
