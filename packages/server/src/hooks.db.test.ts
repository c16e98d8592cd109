import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { requestTouch, runSenders, waysOut } from '@vivero/app';
import { inScope } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId, NOW, smallBank } from './testing/small-bank.ts';
import { testServer } from './testing/test-server.ts';

const secretOf = (letter: string): string => `whsec_${Buffer.alloc(24, letter).toString('base64')}`;
const [SECRET, OLD, FOREIGN] = [secretOf('n'), secretOf('o'), secretOf('x')];
const now = (): string => NOW;

let stores: TestStores;
let vivero: Awaited<ReturnType<typeof testServer>>;
let customerId: string;
let rm: number;
/** The bank's gateway for text messages: what it was asked to send, and what it answers. */
const asked: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
const answers: number[] = [];
const gateway = createServer((request, response) => {
  let body = '';
  request.on('data', (part: Buffer) => (body += part.toString('utf8')));
  request.on('end', () => {
    asked.push({ headers: request.headers, body });
    const status = answers.shift() ?? 202;
    if (status === 0) return void request.socket.destroy();
    response.writeHead(status).end();
  });
});

beforeAll(async () => {
  stores = await testStores();
  const bank = await smallBank(stores);
  ({ customerId, rm } = bank.customers[0] ?? { customerId: '', rm: 0 });
  await stores.superuser.query(`update bank set postal_address = 'Calle Mayor 1'`);
  vivero = await testServer(stores, { hookSecrets: [SECRET, OLD] });
  await new Promise<void>((done) => gateway.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  await vivero.server.close();
  await new Promise<void>((done) => gateway.close(() => done()));
  await stores.close();
});

let wishes = 0;
async function sent(...said: readonly number[]): Promise<string> {
  wishes += 1;
  answers.push(...said);
  const wish = {
    customerId,
    medium: 'sms',
    purpose: 'service',
    agreed: false,
    contentId: 'default.idle_cash_guide',
    productId: null,
    needKind: null,
    scene: null,
    priority: 1,
    idempotencyKey: `text ${wishes}`,
    origin: 'test',
    notBefore: null,
    expiresAt: '2026-04-01T00:00:00.000Z',
  } as const;
  const answer = await inScope(stores, [rm], (db) => requestTouch(db, wish, { now: NOW, newId, by: 'test' }));
  if (!answer.ok || answer.value.state !== 'ready') throw new Error(JSON.stringify(answer));
  await sendDue();
  return answer.value.touchId;
}
const sendDue = async (at = NOW): Promise<void> => {
  const ways = waysOut(
    {
      mail: undefined,
      webhookUrl: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/sms`,
      webhookSecrets: [SECRET, OLD],
      wecom: undefined,
      publicUrl: 'https://vivero.bank.example',
      host: '',
      port: 0,
      countsOpens: false,
    },
    now,
  );
  const onFault = (error: unknown): void => {
    throw error;
  };
  await runSenders({ stores, ways, senders: 1, now: () => at, newId, onFault, untilEmpty: true }).ended;
};
const stateOf = async (touchId: string) =>
  (await stores.superuser.query<{ state: string }>('select state from touch where touch_id = $1', [touchId])).rows[0]
    ?.state;
const codesOf = async (touchId: string) =>
  (
    await stores.superuser.query<{ code: string }>(
      `select code from ledger_event where details ->> 'touchId' = $1 order by code`,
      [touchId],
    )
  ).rows.map(({ code }) => code);

/** What the other side says, signed by the standard's own library. */
async function said(body: object | string, { id = 'msg_1', secret = SECRET, at = NOW } = {}): Promise<string> {
  const payload = typeof body === 'string' ? body : JSON.stringify(body);
  const moment = new Date(at);
  const response = await vivero.server.inject({
    method: 'POST',
    url: '/hooks/answers',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(moment.getTime() / 1_000)),
      'webhook-signature': new Webhook(secret).sign(id, moment, payload),
    },
    payload,
  });
  const { problem } = (response.body === '' ? {} : response.json()) as { problem?: { code: string } };
  return `${response.statusCode}${problem === undefined ? '' : ` ${problem.code}`}`;
}
const about = (type: string, touchId: string, more: object = {}) => ({
  type,
  timestamp: NOW,
  data: { touchId, ...more },
});

test('a text message is handed over once, signed, with its number and its words and no more of the person', async () => {
  const touchId = await sent();
  const { headers, body } = asked.at(-1) ?? { headers: {}, body: '{}' };
  expect(headers['webhook-id']).toBe(touchId);
  expect(headers['webhook-signature']?.toString().split(' ')).toContain(
    new Webhook(OLD).sign(touchId, new Date(NOW), body),
  );
  const { type, data } = JSON.parse(body) as { type: string; data: { to: object; text: string } };
  expect([type, Object.keys(data), Object.keys(data.to)]).toEqual([
    'touch.send',
    ['touchId', 'medium', 'to', 'language', 'fromName', 'text'],
    ['phone'],
  ]);
  expect([await stateOf(touchId), await codesOf(touchId)]).toEqual(['sent', ['CT-D']]);
});

test('whoever hung up over a message gets the same one again, under the same number', async () => {
  const touchId = await sent(0);
  expect(await stateOf(touchId)).toBe('ready');
  await sendDue('2026-03-10T10:01:00.000Z');
  expect(await stateOf(touchId)).toBe('sent');
  expect(asked.slice(-2).map(({ headers }) => headers['webhook-id'])).toEqual([touchId, touchId]);
});

test('what the other side says comes back, once however often it is said', async () => {
  const touchId = await sent();
  expect(await said(about('touch.delivered', touchId))).toBe('204');
  for (const id of ['msg_2', 'msg_2', 'msg_3']) expect(await said(about('touch.replied', touchId), { id })).toBe('204');
  expect([await stateOf(touchId), await codesOf(touchId)]).toEqual(['delivered', ['CT-D', 'CT-V']]);
  const failed = await sent();
  expect(await said(about('touch.failed', failed, { code: 'no_credit' }), { secret: OLD })).toBe('204');
  expect([await stateOf(failed), await codesOf(failed)]).toEqual(['bounced', []]);
});

test('a letter that the mail server hands over is heard by the same door', async () => {
  const touchId = await sent();
  const raw = Buffer.from(`In-Reply-To: <${touchId}@bank.example>\r\n\r\n¿Cuándo?`).toString('base64');
  expect(await said({ type: 'mail.received', data: { raw } })).toBe('204');
  expect(await codesOf(touchId)).toEqual(['CT-D', 'CT-V']);
});

test('whoever answers that they want no more gets no more by that way', async () => {
  const touchId = await sent();
  expect(await said(about('touch.stopped', touchId))).toBe('204');
  const { rows } = await stores.superuser.query(`select medium, purpose, state, source from consent where proof = $1`, [
    touchId,
  ]);
  expect(rows).toEqual([
    { medium: 'sms', purpose: 'marketing', state: expect.stringMatching(/refused|withdrawn/), source: 'message' },
  ]);
});

test.each([
  { why: 'somebody else’s secret', over: { secret: FOREIGN }, then: '401 hook.unsigned' },
  {
    why: 'overheard and sent again ten minutes later',
    over: { at: '2026-03-10T09:50:00.000Z' },
    then: '401 hook.unsigned',
  },
  {
    why: 'a touch that nobody knows',
    body: about('touch.delivered', `tch_${'z'.repeat(26)}`),
    then: '404 touch.not_found',
  },
  { why: 'something that means nothing', body: { type: 'touch.eaten' }, then: '400 request.invalid' },
  { why: 'no JSON', body: 'touch', then: '400 request.invalid' },
])('refused: $why', async ({ over, body, then }) => {
  const touchId = await sent();
  expect(await said(body ?? about('touch.delivered', touchId), over)).toBe(then);
  expect(await stateOf(touchId)).toBe('sent');
});
