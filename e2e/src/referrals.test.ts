import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { pixelsTooWide } from './pixels-too-wide.ts';
import { servedVivero } from './served-vivero.ts';
import { signedIn } from './signed-in.ts';

const vivero = servedVivero();
const folder = mkdtempSync(join(tmpdir(), 'vivero-referrals-'));

/** An RM and a friend for each language; the words are those that the pages must say, not keys. */
const READERS = [
  {
    language: 'en',
    words: { choose: 'English', locale: 'en-GB' },
    rm: 'Lucía Sanz Prieto',
    ask: 'Ask for a referral',
    friend: 'Grace Hill',
    title: 'Would you like us to get in touch?',
    name: 'Your name',
    contact: 'Your phone number or e-mail address',
    boxes: [/may contact me/, /may be told that I came/],
    send: 'Send',
    thanks: /Thank you/,
    credit: /Credit: €[1-9]/,
    network: 'See the network',
    table: 'The network as a table',
  },
  {
    language: 'zh',
    words: { choose: '中文', locale: 'zh-CN' },
    rm: '林悦',
    ask: '请客户推荐',
    friend: '周晓燕',
    title: '欢迎留下联系方式',
    name: '您的姓名',
    contact: '您的手机号或邮箱',
    boxes: [/通过以上联系方式/, /同意告知转发者/],
    send: '提交',
    thanks: /谢谢/,
    credit: /推荐价值：每年 €[1-9]/,
    network: '查看推荐网络',
    table: '推荐网络列表',
  },
  {
    language: 'es',
    words: { choose: 'español', locale: 'es-ES' },
    rm: 'Lucía Sanz Prieto',
    ask: 'Pedir una recomendación',
    friend: 'Inés Prado Luna',
    title: '¿Quiere que le contactemos?',
    name: 'Su nombre',
    contact: 'Su teléfono o correo electrónico',
    boxes: [/puede contactarme/, /Se puede decir a quien/],
    send: 'Enviar',
    thanks: /Gracias/,
    credit: /Crédito: [1-9].*€/,
    network: 'Ver la red',
    table: 'La red como tabla',
  },
] as const;

const run = (...args: readonly string[]) =>
  execFileSync('./vivero', args, { env: { ...process.env, VIVERO_DATA: vivero.dataFolder }, encoding: 'utf8' });
const emailOf = (language: string): string => `friend.${language}@example.com`;
/** Where pictures go for somebody to look at; none are made otherwise. */
const pictures = process.env['VIVERO_REFERRAL_SCREENS'];
const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
};

/** By language: the customer who was asked. */
const asked = new Map<string, string>();
beforeAll(() => run('referrals', '--start', 'Nursery', '--until', '2100-01-01'));

describe.each(READERS)('asking for a referral, in $language', (reader) => {
  test('one tap makes the link; a friend opens it, says yes, and is there', async () => {
    const { language, words, rm, ask, friend, title, name, contact, boxes, send, thanks } = reader;
    const page = await signedIn(vivero, words, rm);
    const place = READERS.findIndex((each) => each.language === language);
    const customerId = await page.evaluate(
      (nth) =>
        fetch('/api/customers?limit=50')
          .then((answer) => answer.json())
          .then(
            (found: { customers: { customerId: string; relation?: string }[] }) => found.customers[nth]!.customerId,
          ),
      place,
    );
    asked.set(language, customerId);
    await page.goto(`${vivero.url}/customers/${customerId}`);
    await page.getByRole('button', { name: ask }).click();
    const link = page.locator('.referrals-link > a');
    await link.waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await picture(page, `asked-${language}`);
    const address = (await link.getAttribute('href')) ?? '';
    await page.context().close();

    const phone = await vivero.browser.newContext({ viewport: { width: 390, height: 844 }, locale: words.locale });
    try {
      const visitor = await phone.newPage();
      await visitor.goto(address);
      await visitor.getByRole('button', { name: words.choose, exact: true }).click();
      await visitor.getByRole('heading', { name: title }).waitFor();
      expect(await visitor.getByRole('checkbox', { checked: true }).count()).toBe(0);
      expect(await axeFaults(visitor)).toEqual([]);
      expect(await pixelsTooWide(visitor)).toBeLessThanOrEqual(0);
      await picture(visitor, `landing-${language}`);
      await visitor.getByLabel(name).fill(friend);
      await visitor.getByLabel(contact).fill(emailOf(language));
      for (const box of boxes) await visitor.getByLabel(box).check();
      await visitor.getByRole('button', { name: send, exact: true }).click();
      await visitor.getByText(thanks).waitFor();
      expect(await axeFaults(visitor)).toEqual([]);
    } finally {
      await phone.close();
    }
  });
});

test('the friends take something up, as the bank’s next file says', () => {
  const rows = READERS.map(({ language, friend }) => `${friend},${emailOf(language)},term_deposit,50000`);
  writeFileSync(join(folder, 'friends.csv'), ['name,mail,what,balance', ...rows].join('\n'));
  const column = (of: string) => ({ column: of });
  const mapping = {
    kind: 'customers',
    name: 'friends',
    version: 1,
    format: { dateOrder: 'ymd' },
    match: ['email'],
    policy: {},
    defaults: { relation: 'customer', basis: 'contract', currency: 'EUR', rm: null },
    columns: {
      name: column('name'),
      email: column('mail'),
      category: { column: 'what', values: { term_deposit: 'term_deposit' } },
      balance: column('balance'),
    },
  };
  writeFileSync(join(folder, 'mapping.json'), JSON.stringify(mapping));
  run(
    'import',
    'table',
    join(folder, 'friends.csv'),
    '--mapping',
    join(folder, 'mapping.json'),
    '--source-name',
    'core',
  );
});

describe.each(READERS)('what came of it, in $language', ({ language, words, rm, friend, credit, network, table }) => {
  test('the RM sees who was brought and the credit, and the network by keyboard', async () => {
    const page = await signedIn(vivero, words, rm, language === 'en' ? 1280 : 390);
    try {
      await page.goto(`${vivero.url}/customers/${asked.get(language)}?part=around`);
      const block = page.locator('.referrals-block');
      await block.getByRole('link', { name: friend }).waitFor();
      await block.getByText(credit).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      expect(await pixelsTooWide(page)).toBeLessThanOrEqual(0);
      await picture(page, `credit-${language}`);

      await block.getByRole('link', { name: network }).click();
      const rows = page.getByRole('table', { name: table });
      await rows.getByRole('link', { name: friend }).waitFor();
      await page.locator('.network-picture canvas').first().waitFor({ state: 'attached' });
      expect(await axeFaults(page)).toEqual([]);
      expect(await pixelsTooWide(page)).toBeLessThanOrEqual(0);
      await picture(page, `network-${language}`);
      // Every person of the picture is reached without a mouse, and opened by Enter.
      await rows.getByRole('link', { name: friend }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: friend }).waitFor();
    } finally {
      await page.context().close();
    }
  });
});
