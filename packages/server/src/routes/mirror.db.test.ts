import { addUser, operator } from '@vivero/app';
import { ROLES } from '@vivero/domain';
import { inScope } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId, NOW, PASSWORD, type SmallBank, smallBank } from '../testing/small-bank.ts';
import { testServer } from '../testing/test-server.ts';
import { Visitor } from '../testing/visitor.ts';

let stores: TestStores;
let bank: SmallBank;
let server: Awaited<ReturnType<typeof testServer>>['server'];

beforeAll(async () => {
  stores = await testStores();
  bank = await smallBank(stores);
  const second = { login: 'second', name: 'The second', role: 'rm', rm: bank.rms[1], teamId: null } as const;
  await addUser(stores, await operator(stores), { ...second, language: 'en', password: PASSWORD }, { now: NOW, newId });
  // Two contacts in the first book, none in the second.
  await inScope(stores, [bank.rms[0]], (db) =>
    db.query(
      `insert into ledger_event (event_id, customer_id, rm, code, occurred_at, occurred_on, recorded_at, source, medium, direction, content_hash)
       select 'vivero:' || customer.customer_id, customer.customer_id, customer.rm, 'CT-V', $1::timestamptz, '2026-03-10', $1::timestamptz, 'vivero', 'call', 'out', ''
         from customer order by customer.customer_id limit 2`,
      [NOW],
    ),
  );
  ({ server } = await testServer(stores));
  await server.ready();
});
afterAll(async () => {
  await server.close();
  await stores.close();
});

let seats = 0;
async function visitor(login: string): Promise<Visitor> {
  const someone = new Visitor(server, `10.0.9.${(seats += 1)}`);
  expect((await someone.signIn(login)).status).toBe(200);
  return someone;
}

test('the own RM sees what was done in the own book', async () => {
  const { status, body } = await (await visitor('rm')).get('/api/mirror');
  expect(status).toBe(200);
  expect(body).toMatchObject({ contacts: { modes: { upkeep: 2 }, activeShare: { numerator: 0, denominator: 2 } } });
});

test('another RM of the same team sees nothing of it, and there is no address to ask for it by', async () => {
  const second = await visitor('second');
  const { body } = await second.get('/api/mirror');
  expect(body).toMatchObject({ contacts: { activeShare: { noBase: true } } });
  for (const url of [`/api/mirror?rm=${bank.rms[0]}`, `/api/mirror?user=${bank.users.rm}`])
    expect((await second.get(url)).status).toBe(400);
  expect((await second.get(`/api/mirror/${bank.rms[0]}`)).status).toBe(404);
});

test.each(ROLES.filter((role) => role !== 'rm'))('%s is refused, and told nothing', async (role) => {
  const { status, body } = await (await visitor(role)).get('/api/mirror');
  expect({ status, body }).toEqual({ status: 403, body: { problem: { code: 'access.refused', action: 'mirror' } } });
});

test('no page that the lead may open tells of how contacts came about', async () => {
  const lead = await visitor('team_lead');
  for (const url of ['/api/team', '/api/stages', '/api/today']) {
    const { status, text } = await lead.get(url);
    expect(status).toBe(200);
    expect(text).not.toMatch(/need_led|activeShare|foresight|precision|operated|leftAlone/);
  }
});
