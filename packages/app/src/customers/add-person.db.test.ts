import { randomBytes } from 'node:crypto';
import { idOf } from '@vivero/domain';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { customer, rowsOf, testSource } from '../intake/testing/test-source.ts';
import { imported, verdictsOf } from '../intake/testing/test-bank.ts';
import { addPerson } from './add-person.ts';
import { Directory } from './directory/directory.ts';
import { findCustomers } from './find-customers.ts';
import { actor, NOW, TODAY, twoBooks } from './testing/two-books.ts';

let stores: TestStores;
beforeAll(async () => {
  stores = await testStores();
  // Everybody in these books has +34 600 000 000.
  await twoBooks(stores, ['Ana Gil'], ['Zoe Marín']);
});
afterAll(async () => stores.close());

const RM = actor('rm', [1]);
const made = { now: NOW, newId: <P extends string>(prefix: P) => idOf(prefix, Date.parse(NOW), randomBytes(10)) };
const add = (name: string, contact: string, as = RM, rm?: number) =>
  addPerson(stores, as, { name, contact, ...(rm === undefined ? {} : { rm }) }, made);

test('a name and a number make somebody who is found at once, on stage nought, with nothing to write to them on', async () => {
  const added = await add('李小龙', '138 0000 1234');
  expect(added).toMatchObject({ ok: true, value: { added: true } });
  const query = { filter: {}, search: 'lxl', sort: 'added' as const, limit: 5 };
  const page = await findCustomers(stores, new Directory(stores.keys), RM, query, NOW);
  expect(page.customers).toMatchObject([{ name: '李小龙', stage: 'unprofiled', rm: 1 }]);
  const { rows } = await stores.superuser.query(
    `select c.source, c.relation, c.lawful_basis, c.batch_id, s.current, a.details
       from customer as c
       join customer_stage as s on s.customer_id = c.customer_id
       join audit_entry as a on a.subject = c.customer_id and a.action = 'customer.added'
      where c.customer_id = $1`,
    [page.customers[0]?.customerId],
  );
  expect(rows).toEqual([
    {
      source: 'vivero',
      relation: 'prospect',
      lawful_basis: 'none',
      batch_id: null,
      current: 'unprofiled',
      details: { rm: 1 },
    },
  ]);
});

test('somebody who is a customer already has a contract to be served by', async () => {
  const wish = { name: 'Carmen Vega', contact: '600 999 888', relation: 'customer' as const };
  const added = await addPerson(stores, RM, wish, made);
  if (!added.ok || !added.value.added) throw new Error('not added');
  const { rows } = await stores.superuser.query(
    'select c.relation, c.lawful_basis from customer as c where c.customer_id = $1',
    [added.value.customerId],
  );
  expect(rows).toEqual([{ relation: 'customer', lawful_basis: 'contract' }]);
});

test.each([
  { why: 'the same number written otherwise', contact: '+34 600-000-000' },
  { why: 'without the country', contact: '600000000' },
])('who has it already is told: $why', async ({ contact }) => {
  const answer = await add('Anna', contact);
  expect(answer).toMatchObject({ ok: true, value: { added: false, known: [{ name: 'Ana Gil' }] } });
});

test('a number that only another book knows is nobody’s here, and the answer is the same as for any new one', async () => {
  await stores.superuser.query(`update customer set phone_digest = null where rm = 1`);
  expect(await add('Somebody', '600 000 000')).toMatchObject({ ok: true, value: { added: true } });
});

test('an import recognises whom somebody has added by hand', async () => {
  await add('Eva Sanz', 'Eva.Sanz@Example.com');
  const row = customer('', { rmKey: 'R1', identity: { name: 'Eva Sanz', email: 'eva.sanz@example.com' } });
  const report = await imported(
    stores,
    testSource(rowsOf('crm', [row]), { source: 'crm', match: ['email'], asOf: TODAY }),
  );
  // The file's RM is another system's: nobody it knows by that key.
  expect(verdictsOf(report)).toEqual({ refused: 1 });
  const own = customer('', { identity: { name: 'Eva Sanz', email: 'eva.sanz@example.com' } });
  const again = await imported(
    stores,
    testSource(rowsOf('crm', [own]), { source: 'crm', match: ['email'], asOf: TODAY }),
  );
  expect(verdictsOf(again)).toEqual({ same: 1 });
});

test('two who add the same person at the same time add one', async () => {
  const both = await Promise.all([add('Pía Rey', 'pia@example.com'), add('Pia Rey', 'PIA@example.com')]);
  expect(both.filter((each) => each.ok && each.value.added)).toHaveLength(1);
});

test.each([
  { why: 'no number', contact: 'call me', as: RM, then: 'customer.contact_invalid' },
  { why: 'a masked number', contact: '138****5678', as: RM, then: 'customer.contact_invalid' },
  { why: 'no address', contact: 'eva@', as: RM, then: 'customer.contact_invalid' },
  { why: 'which of the books?', contact: '610000001', as: actor('team_lead', [1, 2]), then: 'rm.not_found' },
  { why: 'somebody else’s book', contact: '610000001', as: RM, rm: 2, then: 'rm.not_found' },
  { why: 'nobody’s book', contact: '610000001', as: RM, rm: 0, then: 'rm.not_found' },
])('$why: $then', async ({ contact, as, rm, then }) => {
  expect(await add('Leo', contact, as, rm)).toMatchObject({ ok: false, problem: { code: then } });
});

test('a lead says whose book', async () => {
  const added = await add('Leo', '610000009', actor('team_lead', [1, 2]), 2);
  expect(added).toMatchObject({ ok: true, value: { added: true } });
});
