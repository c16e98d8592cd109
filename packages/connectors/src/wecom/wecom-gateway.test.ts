import { afterEach, expect, test } from 'vitest';
import { type Arrived, contractServer, type ContractAnswer } from '../http/testing/contract-server.ts';
import { WecomGateway } from './wecom-gateway.ts';

const MARIA = 'woAJ2GCAAAXtWyujaWJHDDGi0mACAAAA';
const json = (body: object): ContractAnswer => ({ status: 200, body: JSON.stringify(body) });
const OK = json({ errcode: 0, errmsg: 'ok', fail_list: [], msgid: 'msgGCAAAXtWyujaWJHDDGi0mACAAAA' });

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

/** The official interface as documented: tokens that end, and what each message is answered. */
async function wecom(answers: readonly ContractAnswer[] = [OK]) {
  const left = [...answers];
  let tokens = 0;
  let clock = Date.parse('2026-03-03T11:00:00.000Z');
  const server = await contractServer(({ path }: Arrived) => {
    if (!path.startsWith('/cgi-bin/gettoken')) return left.shift() ?? OK;
    tokens += 1;
    const right = path === '/cgi-bin/gettoken?corpid=ww1&corpsecret=s%26t';
    return right
      ? json({ errcode: 0, errmsg: 'ok', access_token: `token${tokens}`, expires_in: 7_200 })
      : json({ errcode: 40001, errmsg: 'invalid credential' });
  });
  open.push(server);
  const gateway = (secret = 's&t') =>
    new WecomGateway({
      url: server.url,
      corpId: 'ww1',
      secret,
      now: () => new Date(clock).toISOString(),
      patienceMs: 30_000,
    });
  return { server, gateway, tokens: () => tokens, later: (seconds: number) => void (clock += seconds * 1_000) };
}
const message = { externalUserId: MARIA, text: '您好' };
const said = async (gateway: WecomGateway): Promise<string> => {
  const { outcome, answer } = await gateway.handOver(message);
  return `${outcome} ${answer}`;
};

test('a message is asked for as documented', async () => {
  const { server, gateway } = await wecom();
  expect(await said(gateway())).toBe('taken wecom.0');
  const [, asked] = server.arrived;
  expect(asked).toMatchObject({
    method: 'POST',
    path: '/cgi-bin/externalcontact/add_msg_template?access_token=token1',
  });
  expect(JSON.parse(asked?.body ?? '')).toEqual({
    chat_type: 'single',
    external_userid: [MARIA],
    text: { content: '您好' },
  });
});

test('a token serves until shortly before it ends', async () => {
  const { gateway, tokens, later } = await wecom();
  const one = gateway();
  await said(one);
  later(6_899);
  await said(one);
  expect(tokens()).toBe(1);
  later(1);
  await said(one);
  expect(tokens()).toBe(2);
});

test.each<{ why: string; answers: readonly ContractAnswer[]; then: string; tokens?: number }>([
  {
    why: 'a token that was taken back is fetched anew',
    answers: [json({ errcode: 42001 }), OK],
    then: 'taken wecom.0',
    tokens: 2,
  },
  {
    why: 'but not for ever',
    answers: [json({ errcode: 40014 }), json({ errcode: 40014 })],
    then: 'unreachable wecom.40014',
    tokens: 2,
  },
  { why: 'it is busy', answers: [json({ errcode: -1 })], then: 'later wecom.-1' },
  {
    why: 'asked too often',
    answers: [json({ errcode: 45009, errmsg: 'api freq out of limit' })],
    then: 'later wecom.45009',
  },
  {
    why: 'the interface is not for this application',
    answers: [json({ errcode: 48002 })],
    then: 'unreachable wecom.48002',
  },
  { why: 'no contact any more', answers: [json({ errcode: 84061 })], then: 'address wecom.84061' },
  {
    why: 'the customer has had this month’s messages',
    answers: [json({ errcode: 0, fail_list: [MARIA] })],
    then: 'refused wecom.fail_list',
  },
  { why: 'something that nobody foresaw', answers: [json({ errcode: 40058 })], then: 'refused wecom.40058' },
  { why: 'a page instead of an answer', answers: [{ status: 502, body: '<html>' }], then: 'unknown wecom.http_502' },
  { why: 'it hangs up over the message', answers: ['silence'], then: 'unknown wecom.und_err_socket' },
])('$why: $then', async ({ answers, then, tokens = 1 }) => {
  const bank = await wecom(answers);
  expect(await said(bank.gateway())).toBe(then);
  expect(bank.tokens()).toBe(tokens);
});

test('a wrong secret sends nothing and is no fault of any message', async () => {
  const { server, gateway } = await wecom();
  expect(await said(gateway('wrong'))).toBe('unreachable wecom.40001');
  expect(await gateway('wrong').prove()).toEqual({ outcome: 'unreachable', answer: 'wecom.40001' });
  expect(await gateway().prove()).toEqual({ outcome: 'taken', answer: 'wecom.0' });
  expect(server.arrived.every(({ path }) => path.startsWith('/cgi-bin/gettoken'))).toBe(true);
});

test('nobody there', async () => {
  const { server, gateway } = await wecom();
  await server.close();
  expect(await said(gateway())).toBe('unreachable wecom.econnrefused');
});
