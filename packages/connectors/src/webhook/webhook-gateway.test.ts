import { Webhook } from 'standardwebhooks';
import { afterEach, expect, test } from 'vitest';
import { contractServer, type ContractAnswer } from '../http/testing/contract-server.ts';
import { signedHeaders, signedId } from './signed.ts';
import { WebhookGateway } from './webhook-gateway.ts';

const secret = (letter: string): string => `whsec_${Buffer.alloc(24, letter).toString('base64')}`;
const [NOW_SECRET, OLD_SECRET] = [secret('n'), secret('o')];
const message = {
  id: 'tch_1',
  at: new Date().toISOString(),
  body: JSON.stringify({ type: 'touch.send', text: '您好 ñ' }),
};

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});
async function other(answer: ContractAnswer = { status: 202 }) {
  const server = await contractServer(() => answer);
  open.push(server);
  const gateway = new WebhookGateway({ url: server.url, secrets: [NOW_SECRET, OLD_SECRET], patienceMs: 30_000 });
  return { server, gateway };
}

test('the other side knows the message by the standard’s own library, with the new secret and with the old one', async () => {
  const { server, gateway } = await other();
  expect(await gateway.handOver(message)).toEqual({ outcome: 'taken', answer: 'http.202' });
  const [arrived] = server.arrived;
  if (arrived === undefined) throw new Error('nothing arrived');
  const { body, headers } = arrived;
  for (const each of [NOW_SECRET, OLD_SECRET])
    expect(new Webhook(each).verify(body, headers as Record<string, string>)).toEqual(JSON.parse(message.body));
  expect(() => new Webhook(secret('x')).verify(body, headers as Record<string, string>)).toThrow();
  expect(headers['webhook-id']).toBe('tch_1');
});

test.each<{ why: string; answer: ContractAnswer; then: string }>([
  { why: 'it does not want this message', answer: { status: 400 }, then: 'refused http.400' },
  { why: 'nobody can be reached at this number', answer: { status: 422 }, then: 'address http.422' },
  { why: 'it has too much to do', answer: { status: 429 }, then: 'later http.429' },
  { why: 'it is broken', answer: { status: 503 }, then: 'later http.503' },
  { why: 'the secret is wrong', answer: { status: 401 }, then: 'unreachable http.401' },
  { why: 'the address is wrong', answer: { status: 404 }, then: 'unreachable http.404' },
  {
    why: 'it sends us elsewhere, where nobody has said that the message may go',
    answer: { status: 307, headers: { location: 'http://127.0.0.1:1/' } },
    then: 'unreachable http.307',
  },
  { why: 'it hangs up over the message', answer: 'silence', then: 'later http.und_err_socket' },
])('$why: $then', async ({ answer, then }) => {
  const { gateway } = await other(answer);
  const { outcome, answer: said } = await gateway.handOver(message);
  expect(`${outcome} ${said}`).toBe(then);
});

test('nobody there', async () => {
  const { server, gateway } = await other();
  await server.close();
  expect(await gateway.handOver(message)).toEqual({ outcome: 'unreachable', answer: 'http.econnrefused' });
});

const NOW = '2026-03-03T11:00:00.000Z';
const at = (seconds: number): string => new Date(Date.parse(NOW) + seconds * 1_000).toISOString();
const signed = (over: Partial<typeof message> = {}, secrets = [NOW_SECRET]) =>
  signedHeaders(secrets, { ...message, at: NOW, ...over });

test.each([
  { why: 'signed a moment ago', headers: signed(), then: 'tch_1' },
  { why: 'signed with the secret that is going', headers: signed({}, [OLD_SECRET]), then: 'tch_1' },
  { why: 'one of several signatures', headers: signed({}, [secret('x'), OLD_SECRET]), then: 'tch_1' },
  { why: 'a secret that nobody has agreed on', headers: signed({}, [secret('x')]), then: undefined },
  { why: 'the last moment', headers: signed({ at: at(-300) }), then: 'tch_1' },
  { why: 'overheard and sent again later', headers: signed({ at: at(-301) }), then: undefined },
  { why: 'a clock that goes far ahead', headers: signed({ at: at(301) }), then: undefined },
  { why: 'other words', headers: signed({ body: '{}' }), then: undefined },
  { why: 'another number', headers: { ...signed(), 'webhook-id': 'tch_2' }, then: undefined },
  { why: 'another moment', headers: { ...signed(), 'webhook-timestamp': '1772535601' }, then: undefined },
  { why: 'no signature', headers: { ...signed(), 'webhook-signature': '' }, then: undefined },
])('$why: $then', ({ headers, then }) => {
  expect(signedId([NOW_SECRET, OLD_SECRET], headers, message.body, NOW)).toBe(then);
});
