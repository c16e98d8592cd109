import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oneRowEverywhere } from '../testing/one-row-everywhere.ts';
import { testStores, type TestStores } from '../testing/index.ts';
import { inScope } from './in-scope.ts';
import { readWide } from './read-wide.ts';

const DENIED = { code: '42501' };
const SCOPE = `(rm = ANY ((current_setting('vivero.rms'::text))::integer[]))`;
const POLICIES = [
  `app_in_scope ALL vivero_app ${SCOPE} ${SCOPE}`,
  'owner_migrates ALL vivero_owner true true',
  'wide_reads SELECT vivero_wide true',
];

interface Table {
  readonly name: string;
  readonly forced: boolean;
  readonly policies: string[];
}

/** Tables that tell of customers. In the organisation's own, `rm` and `app_user`, an RM's number is no customer's. */
async function customerTables(stores: TestStores): Promise<Table[]> {
  const { rows } = await stores.superuser.query<Table>(
    `select c.relname as name,
            c.relrowsecurity and c.relforcerowsecurity as forced,
            array(select concat_ws(' ', p.policyname, p.cmd, p.roles[1], p.qual, p.with_check)
                    from pg_policies as p where p.tablename = c.relname order by p.policyname) as policies
       from pg_class as c
       join pg_namespace as n on n.oid = c.relnamespace and n.nspname = 'public'
      where c.relkind in ('r', 'p')
        and c.relname not in ('rm', 'app_user')
        and exists (select from pg_attribute as a where a.attrelid = c.oid and a.attname in ('customer_id', 'rm'))
      order by c.relname`,
  );
  return rows;
}

describe('with a customer in book 1 and one in book 2', () => {
  let stores: TestStores;
  let tables: Table[];
  let rowOf: Map<string, string>;
  beforeAll(async () => {
    stores = await testStores();
    tables = await customerTables(stores);
    rowOf = await oneRowEverywhere(
      stores.superuser,
      tables.map(({ name }) => name),
    );
  });
  afterAll(async () => stores.close());

  const everyTable = async (check: (table: string, insert: string) => Promise<void>) => {
    expect(rowOf.size).toBeGreaterThan(15);
    for (const [table, insert] of rowOf)
      await check(table, insert).catch((error: Error) => {
        error.message = `${table}: ${error.message}`;
        throw error;
      });
  };

  test('every table forces row-level security with the three policies and no other', () => {
    expect(tables).toEqual(tables.map(({ name }) => ({ name, forced: true, policies: POLICIES })));
  });

  test('a query outside a scope is an error', async () =>
    everyTable(async (table) => {
      await expect(stores.app.query(`select from ${table}`)).rejects.toThrow(/vivero\.rms|malformed array literal/);
    }));

  test('a scope reads its own books only, and no book reads nothing', async () =>
    everyTable(async (table) => {
      const books = async (rms: number[]) =>
        inScope(
          stores,
          rms,
          async (db) => (await db.query<{ rm: number }>(`select rm from ${table} order by rm`)).rows,
        );
      expect(await books([1])).toEqual([{ rm: 1 }]);
      expect(await books([1, 2])).toEqual([{ rm: 1 }, { rm: 2 }]);
      expect(await books([])).toEqual([]);
    }));

  test('a scope writes into no other book, whichever way', async () =>
    everyTable(async (table, insert) => {
      const write = async (text: string, values: unknown[] = []) =>
        inScope(stores, [1], async (db) => db.query(text, values));
      await expect(write(insert, [2])).rejects.toMatchObject(DENIED);
      await expect(write(`update ${table} set rm = 2`)).rejects.toMatchObject(DENIED);
      if (await granted('vivero_app', table, 'update'))
        expect((await write(`update ${table} set rm = rm`)).rowCount).toBe(1);
      if (await granted('vivero_app', table, 'delete'))
        expect((await write(`delete from ${table} where rm = 2`)).rowCount).toBe(0);
      else await expect(write(`delete from ${table} where rm = 2`)).rejects.toMatchObject(DENIED);
    }));

  test('the wide login reads every book and writes nothing', async () =>
    everyTable(async (table, insert) => {
      const all = await readWide(stores, async (db) => db.query(`select from ${table}`));
      expect(all.rowCount).toBe(2);
      await expect(stores.wide.query(`update ${table} set rm = rm`)).rejects.toMatchObject(DENIED);
      await expect(stores.wide.query(`delete from ${table}`)).rejects.toMatchObject(DENIED);
      await expect(stores.wide.query(insert, [3])).rejects.toMatchObject(DENIED);
    }));

  test("an owner's backfill reaches every row, and without the owner's policy would silently reach none", async () =>
    everyTable(async (table) => {
      const owner = await stores.owner.connect();
      try {
        await owner.query('begin');
        expect((await owner.query(`update ${table} set rm = rm`)).rowCount).toBe(2);
        await owner.query(`drop policy owner_migrates on ${table}`);
        expect((await owner.query(`update ${table} set rm = rm`)).rowCount).toBe(0);
      } finally {
        await owner.query('rollback');
        owner.release();
      }
    }));

  /** What a login may do with a table at all; row-level security then narrows it. */
  const granted = async (login: string, table: string, privilege: string): Promise<boolean> => {
    const { rows } = await stores.superuser.query<{ may: boolean }>('select has_table_privilege($1, $2, $3) as may', [
      login,
      table,
      privilege,
    ]);
    return rows[0]?.may === true;
  };

  test('the wide login may write the chain of the audit and nothing else', async () => {
    const { rows } = await stores.superuser.query<{ table: string; privilege: string }>(
      `select c.relname as table, p.privilege
         from pg_class as c
         join pg_namespace as n on n.oid = c.relnamespace and n.nspname = 'public'
        cross join unnest(array['insert', 'update', 'delete', 'truncate']) as p(privilege)
        where c.relkind = 'r'
          and has_table_privilege('vivero_wide', c.oid, p.privilege)`,
    );
    expect(rows).toEqual([{ table: 'audit_seal', privilege: 'insert' }]);
  });

  test('the job login reads no table of the house', async () => {
    const { rows } = await stores.superuser.query(
      `select c.relname
         from pg_class as c
         join pg_namespace as n on n.oid = c.relnamespace and n.nspname = 'public'
        where c.relkind = 'r'
          and has_table_privilege('vivero_jobs', c.oid, 'select, insert, update, delete')`,
    );
    expect(rows).toEqual([]);
  });

  test('no login is a member of another', async () => {
    const { rows } = await stores.superuser.query(
      `select m.member::regrole from pg_auth_members as m where m.member::regrole::text like 'vivero\\_%'`,
    );
    expect(rows).toEqual([]);
  });
});
