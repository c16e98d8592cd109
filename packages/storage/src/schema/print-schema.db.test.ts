import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { withTestDb } from '../testing/index.ts';
import { printSchema } from './print-schema.ts';

test('schema.sql is what this server prints, whichever version it is', () =>
  withTestDb(async ({ superuser }) => {
    const committed = await readFile(new URL('../../schema.sql', import.meta.url), 'utf8');
    expect(await printSchema(superuser)).toBe(committed);
  }));

test('a policy, a grant or a column that changes shows', () =>
  withTestDb(async ({ superuser }) => {
    const before = await printSchema(superuser);
    for (const change of [
      'drop policy wide_reads on need',
      'grant select on session to vivero_wide',
      'alter table need alter column strength drop not null',
      'drop index need_open',
      'alter table need no force row level security',
    ]) {
      await superuser.query('savepoint before');
      await superuser.query(change);
      expect(await printSchema(superuser), change).not.toBe(before);
      await superuser.query('rollback to savepoint before');
    }
  }));
