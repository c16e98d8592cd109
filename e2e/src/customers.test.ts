import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { pixelsTooWide } from './pixels-too-wide.ts';
import { servedVivero } from './served-vivero.ts';
import { signIn } from './sign-in.ts';

const vivero = servedVivero();

const DESKTOP = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };
const READERS = [
  {
    language: 'en',
    html: 'en-GB',
    viewport: DESKTOP,
    choose: 'English',
    person: '林悦',
    initials: 'xjj',
    name: '徐俊杰',
    number: '101',
  },
  {
    language: 'zh',
    html: 'zh-CN',
    viewport: PHONE,
    choose: '中文',
    person: '林悦',
    initials: 'mjw',
    name: '马嘉伟',
    number: '102',
  },
  {
    language: 'es',
    html: 'es-ES',
    viewport: PHONE,
    choose: 'español',
    person: 'Lucía Sanz Prieto',
    initials: 'fra per',
    name: 'Francisco Pérez Ramos',
    number: '103',
  },
] as const;

interface Reader {
  readonly html: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly choose: string;
  readonly person: string;
}
/** A person signs in once in each language: the door lets ten through in a minute. */
const kept = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();

async function signedIn({ html, viewport, choose, person }: Reader): Promise<{ page: Page; faults: string[] }> {
  const phone = viewport === PHONE;
  const known = kept.get(choose + person);
  const screen = { viewport, locale: html, isMobile: phone, hasTouch: phone };
  const context = await vivero.browser.newContext({
    ...screen,
    reducedMotion: 'reduce',
    ...(known ? { storageState: known } : {}),
  });
  const page = await context.newPage();
  if (known) await page.goto(vivero.url);
  else await signIn(page, vivero.url, choose, person);
  await page.locator('[data-row]').first().waitFor();
  kept.set(choose + person, await context.storageState());
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return { page, faults };
}

const rows = (page: Page) => page.locator('.customer-line');
const names = (page: Page): Promise<string[]> => page.locator('.customer-line strong').allInnerTexts();

describe.each(READERS)('the list of customers, $language', (reader) => {
  test('somebody is found by a few letters, a person is added in two fields, and who is known is named', async () => {
    const { page, faults } = await signedIn(reader);
    try {
      await page.locator('[data-entry="customers"]:visible').first().click();
      await rows(page).first().waitFor();
      expect(await axeFaults(page)).toEqual([]);
      expect(await pixelsTooWide(page)).toBeLessThanOrEqual(0);
      await page.screenshot({ path: `e2e/shots/customers-${reader.language}.png` });

      await page.keyboard.press('/');
      await page.keyboard.type(reader.initials);
      // Others may sound alike; nobody else is left.
      await expect.poll(async () => (await names(page)).length).toBeLessThan(10);
      expect(await names(page)).toContain(reader.name);

      await page.locator('.customers-head .button-main').click();
      const fields = page.locator('.sheet-form input');
      await fields.nth(0).fill('欧阳晓雯');
      await fields.nth(1).fill(`+34 699 ${reader.number} 000`);
      expect(await axeFaults(page)).toEqual([]);
      await page.locator('.sheet-form .button-main').click();
      await page.locator('.toast').waitFor();
      await page.locator('.search-field input').fill('oyxw');
      await expect
        .poll(() => page.locator('.customer-line strong').allInnerTexts())
        .toEqual(Array.from({ length: reader.language === 'zh' ? 2 : 1 }, () => '欧阳晓雯'));

      await page.locator('.customers-head .button-main').click();
      await page.locator('.sheet-form input').nth(0).fill('Wen');
      await page.locator('.sheet-form input').nth(1).fill(`699 ${reader.number} 000`);
      await page.locator('.sheet-form .button-main').click();
      await page.locator('.known-people a', { hasText: '欧阳晓雯' }).waitFor();
      await page.keyboard.press('Escape');

      // A line opens the person without loading the page anew.
      await page.evaluate('window.stayed = true');
      await page.locator('a[data-row]').first().click();
      await page.locator('main h1', { hasText: '欧阳晓雯' }).waitFor();
      expect(await page.evaluate('window.stayed')).toBe(true);
      expect(faults).toEqual([]);
    } finally {
      await page.context().close();
    }
  });
});

describe.each([
  { screen: 'desktop', viewport: DESKTOP },
  { screen: 'phone', viewport: PHONE },
])('on a $screen', ({ viewport }) => {
  test.each(READERS)(
    'in $language somebody is found by the first letters of a name, and two records become one person',
    async (reader) => {
      const { page, faults } = await signedIn({ ...reader, viewport, person: '林悦' });
      try {
        await page.locator('[data-entry="customers"]:visible').first().click();
        await rows(page).first().waitFor();
        const listed = async () => Number((await page.locator('.customers-count').innerText()).replaceAll(/\D/gu, ''));
        const everybody = await listed();
        await page.locator('.search-field input').fill('xjj');
        await expect.poll(listed).toBeLessThan(10);
        expect(await names(page)).toContain('徐俊杰');
        await page.locator('.search-field input').fill('');
        await expect.poll(listed).toBe(everybody);

        const others = rows(page).filter({ hasNotText: '徐俊杰' });
        await others.nth(1).locator('input').check();
        await others.nth(2).locator('input').check();
        await page.locator('.bulk-acts .button').nth(1).click();
        await page.locator('.merge-field').first().waitFor();
        expect(await axeFaults(page)).toEqual([]);
        expect(await pixelsTooWide(page)).toBeLessThanOrEqual(0);
        await page.locator('.merge-field').first().locator('input').nth(1).check();
        await page.locator('.sheet-form .button-main').click();
        await expect.poll(listed).toBe(everybody - 1);
        expect(faults).toEqual([]);
      } finally {
        await page.context().close();
      }
    },
  );
});

test('the page of duplicates is readable', async () => {
  const { page, faults } = await signedIn(READERS[2]);
  try {
    await page.goto(`${vivero.url}/customers/duplicates`);
    await page.locator('.duplicates h1').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await pixelsTooWide(page)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  } finally {
    await page.context().close();
  }
});

test('a contact of the pool gets a name by being claimed, and goes back with a reason', async () => {
  const { page, faults } = await signedIn(READERS[2]);
  try {
    await page.goto(`${vivero.url}/customers/pool`);
    await page.locator('.pool-lead').first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await pixelsTooWide(page)).toBeLessThanOrEqual(0);
    await page.screenshot({ path: 'e2e/shots/pool-es.png' });
    await page.locator('.pool-lead .button').first().click();
    const claimed = page.locator('.claimed-lead a');
    await claimed.first().waitFor();
    const name = await claimed.first().innerText();
    expect(await axeFaults(page)).toEqual([]);

    await page.locator('[data-entry="customers"]:visible').first().click();
    await page.locator('.search-field input').fill(name);
    await expect.poll(() => names(page)).toEqual([name]);

    await page.goto(`${vivero.url}/customers/pool`);
    await page.locator('.claimed-lead > button').click();
    await page.locator('.sheet-form select').selectOption('not_interested');
    await page.locator('.sheet-form .button-main').click();
    await claimed.waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  } finally {
    await page.context().close();
  }
});
