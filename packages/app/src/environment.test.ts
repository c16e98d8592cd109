import { describe, expect, test } from 'vitest';
import { parseEnvironment } from './environment.ts';

const [SECRET, OTHER] = ['s', 'o'].map((letter) => `whsec_${Buffer.alloc(24, letter).toString('base64')}`);

describe('parseEnvironment', () => {
  test('nothing set is a laptop', () => {
    expect(parseEnvironment({})).toMatchObject({
      ok: true,
      value: { dataFolder: './data', port: 4600, host: '127.0.0.1', databaseUrl: undefined, bookMemoryMb: Infinity },
    });
  });

  test.each([
    { why: 'a port is a number', given: { PORT: 'http' }, names: ['PORT'] },
    { why: 'a port is at most 65535', given: { PORT: '70000' }, names: ['PORT'] },
    { why: 'the public address is a web address', given: { PUBLIC_URL: 'ftp://bank' }, names: ['PUBLIC_URL'] },
    {
      why: 'the owner cannot be told from the application login',
      given: { DATABASE_URL: 'postgres://a:b@c/d' },
      names: ['DATABASE_OWNER_URL'],
    },
    { why: 'a book needs some memory', given: { BOOK_MEMORY_MB: '0' }, names: ['BOOK_MEMORY_MB'] },
    { why: 'mail needs an address that it comes from', given: { SMTP_URL: 'smtp://mail' }, names: ['MAIL_FROM'] },
    { why: 'mail goes by SMTP', given: { SMTP_URL: 'https://mail', MAIL_FROM: 'a@b.example' }, names: ['SMTP_URL'] },
    {
      why: 'customers’ numbers do not travel in the open',
      given: { WEBHOOK_URL: 'http://sms.bank.example', WEBHOOK_SECRET: SECRET },
      names: ['WEBHOOK_URL'],
    },
    { why: 'a webhook is signed', given: { WEBHOOK_URL: 'https://sms.bank.example' }, names: ['WEBHOOK_SECRET'] },
    { why: 'with a secret that is one', given: { WEBHOOK_SECRET: 'whsec_short' }, names: ['WEBHOOK_SECRET'] },
    { why: 'WeCom wants both', given: { WECOM_CORP_ID: 'ww1' }, names: ['WECOM_SECRET'] },
    { why: 'memory is counted in whole megabytes', given: { BOOK_MEMORY_MB: '1.5' }, names: ['BOOK_MEMORY_MB'] },
    { why: 'a certificate is nothing without its key', given: { TLS_CERT: './a.crt' }, names: ['TLS_KEY'] },
    {
      why: 'a short first password would be the weakest door',
      given: { VIVERO_ADMIN_PASSWORD: 'short' },
      names: ['VIVERO_ADMIN_PASSWORD'],
    },
    {
      why: 'every fault is listed, not the first',
      given: { PORT: 'x', PUBLIC_URL: 'y', DATABASE_URL: 'mysql://z' },
      names: ['PORT', 'PUBLIC_URL', 'DATABASE_URL'],
    },
  ])('$why', ({ given, names }) => {
    const result = parseEnvironment(given);
    expect(result.ok).toBe(false);
    const faults = !result.ok ? result.problem.faults.join('\n') : '';
    for (const name of names) expect(faults).toContain(name);
  });

  test('a secret and the one that it takes the place of', () => {
    expect(
      parseEnvironment({ WEBHOOK_URL: 'http://127.0.0.1:9/sms', WEBHOOK_SECRET: `${SECRET} ${OTHER}` }),
    ).toMatchObject({ value: { webhookUrl: 'http://127.0.0.1:9/sms', webhookSecrets: [SECRET, OTHER] } });
  });

  test('certificate and key come together', () => {
    expect(parseEnvironment({ TLS_CERT: './a.crt', TLS_KEY: './a.key' })).toMatchObject({
      value: { tls: { cert: './a.crt', key: './a.key' } },
    });
    expect(parseEnvironment({ TLS_CERT: '', TLS_KEY: '' })).toMatchObject({ value: { tls: undefined } });
  });

  test('a value that may be a secret is not repeated', () => {
    const result = parseEnvironment({ VIVERO_ADMIN_PASSWORD: 'hunter2' });
    expect(JSON.stringify(result)).not.toContain('hunter2');
  });
});
