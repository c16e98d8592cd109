import { withTestDb } from '@vivero/storage/testing';
import { expect, test } from 'vitest';
import { actor, NOW } from '../customers/testing/two-books.ts';
import { bankSettings, changeBank } from './bank-settings.ts';

const ADMIN = actor('admin');

test('an empty installation becomes a bank in China, and what is not given stays', () =>
  withTestDb(async ({ stores, superuser }) => {
    const wish = { name: '育林银行', timeZone: 'Asia/Shanghai', currency: 'CNY', jurisdiction: 'cn' } as const;
    const postalAddress = null;
    const planRules = { exploration: true, contactPriceMinor: {}, contactMinutes: {}, limits: [] };
    expect(await changeBank(stores, ADMIN, wish, NOW)).toEqual({
      ok: true,
      value: { ...wish, planRules, postalAddress },
    });
    expect(await changeBank(stores, ADMIN, { jurisdiction: 'strict' }, NOW)).toMatchObject({ ok: true });
    expect(await bankSettings(stores)).toEqual({ ...wish, jurisdiction: 'strict', planRules, postalAddress });
    await changeBank(stores, ADMIN, { planRules: { exploration: false } }, NOW);
    await changeBank(stores, ADMIN, { planRules: { contactPriceMinor: { sms: 7 } } }, NOW);
    expect((await bankSettings(stores)).planRules).toEqual({
      exploration: false,
      contactPriceMinor: { sms: 7 },
      contactMinutes: {},
      limits: [],
    });
    const { rows } = await superuser.query(`select a.details from audit_entry as a where a.action = 'bank.changed'`);
    expect(rows).toHaveLength(4);
  }));

test.each([
  { why: 'a zone that does not exist', changes: { timeZone: 'Moon/Tycho' }, code: 'request.invalid' },
  { why: 'a currency that does not exist', changes: { currency: 'XYZ' }, code: 'request.invalid' },
  { why: 'a contact that pays', changes: { planRules: { contactPriceMinor: { sms: -1 } } }, code: 'request.invalid' },
  { why: 'an address without a word', changes: { postalAddress: ' ' }, code: 'request.invalid' },
  { why: 'no name', changes: { name: ' ' }, code: 'request.invalid' },
] as const)('$why is refused and changes nothing', ({ changes, code }) =>
  withTestDb(async ({ stores }) => {
    const before = await bankSettings(stores);
    expect(await changeBank(stores, ADMIN, changes, NOW)).toMatchObject({ ok: false, problem: { code } });
    expect(await bankSettings(stores)).toEqual(before);
  }),
);

test('the currency stays what the first import stored its amounts in', () =>
  withTestDb(async (db) => {
    await db.superuser.query(
      `insert into import_batch (batch_id, source, file_name, content_hash, options, state, started_at, started_by, rm)
       values ('bat_1', 'core', 'f', 'h', '{}', 'done', now(), 'operator', 0)`,
    );
    const { currency } = await bankSettings(db.stores);
    const other = currency === 'CNY' ? 'EUR' : 'CNY';
    expect(await changeBank(db.stores, ADMIN, { currency: other }, NOW)).toMatchObject({
      ok: false,
      problem: { code: 'bank.currency_fixed', currency },
    });
    expect(await changeBank(db.stores, ADMIN, { currency }, NOW)).toMatchObject({ ok: true });
  }));
