import { afterEach, expect, test } from 'vitest';
import type { Letter } from './letter.ts';
import { MailGateway } from './mail-gateway.ts';
import { type AtEnd, mailServer } from './testing/mail-server.ts';

const letter = (over: Partial<Letter> = {}): Letter => ({
  messageId: '<tch_1@bank.example>',
  to: 'maria@example.com',
  fromName: 'Banco Ñandú',
  subject: 'Tres huchas para su dinero · 把钱分成三份',
  text: 'Estimada María:\n\n.una línea con punto\n\nBanco Ñandú, Calle Mayor 1',
  html: '<p>Estimada María:</p>',
  unsubscribeUrl: 'https://vivero.bank.example/u/abc',
  at: '2026-03-03T11:00:00.000Z',
  ...over,
});

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).toReversed()) await each.close();
});
async function bank(options: Parameters<typeof mailServer>[0] = {}, atEnd?: AtEnd) {
  const server = await mailServer(options, atEnd);
  const gateway = new MailGateway({ url: server.url, from: 'asesor@bank.example', patienceMs: 400 });
  open.push(server, gateway);
  return { server, gateway };
}
const failure = (code: number): Error => Object.assign(new Error('no'), { responseCode: code });

test('a letter arrives with its words and the headers that end it', async () => {
  const { server, gateway } = await bank();
  expect(await gateway.handOver(letter())).toEqual({ outcome: 'taken', answer: 'smtp.250' });
  const [raw = ''] = server.letters;
  expect(raw).toContain('Message-ID: <tch_1@bank.example>');
  expect(raw).toContain('List-Unsubscribe: <https://vivero.bank.example/u/abc>');
  expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(raw).toContain('Date: Tue, 03 Mar 2026 11:00:00 +0000');
  expect(raw).toMatch(/^Content-Type: multipart\/alternative/m);
  expect(raw).toContain('una l=C3=ADnea con punto');
});

test('letters go over one connection, and over a new one when the server has ended it', async () => {
  let connections = 0;
  const { server, gateway } = await bank({
    onConnect: (_session, done) => {
      connections += 1;
      done();
    },
  });
  await gateway.handOver(letter());
  await gateway.handOver(letter());
  expect(connections).toBe(1);
  server.hangUp();
  while ((await gateway.handOver(letter())).outcome === 'unreachable');
  expect([connections, server.letters.length]).toEqual([2, 3]);
});

test.each<{ why: string; options?: Parameters<typeof mailServer>[0]; atEnd?: AtEnd; then: string }>([
  {
    why: 'an address that is not there',
    options: { onRcptTo: (_a, _s, done) => done(failure(550)) },
    then: 'address smtp.550',
  },
  {
    why: 'an address that is not ready',
    options: { onRcptTo: (_a, _s, done) => done(failure(451)) },
    then: 'later smtp.451',
  },
  {
    why: 'a server that wants nothing from us',
    options: { onMailFrom: (_a, _s, done) => done(failure(554)) },
    then: 'refused smtp.554',
  },
  { why: 'a letter that it refuses when it has read it', atEnd: () => failure(554), then: 'refused smtp.554' },
  { why: 'a letter that it puts off when it has read it', atEnd: () => failure(452), then: 'later smtp.452' },
  {
    why: 'a connection lost before the letter',
    options: { onRcptTo: () => undefined },
    then: 'unreachable smtp.etimedout',
  },
  {
    why: 'a connection lost after the letter, before the answer',
    atEnd: (hangUp) => (hangUp(), 'silence'),
    then: 'unknown smtp.econnection',
  },
  { why: 'a server that never answers the letter', atEnd: () => 'silence', then: 'unknown smtp.etimedout' },
  { why: 'a server that goes away over the letter', atEnd: () => failure(421), then: 'unknown smtp.421' },
])('$why: $then', async ({ options, atEnd, then }) => {
  const { gateway } = await bank(options, atEnd);
  const { outcome, answer } = await gateway.handOver(letter());
  expect(`${outcome} ${answer}`).toBe(then);
});

test('after a refusal the next letter goes', async () => {
  const answers = [failure(554), null];
  const { server, gateway } = await bank({}, () => answers.shift() ?? null);
  expect((await gateway.handOver(letter())).outcome).toBe('refused');
  expect((await gateway.handOver(letter())).outcome).toBe('taken');
  expect(server.letters).toHaveLength(1);
});

test('nobody there', async () => {
  const { server, gateway } = await bank();
  await server.close();
  expect(await gateway.handOver(letter())).toEqual({ outcome: 'unreachable', answer: 'smtp.esocket' });
});

test('an address that is none is the address’s fault; a header cannot be smuggled in', async () => {
  const { server, gateway } = await bank();
  expect((await gateway.handOver(letter({ to: 'a@b.example\r\nBcc: c@d.example' }))).outcome).toBe('address');
  await gateway.handOver(letter({ subject: 'x\r\nBcc: c@d.example' }));
  expect(server.letters.join('')).not.toMatch(/^Bcc:/m);
});

test('a password is asked for and may be wrong', async () => {
  const { server } = await bank({
    authOptional: false,
    onAuth: ({ username, password }, _session, done) =>
      password === 's@cret' ? done(null, { user: username }) : done(new Error('wrong')),
  });
  const as = (password: string) => {
    const url = server.url.replace('//', `//vivero:${encodeURIComponent(password)}@`);
    const gateway = new MailGateway({ url, from: 'a@bank.example', patienceMs: 400 });
    open.push(gateway);
    return gateway;
  };
  expect((await as('s@cret').handOver(letter())).outcome).toBe('taken');
  expect(await as('other').handOver(letter())).toEqual({ outcome: 'unreachable', answer: 'smtp.535' });
  // The same is said without a letter.
  expect([(await as('s@cret').prove()).outcome, (await as('other').prove()).answer]).toEqual(['taken', 'smtp.535']);
  expect(server.letters).toHaveLength(1);
});
