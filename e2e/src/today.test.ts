import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { pixelsTooWide } from './pixels-too-wide.ts';
import { servedVivero } from './served-vivero.ts';

const vivero = servedVivero();

const SCREENS = [
  { screen: 'desktop', viewport: { width: 1280, height: 900 }, phone: false },
  { screen: 'phone', viewport: { width: 390, height: 844 }, phone: true },
] as const;
/** One RM of each place, reading in the language of that place. */
const READERS = [
  {
    language: 'en',
    html: 'en-GB',
    choose: 'English',
    person: '林悦',
    group: /Can’t wait|Worth a conversation/,
    why: 'Why',
  },
  { language: 'zh', html: 'zh-CN', choose: '中文', person: '林悦', group: /等不得|值得开口/, why: '为什么' },
  {
    language: 'es',
    html: 'es-ES',
    choose: 'español',
    person: 'Lucía Sanz Prieto',
    group: /No puede esperar|Merece la conversación/,
    why: 'Por qué',
  },
] as const;

/** Seconds in which a person reads who may be looked as, and chooses. */
const AT_THE_DOOR = 30;

/** Faults of the page that no assertion looks for: an exception, a blocked style or script, a request that failed. */
function listen(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // Before the session exists the page asks who is there and is told "nobody": Chromium logs that answer as an error.
    if (message.type() === 'error' && !message.text().includes('401')) faults.push(message.text());
  });
  return faults;
}

async function signInAs(context: BrowserContext, choose: string, person: string): Promise<Page> {
  const page = await context.newPage();
  const answers: string[] = [];
  page.on('response', (response) => answers.push(`${response.status()} ${response.url()}`));
  const arrived = Date.now();
  await page.goto(`${vivero.url}/sign-in`);
  await page.getByRole('button', { name: choose, exact: true }).click();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: new RegExp(person) }).click();
  await page
    .locator('[data-row]')
    .first()
    .waitFor()
    .catch((late: Error) => {
      throw new Error(`${late.message}\n${page.url()}\n${answers.join('\n')}`);
    });
  // From the door to the first useful row, with the time that a person takes to read the door.
  const seconds = (Date.now() - arrived) / 1_000;
  console.log(
    `${choose}: first useful row after ${seconds.toFixed(1)} s of the program and ${AT_THE_DOOR} s at the door`,
  );
  expect(seconds + AT_THE_DOOR).toBeLessThan(60);
  return page;
}

describe.each(SCREENS)('Today on a $screen', ({ screen, viewport, phone }) => {
  test.each(READERS)(
    'in $language: whom to see, why now, and what to say',
    async ({ language, html, choose, person, group, why }) => {
      const context = await vivero.browser.newContext({ viewport, locale: html, isMobile: phone, hasTouch: phone });
      try {
        const page = await signInAs(context, choose, person);
        const faults = listen(page);
        await page.reload();
        await page.getByRole('heading', { name: group }).first().waitFor();
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(html);

        const rows = page.locator('[data-row]');
        expect(await rows.count()).toBeGreaterThanOrEqual(5);
        for (const row of await rows.all()) {
          expect((await row.locator('strong').innerText()).trim()).not.toBe('');
          expect((await row.locator('.suggestion-reason').innerText()).length).toBeGreaterThan(8);
        }
        expect(await axeFaults(page)).toEqual([]);
        await page.screenshot({ path: `e2e/shots/today-${language}-${screen}.png` });

        await rows.first().click();
        await page.getByText(why, { exact: true }).first().waitFor();
        const opening = await page.locator('blockquote').first().innerText();
        expect(opening.length).toBeGreaterThan(8);
        expect(await axeFaults(page)).toEqual([]);
        await page.screenshot({ path: `e2e/shots/row-${language}-${screen}.png` });

        // Long Spanish words and Chinese lines without spaces are the usual culprits.
        expect(await pixelsTooWide(page)).toBeLessThanOrEqual(0);
        expect(faults).toEqual([]);
      } finally {
        await context.close();
      }
    },
  );
});

test('on a desktop the keyboard alone is enough', async () => {
  const context = await vivero.browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await signInAs(context, 'English', '林悦');
    const rows = page.locator('[data-row]');
    await rows.first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    const second = await rows.nth(1).getAttribute('data-row');
    await page.locator(`[data-row="${second}"][aria-current]`).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-row][aria-current]').waitFor({ state: 'detached' });
  } finally {
    await context.close();
  }
});

test('the one-time link makes the first administrator, once', async () => {
  const context = await vivero.browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en' });
  try {
    const page = await context.newPage();
    await page.goto(vivero.setupLink);
    await page.getByLabel('User name').fill('admin');
    await page.getByLabel('Your name').fill('Ada Min');
    await page.getByLabel('Password').fill('a long sentence only I know');
    await page.getByRole('button', { name: 'Create and sign in' }).click();
    await page.getByRole('heading', { name: 'What next' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.screenshot({ path: 'e2e/shots/admin-en-desktop.png' });

    const again = await context.browser()?.newContext();
    const second = await again?.newPage();
    await second?.goto(vivero.setupLink);
    await second?.getByLabel('User name').fill('eve');
    await second?.getByLabel('Your name').fill('Eve');
    await second?.getByLabel('Password').fill('another long sentence');
    await second?.getByRole('button', { name: 'Create and sign in' }).click();
    await second?.getByRole('alert').waitFor();
    await again?.close();
  } finally {
    await context.close();
  }
});
