import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { startVivero, type Vivero } from './vivero.ts';

/** Where the pictures go: `docs/screens` when they are to be kept (`npm run screens`). */
const FOLDER = process.env['VIVERO_SCREENS'] ?? join('e2e', 'shots');
const SCREENS = [
  { screen: 'desktop', viewport: { width: 1280, height: 900 } },
  { screen: 'phone', viewport: { width: 390, height: 844 } },
] as const;
const LANGUAGES = [
  { language: 'en', locale: 'en-GB', choose: 'English', rm: '林悦', lead: '周静' },
  { language: 'zh', locale: 'zh-CN', choose: '中文', rm: '林悦', lead: '周静' },
  { language: 'es', locale: 'es-ES', choose: 'español', rm: 'Lucía Sanz Prieto', lead: 'Ignacio Vidal Serrano' },
] as const;
/** Every page that somebody can open, by who does. `customer` stands for the first of the list. */
const PAGES = {
  rm: [
    '/',
    '/customers',
    'customer',
    '/customers/pool',
    '/customers/duplicates',
    '/customers/import',
    '/segments',
    '/segments/new',
    '/funnels',
    '/cohorts',
    '/channels',
    '/follow-up',
    '/materials',
    '/mirror',
    '/note',
    '/morning',
    '/evening',
    '/marks',
  ],
  lead: ['/', '/team', '/stages', '/rounds', '/playbooks', '/reviews'],
  marketing: ['/loop', '/growth', '/content', '/product-plan', '/alliances', '/tests'],
} as const;

let vivero: Vivero;
let browser: Browser;
beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  vivero = await startVivero();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await vivero?.stop();
});

/** What makes a picture of a page that is still coming, or of one that fell over. */
async function settled(page: Page): Promise<void> {
  await page.locator('main h1, main h2').first().waitFor();
  await page.locator('main .skeleton').waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready);
}

const cutOff = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What stands there when the words of a page did not come with it: the key instead of the sentence. */
async function keysOf(page: Page): Promise<string[]> {
  const text = await page.locator('body').innerText();
  return text.match(/\b[a-z_]+(?:\.[a-z_]+){1,4}\b/gu)?.filter((word) => KEYS.test(word)) ?? [];
}
const KEYS =
  /^(?:ui|plan|reason|need|stage|script|problem|promise|relation|segment|refusal|verdict|resource|denial|horizon)\./u;

async function seen(page: Page, path: string, name: string): Promise<string[]> {
  const address = path === 'customer' ? await firstCustomer(page) : path;
  await page.goto(`${vivero.url}${address}`);
  await settled(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  const wide = await cutOff(page);
  const problem = await page.locator('.page-problem, .problem-page').count();
  const keys = await keysOf(page);
  return [
    ...violations.map(({ id, nodes }) => `${name} axe ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ...(wide > 0 ? [`${name} is ${wide} px wider than the screen`] : []),
    ...(keys.length > 0 ? [`${name} says ${keys.join()}`] : []),
    ...(problem > 0 ? [`${name} shows a problem`] : []),
  ];
}

async function firstCustomer(page: Page): Promise<string> {
  const id = await page.evaluate(async () => {
    const answer = await fetch('/api/customers?limit=1&sort=balance');
    return ((await answer.json()) as { customers: { customerId: string }[] }).customers[0]?.customerId;
  });
  return `/customers/${id}`;
}

const nameOf = (path: string): string => (path === '/' ? 'today' : path.replace(/^\//, '').replaceAll('/', '-'));

describe.each(LANGUAGES)('in $language', ({ language, locale, choose, rm, lead }) => {
  const people = { rm, lead, marketing: 'Elena Marsh' } as const;
  test.each(SCREENS)('every page on a $screen is whole, readable and not cut off', async ({ screen, viewport }) => {
    const faults: string[] = [];
    for (const [who, pages] of Object.entries(PAGES) as [keyof typeof PAGES, readonly string[]][]) {
      const context = await browser.newContext({ viewport, locale, reducedMotion: 'reduce' });
      try {
        const page = await context.newPage();
        page.on('pageerror', (error) => faults.push(`${who} ${page.url()}: ${error.message}`));
        await page.goto(`${vivero.url}/sign-in`);
        await page.getByRole('button', { name: choose, exact: true }).click();
        if (who === 'rm') await page.screenshot({ path: join(FOLDER, `sign-in-${language}-${screen}.png`) });
        await page.getByRole('button', { name: new RegExp(people[who]) }).click();
        await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
        await settled(page);
        for (const path of pages)
          faults.push(
            ...(await seen(
              page,
              path,
              [...(who === 'lead' && path === '/' ? ['lead'] : []), nameOf(path), language, screen].join('-'),
            )),
          );
      } finally {
        await context.close();
      }
    }
    expect(faults).toEqual([]);
  });
});
