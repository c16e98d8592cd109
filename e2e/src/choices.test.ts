import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { pixelsTooWide } from './pixels-too-wide.ts';
import { servedVivero } from './served-vivero.ts';

const vivero = servedVivero();
const letters: string[] = [];
const office = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      letters.push(Buffer.concat(parts).toString('utf8').replaceAll('=\r\n', ''));
      done();
    });
  },
});
const folder = mkdtempSync(join(tmpdir(), 'vivero-choices-'));

const READERS = [
  {
    language: 'en',
    choose: 'English',
    title: 'What you want to hear from us',
    stop: 'No advertising at all',
    no: 'No',
    saved: /counts from now on/,
  },
  {
    language: 'zh',
    choose: '中文',
    title: '您希望收到哪些信息',
    stop: '退订全部营销信息',
    no: '不接收',
    saved: /已保存/,
  },
  {
    language: 'es',
    choose: 'español',
    title: 'Qué quiere recibir de nosotros',
    stop: 'Ninguna publicidad',
    no: 'No',
    saved: /Vale desde ahora/,
  },
] as const;

/** A command on the bank that is being served, with the mail server of this file. */
const env = () => ({
  ...process.env,
  VIVERO_DATA: vivero.dataFolder,
  SMTP_URL: `smtp://127.0.0.1:${(office.server.address() as AddressInfo).port}`,
  MAIL_FROM: 'ana@bank.example',
  PUBLIC_URL: vivero.url,
});
const run = (...args: readonly string[]) => execFileSync('./vivero', args, { env: env(), encoding: 'utf8' });

beforeAll(async () => {
  await new Promise<void>((done) => office.listen(0, '127.0.0.1', done));
  const people = READERS.map(({ language }) => `${language},Person ${language},${language}@example.com,1,2026-01-01`);
  writeFileSync(join(folder, 'people.csv'), ['key,name,mail,yes,since', ...people].join('\n'));
  const column = (name: string) => ({ column: name });
  writeFileSync(
    join(folder, 'mapping.json'),
    JSON.stringify({
      kind: 'customers',
      name: 'letters',
      version: 1,
      format: { dateOrder: 'ymd' },
      match: ['key'],
      policy: {},
      defaults: { relation: 'customer', basis: 'contract', currency: 'EUR', rm: null },
      columns: {
        key: column('key'),
        name: column('name'),
        email: column('mail'),
        consentEmail: { column: 'yes', values: { '1': 'granted' } },
        consentOn: column('since'),
      },
    }),
  );
  run(
    'import',
    'table',
    join(folder, 'people.csv'),
    '--mapping',
    join(folder, 'mapping.json'),
    '--source-name',
    'letters',
  );
  run('bank', '--address', 'Calle Mayor 1, Madrid');
});
afterAll(() => new Promise<void>((done) => office.close(() => done())));

/** Asks for one letter and sends it. @returns the letter, or undefined when the gate has refused it */
async function letterTo(key: string, number: number): Promise<string | undefined> {
  const wish = {
    source: 'letters',
    key,
    medium: 'email',
    purpose: 'marketing',
    contentId: 'default.idle_cash_guide',
    idempotencyKey: `${key} ${number}`,
    expiresAt: '2100-01-01T00:00:00.000Z',
  };
  writeFileSync(join(folder, 'wish.json'), JSON.stringify([wish]));
  run('touches', 'ask', join(folder, 'wish.json'));
  const before = letters.length;
  // Not in step with this process, which is the mail server.
  await once(spawn('./vivero', ['send'], { env: env(), stdio: 'ignore' }), 'close');
  return letters[before];
}

describe.each(READERS)('unsubscribing as a customer, in $language', ({ language, choose, title, stop, no, saved }) => {
  test('a letter, its link, one tap, and no letter after it', async () => {
    const letter = (await letterTo(language, 1)) ?? '';
    const link = /https?:\/\/\S+\/choices\/[\w-]+/.exec(letter)?.[0] ?? '';
    expect(link).toContain(vivero.url);
    const context = await vivero.browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    try {
      await page.goto(link);
      await page.getByRole('button', { name: choose, exact: true }).click();
      await page.getByRole('heading', { name: title }).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      expect(await pixelsTooWide(page)).toBeLessThanOrEqual(0);
      await page.getByRole('button', { name: stop }).click();
      await page.getByText(saved).waitFor();
      const pressed = page.getByRole('button', { name: no, exact: true, pressed: true });
      expect(await pressed.count()).toBeGreaterThanOrEqual(5);
    } finally {
      await context.close();
    }
    expect(await letterTo(language, 2)).toBeUndefined();
  });

  test('one click in the mail program needs no page and no session', async () => {
    const letter = letters.find((each) => each.includes(`To: ${language}@`)) ?? '';
    const link = /^List-Unsubscribe: <(.*)>/m.exec(letter)?.[1] ?? '';
    const answered = await fetch(link, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(answered.status).toBe(200);
  });
});
