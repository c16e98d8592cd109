import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseEnvironment } from '../environment.ts';
import { options } from '../intake/testing/test-bank.ts';
import { postOffice, type PostOffice } from '../touches/testing/post-office.ts';
import { wayFindings } from './way-findings.ts';

const SECRET = `whsec_${Buffer.alloc(24, 's').toString('base64')}`;
let office: PostOffice;
/** Takes what is signed at /in, and does not know anybody anywhere else. */
const other = createServer((request, response) => {
  request.resume();
  const known = request.url === '/in' && request.headers['webhook-signature'] !== undefined;
  response.writeHead(known ? 204 : 404).end();
});
beforeAll(async () => {
  office = await postOffice();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  await office.close();
  await new Promise<void>((done) => other.close(() => done()));
});

async function found(variables: Readonly<Record<string, string>>): Promise<string[]> {
  const environment = parseEnvironment(variables);
  if (!environment.ok) throw new Error(environment.problem.faults.join());
  const findings = await wayFindings(environment.value, {
    now: () => '2026-03-03T11:00:00.000Z',
    newId: options().newId,
  });
  return findings.map(({ what, holds, detail }) => `${holds ? 'ok' : '!!'} ${what} ${detail}`);
}

test('what is not open is no fault and says how to open it', async () => {
  expect(await found({})).toEqual([
    'ok way.mail not open: set SMTP_URL and MAIL_FROM to send by it',
    'ok way.webhook not open: set WEBHOOK_URL and WEBHOOK_SECRET to send by it',
    'ok way.wecom not open: set WECOM_CORP_ID and WECOM_SECRET to send by it',
  ]);
});

test('what is open is tried, and nobody gets a message', async () => {
  const port = (other.address() as AddressInfo).port;
  const mail = { SMTP_URL: office.url.replace('//', '//ana:secret@'), MAIL_FROM: 'a@bank.example' };
  const webhook = { WEBHOOK_URL: `http://127.0.0.1:${port}/in`, WEBHOOK_SECRET: SECRET };
  const [way, ...others] = await found({ SMTP_URL: office.url, MAIL_FROM: 'a@bank.example', ...webhook });
  expect(way).toBe(`ok way.mail ${new URL(office.url).host} lets us in`);
  expect(others[0]).toBe(`ok way.webhook 127.0.0.1:${port} lets us in`);
  const broken = await found({
    ...mail,
    ...webhook,
    WEBHOOK_URL: `http://127.0.0.1:${port}/out`,
    WECOM_CORP_ID: 'ww1',
    WECOM_SECRET: 'topsecret',
    WECOM_URL: `http://127.0.0.1:${port}`,
  });
  expect(broken.map((line) => line.slice(0, 2))).toEqual(['!!', '!!', '!!']);
  expect(broken.join()).not.toContain('secret@');
  expect(broken.join()).not.toContain('topsecret');
  expect(office.letters).toEqual([]);
});
