import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallBank } from '../testing/small-bank.ts';
import { testServer } from '../testing/test-server.ts';
import { Visitor } from '../testing/visitor.ts';

let stores: TestStores;
let composed: Awaited<ReturnType<typeof testServer>>;
beforeAll(async () => {
  stores = await testStores();
  await smallBank(stores);
  composed = await testServer(stores);
});
afterAll(async () => {
  await composed.server.close();
  await composed.book.close();
  await stores.close();
});

test('an administrator sees how the book stands, and nothing of anybody', async () => {
  const admin = new Visitor(composed.server);
  await admin.signIn('admin');
  const before = await admin.get('/api/book');
  expect(before.body).toEqual({ book: null });
  await stores.settled();
  await composed.book.catchUp();
  const { status, body } = await admin.get('/api/book');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    book: { customers: 18, events: 0, bytesPerEvent: 0, asOf: '2026-03-10', writes: true, leftOut: 0, beside: 0 },
  });
});
