import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import type { SecureContextOptions } from 'node:tls';
import { firstLink, setUp, signIn } from '@vivero/app';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Deps } from './deps.ts';
import { Pairing } from './lan/pairing.ts';
import { selfMadeCertificate } from './lan/self-made-certificate.ts';
import { newId, NOW, PASSWORD, smallBank } from './testing/small-bank.ts';
import { testServer } from './testing/test-server.ts';
import { type Answer, Visitor } from './testing/visitor.ts';

let stores: TestStores;
const open: Awaited<ReturnType<typeof testServer>>['server'][] = [];

beforeAll(async () => {
  stores = await testStores();
  await smallBank(stores);
});
afterAll(async () => {
  await Promise.all(open.map((server) => server.close()));
  await stores.close();
});

/** A server of its own, so that no test spends another's attempts. */
async function visit(over: Partial<Deps> = {}, remoteAddress?: string) {
  const made = await testServer(stores, over);
  open.push(made.server);
  return { ...made, visitor: new Visitor(made.server, remoteAddress) };
}

const code = ({ body }: Answer): unknown => (body['problem'] as { code: string } | undefined)?.code;
const setCookie = ({ headers }: Answer): string => [headers['set-cookie']].flat().join('\n');

describe('requests', () => {
  test('a change needs the token of the page', async () => {
    const { visitor } = await visit();
    await visitor.signIn('rm');
    const without = await visitor.ask('PATCH', '/api/session', { language: 'zh' });
    expect([without.status, code(without)]).toEqual([403, 'access.forged_request']);
    const guessed = await visitor.ask('PATCH', '/api/session', { language: 'zh' }, { 'x-csrf-token': 'guessed' });
    expect([guessed.status, code(guessed)]).toEqual([403, 'access.forged_request']);
    expect((await visitor.send('PATCH', '/api/session', { language: 'en' })).status).toBe(204);
  });

  test('the eleventh attempt within a minute waits, whatever the login, and nobody else does', async () => {
    const { server, visitor } = await visit();
    for (let attempt = 0; attempt < 10; attempt += 1)
      expect((await visitor.signIn(`guess${attempt}`, 'x')).status).toBe(401);
    const refused = await visitor.signIn('rm');
    expect([refused.status, code(refused)]).toEqual([429, 'access.too_many_attempts']);
    const { retryAfterSeconds } = refused.body['problem'] as { retryAfterSeconds: number };
    expect(retryAfterSeconds).toBeGreaterThan(0);
    expect(retryAfterSeconds).toBeLessThanOrEqual(60);
    expect(
      (
        await visitor.send(
          'POST',
          '/api/session',
          { login: 'rm', password: PASSWORD },
          { 'x-forwarded-for': '9.9.9.9' },
        )
      ).status,
    ).toBe(429);
    expect((await new Visitor(server, '10.0.0.2').signIn('rm')).status).toBe(200);
  });

  test('behind a proxy the address is the one that the proxy saw, not the one that the client claims', async () => {
    const { visitor } = await visit({ publicUrl: 'https://vivero.example' });
    const attempt = (forwarded: string) =>
      visitor.send('POST', '/api/session', { login: 'guess', password: 'x' }, { 'x-forwarded-for': forwarded });
    for (let each = 0; each < 10; each += 1) expect((await attempt(`10.9.9.${each}, 10.0.0.7`)).status).toBe(401);
    expect((await attempt('10.9.9.77, 10.0.0.7')).status).toBe(429);
    expect((await attempt('10.9.9.77, 10.0.0.8')).status).toBe(401);
  });

  test.each([
    { why: 'a body that is no JSON', url: '/api/session', payload: '{', type: 'application/json' },
    { why: 'a body of another kind', url: '/api/session', payload: '<a/>', type: 'application/xml' },
    {
      why: 'a body beyond a megabyte',
      url: '/api/session',
      payload: `"${'x'.repeat(1_100_000)}"`,
      type: 'application/json',
    },
    {
      why: 'a field too many',
      url: '/api/session',
      payload: '{"login":"a","password":"b","role":"admin"}',
      type: 'application/json',
    },
    { why: 'an address that cannot be decoded', url: '/api/%zz', payload: '{}', type: 'application/json' },
  ])('$why is a problem like any other', async ({ url, payload, type }) => {
    const { server } = await visit();
    const visitor = new Visitor(server);
    const { body } = await visitor.get('/api/csrf');
    const reply = await server.inject({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': type, 'x-csrf-token': String(body['csrfToken']) },
      cookies: Object.fromEntries(visitor.cookies),
    });
    expect(reply.statusCode).toBe(400);
    expect(reply.json()).toMatchObject({ problem: { code: 'request.invalid' } });
    expect(reply.body).not.toContain('xxxx');
  });
});

describe('answers', () => {
  test('the page allows its own scripts by a nonce that is never used twice', async () => {
    const { visitor } = await visit();
    const pages = [await visitor.get('/'), await visitor.get('/today')];
    const nonces = pages.map(({ headers, text }) => {
      const policy = String(headers['content-security-policy']);
      const nonce = /script-src 'self' 'nonce-([^']+)';/.exec(policy)?.[1] ?? '';
      expect(text).toBe(`<script nonce="${nonce}">1</script>`);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(/script-src[^;]*/.exec(policy)?.[0]).not.toContain('unsafe-inline');
      expect(/style-src [^;]*/.exec(policy)?.[0]).not.toContain('unsafe-inline');
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'DENY',
        'cache-control': 'no-store',
      });
      return nonce;
    });
    expect(nonces[0]).not.toBe('');
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test('the page is never served as a file, whose nonce would be nobody’s', async () => {
    const { visitor } = await visit();
    const { text, headers } = await visitor.get('/index.html');
    expect(text).not.toContain('__CSP_NONCE__');
    expect(headers['cache-control']).toBe('no-store');
    expect((await visitor.get('/leaf.svg')).headers['cache-control']).toBe('no-cache');
  });

  test('a script that is gone is not answered with a page', async () => {
    const { visitor } = await visit();
    expect((await visitor.get('/assets/today-page-OLD.js')).status).toBe(404);
    expect((await visitor.get('/customers/cus_1')).status).toBe(200);
  });

  test('with a certificate Vivero speaks https itself, nothing older than TLS 1.2, and insists on it', async () => {
    const tls = selfMadeCertificate({ names: ['127.0.0.1'], now: Date.now(), serial: Buffer.alloc(8, 7) });
    const { server } = await visit({ tls });
    const address = await server.listen({ port: 0, host: '127.0.0.1' });
    const { port } = new URL(address);
    const ask = (options: SecureContextOptions) =>
      new Promise<IncomingMessage>((resolve, reject) => {
        get({ host: '127.0.0.1', port, path: '/api/csrf', agent: false, ...options }, resolve).on('error', reject);
      });
    const { headers, statusCode } = await ask({ ca: tls.cert });
    expect(statusCode).toBe(200);
    expect(String(headers['set-cookie'])).toMatch(/; Secure/);
    expect(headers['strict-transport-security']).toMatch(/max-age=\d{7,}/);
    await expect(ask({})).rejects.toThrow(/self.signed/);
    await expect(ask({ ca: tls.cert, maxVersion: 'TLSv1.1', minVersion: 'TLSv1' })).rejects.toThrow();
  });

  test('no browser keeps what the bank answered', async () => {
    const { visitor } = await visit();
    await visitor.signIn('rm');
    expect((await visitor.get('/api/customers')).headers['cache-control']).toBe('no-store');
  });

  test.each([
    { publicUrl: undefined, secure: false },
    { publicUrl: 'http://vivero.intranet', secure: false },
    { publicUrl: 'https://vivero.example', secure: true },
  ])('cookies of $publicUrl are for this server only', async ({ publicUrl, secure }) => {
    const { visitor } = await visit({ publicUrl });
    const token = setCookie(await visitor.get('/api/csrf'));
    const session = await visitor.signIn('rm');
    for (const cookie of [token, setCookie(session)]) {
      expect(cookie).toContain('HttpOnly');
      expect(cookie).toContain('SameSite=Lax');
      expect(cookie.includes('Secure')).toBe(secure);
    }
    expect('strict-transport-security' in session.headers).toBe(secure);
  });
});

describe('sessions', () => {
  test('each sign-in makes a new token, and a planted one is worth nothing', async () => {
    const { visitor } = await visit();
    visitor.cookies.set('vivero', 'planted');
    expect((await visitor.get('/api/session')).status).toBe(401);
    await visitor.signIn('rm');
    const first = visitor.cookies.get('vivero');
    expect(first).not.toBe('planted');
    await visitor.signIn('rm');
    expect(visitor.cookies.get('vivero')).not.toBe(first);
  });

  test('signing out ends the session, not only the cookie', async () => {
    const { visitor } = await visit();
    await visitor.signIn('rm');
    const token = visitor.cookies.get('vivero') ?? '';
    expect((await visitor.send('DELETE', '/api/session')).status).toBe(204);
    expect(visitor.cookies.has('vivero')).toBe(false);
    visitor.cookies.set('vivero', token);
    expect((await visitor.get('/api/session')).status).toBe(401);
  });

  test('a session lasts twelve hours', async () => {
    let now = NOW;
    const { visitor } = await visit({ now: () => now });
    await visitor.signIn('rm');
    now = '2026-03-10T21:59:59.999Z';
    expect((await visitor.get('/api/session')).status).toBe(200);
    now = '2026-03-10T22:00:00.000Z';
    expect((await visitor.get('/api/session')).status).toBe(401);
  });

  test('a person who is disabled is out at once and does not come back, and nobody is told why', async () => {
    const { visitor } = await visit();
    await visitor.signIn('marketing');
    const disable = (at: string | null) =>
      stores.superuser.query('update app_user as u set disabled_at = $1 where u.login = $2', [at, 'marketing']);
    await disable(NOW);
    try {
      expect((await visitor.get('/api/session')).status).toBe(401);
      const answers = [
        await visitor.signIn('marketing'),
        await visitor.signIn('rm', 'wrong password'),
        await visitor.signIn('nobody of that name', 'wrong password'),
      ];
      for (const { status, text } of answers)
        expect({ status, text }).toEqual({ status: 401, text: '{"problem":{"code":"access.wrong_credentials"}}' });
    } finally {
      await disable(null);
    }
  });
});

describe('the demonstration bank opens without a password', () => {
  const demo = async (over: { demo?: boolean; user?: boolean } = {}) => {
    await stores.superuser.query('update bank set demo = $1', [over.demo ?? true]);
    await stores.superuser.query(`update app_user as u set demo = $1 where u.login = 'rm'`, [over.user ?? true]);
  };
  const enter = (visitor: Visitor, headers: Record<string, string> = {}) =>
    visitor.send('POST', '/api/session/demo', { login: 'rm' }, headers);
  const offered = async (visitor: Visitor) =>
    ((await visitor.get('/api/entrance')).body['demoUsers'] as unknown[]).length;
  afterAll(() => demo({ demo: false, user: false }));

  test('to its people at this machine', async () => {
    await demo();
    const { visitor } = await visit();
    expect(await offered(visitor)).toBe(1);
    expect((await enter(visitor)).status).toBe(200);
    expect((await visitor.get('/api/customers')).body['total']).toBe(6);
  });

  test('to a phone that knows the code of the terminal, and to no other phone', async () => {
    await demo();
    const { server, visitor: phone } = await visit({ pairing: new Pairing(57) }, '192.168.1.8');
    expect((await phone.get('/api/entrance')).body).toMatchObject({ demoUsers: [], pairing: true });
    expect((await enter(phone)).status).toBe(403);
    const wrong = await phone.send('POST', '/api/pairing', { code: '1234' });
    expect([wrong.status, code(wrong)]).toEqual([403, 'access.code_wrong']);
    expect((await enter(phone)).status).toBe(403);

    const paired = await phone.send('POST', '/api/pairing', { code: '0057' });
    expect(paired.status).toBe(204);
    expect(setCookie(paired)).toMatch(/HttpOnly/);
    expect(await offered(phone)).toBe(1);
    expect((await enter(phone)).status).toBe(200);
    const another = new Visitor(server, '192.168.1.9');
    expect(await offered(another)).toBe(0);
    expect((await enter(another)).status).toBe(403);
  });

  test('the code of the terminal opens no bank that is not generated', async () => {
    await demo({ demo: false });
    const { visitor: phone } = await visit({ pairing: new Pairing(57) }, '192.168.1.8');
    expect((await phone.get('/api/entrance')).body).toMatchObject({ pairing: false });
    await phone.send('POST', '/api/pairing', { code: '0057' });
    expect(await offered(phone)).toBe(0);
    expect((await enter(phone)).status).toBe(401);
  });

  test.each([
    { why: 'a bank that is not generated', demo: { demo: false }, status: 401, offers: 0 },
    { why: 'a person who is not of the demonstration', demo: { user: false }, status: 401, offers: 0 },
    { why: 'another machine', address: '10.0.0.9', status: 403, offers: 0 },
    { why: 'an installation with a public address', publicUrl: 'http://127.0.0.1:4600', status: 403, offers: 0 },
    { why: 'a name that somebody pointed here', headers: { host: 'evil.example' }, status: 403, offers: 1 },
  ])('but not to $why', async ({ demo: given, address, publicUrl, headers, status, offers }) => {
    await demo(given);
    const { visitor } = await visit({ publicUrl }, address);
    expect(await offered(visitor)).toBe(offers);
    expect((await enter(visitor, headers)).status).toBe(status);
    expect(visitor.cookies.has('vivero')).toBe(false);
  });
});

describe('the one-time link', () => {
  const link = async (token: string, now = NOW) => {
    await stores.superuser.query(`delete from session; delete from app_user as u where u.role = 'admin'`);
    expect(await firstLink(stores, now, token)).toBe(token);
  };
  const wish = (token: string, password = PASSWORD) => ({ token, login: 'root', name: 'Root', password });

  test('a short password is refused and the link stays usable, once', async () => {
    await link('link-1');
    const { visitor } = await visit();
    expect((await visitor.get('/api/entrance')).body['needsSetup']).toBe(true);
    const short = await visitor.send('POST', '/api/setup', wish('link-1', 'short'));
    expect([short.status, code(short)]).toEqual([400, 'access.password_too_short']);
    expect((await visitor.send('POST', '/api/setup', wish('guessed'))).status).toBe(403);
    expect((await visitor.send('POST', '/api/setup', wish('link-1'))).status).toBe(204);
    expect((await visitor.get('/api/session')).body).toMatchObject({ user: { login: 'root', role: 'admin' } });
    const again = await visitor.send('POST', '/api/setup', { ...wish('link-1'), login: 'root2' });
    expect([again.status, code(again)]).toEqual([403, 'access.setup_link_invalid']);
    expect((await visitor.get('/api/entrance')).body['needsSetup']).toBe(false);
    expect(await firstLink(stores, NOW, 'another')).toBeUndefined();
  });

  test('it is void after a day, and when another was made', async () => {
    await link('old', '2026-03-09T10:00:00.000Z');
    const { visitor } = await visit();
    expect((await visitor.send('POST', '/api/setup', wish('old'))).status).toBe(403);
    await link('older');
    await link('newer');
    expect((await visitor.send('POST', '/api/setup', wish('older'))).status).toBe(403);
    expect((await visitor.send('POST', '/api/setup', wish('newer'))).status).toBe(204);
  });

  test('of two who use it at once one becomes administrator', async () => {
    await link('raced');
    const both = await Promise.all(
      ['a', 'b'].map((login) => setUp(stores, { ...wish('raced'), login }, { now: NOW, newId, sessionToken: login })),
    );
    expect(both.filter((each) => each.ok)).toHaveLength(1);
  });
});

test('the log tells where something broke and nothing about anybody', async () => {
  const failing = { ...stores, keys: null as never };
  const { server, visitor, log } = await visit();
  const broken = await visit({ stores: failing });
  const login = await signIn(stores, { login: 'rm', password: PASSWORD }, { now: NOW, sessionToken: 'secret-token' });
  expect(login.ok).toBe(true);
  broken.visitor.cookies.set('vivero', 'secret-token');

  await visitor.signIn('rm', 'a wrong password');
  await visitor.signIn('rm');
  const { customers } = (await visitor.get('/api/customers?search=quintanar')).body as {
    customers: { customerId: string }[];
  };
  for (const path of [
    'today',
    'stages',
    'users',
    `customers/${customers[0]?.customerId}`,
    'customers/Quintanar',
    'nothing/Quintanar',
  ])
    await visitor.get(`/api/${path}`);
  await server.inject('/api/%zzQuintanar');
  await visitor.send('POST', '/api/session', { login: 'rm', password: PASSWORD, name: 'Quintanar' });
  const bug = await broken.visitor.get('/api/customers?search=Quintanar');
  expect([bug.status, bug.text]).toEqual([500, '{"problem":{"code":"request.failed"}}']);

  const written = log() + broken.log();
  expect(written).toContain('unexpected failure');
  expect(written).toContain('/api/customers');
  expect(written).toContain('customer-name.ts');
  const secrets = [
    PASSWORD,
    'a wrong password',
    'secret-token',
    visitor.cookies.get('vivero') ?? '',
    visitor.cookies.get('_csrf') ?? '',
  ];
  for (const secret of [...secrets, 'uintanar', 'Alba', '"rm"', 'The rm', 'Keeper', customers[0]?.customerId ?? ''])
    expect(written).not.toContain(secret);
});
