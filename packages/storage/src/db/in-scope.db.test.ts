import { expect, test } from 'vitest';
import { withTestDb } from '../testing/index.ts';
import { allRms } from './all-rms.ts';
import { inScope } from './in-scope.ts';
import { readWide } from './read-wide.ts';

test('writes of a scope are visible to the wide reader of the same test, and a throw takes only its own back', () =>
  withTestDb(async ({ stores, db }) => {
    await inScope(stores, [1], async (own) => own.query(`insert into rm (rm, name) values (1, 'Ana')`));
    await expect(
      inScope(stores, [1], async (own) => {
        await own.query(`insert into rm (rm, name) values (2, 'Luis')`);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await readWide(stores, allRms)).toEqual([0, 1]);
    expect(await allRms(db)).toEqual([0, 1]);
  }));

test('the next test starts empty', () =>
  withTestDb(async ({ db }) => {
    expect(await allRms(db)).toEqual([0]);
  }));

test('a query without a scope is an error, not everything and not nothing', () =>
  withTestDb(async ({ stores }) => {
    await expect(stores.app.query('begin').then(() => stores.app.query('select from customer'))).rejects.toThrow(
      /malformed array literal|unrecognized configuration parameter/,
    );
  }));
