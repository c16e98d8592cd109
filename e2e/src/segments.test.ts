import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { pixelsTooWide } from './pixels-too-wide.ts';
import { servedVivero } from './served-vivero.ts';
import { signedIn } from './signed-in.ts';

/** The book is made when the server starts, beside everything else that a busy machine does. */
const BOOK = 120_000;
const LANGUAGES = [
  { language: 'en', locale: 'en-GB', choose: 'English', rm: '林悦', number: /^(\d+) of (\d+) customers/ },
  { language: 'zh', locale: 'zh-CN', choose: '中文', rm: '林悦', number: /^(\d+) 位客户中的 (\d+) 位/ },
  { language: 'es', locale: 'es-ES', choose: 'español', rm: 'Lucía Sanz Prieto', number: /^(\d+) de (\d+) clientes/ },
] as const;

const vivero = servedVivero();

async function addCondition(page: Page, kind: string): Promise<void> {
  await page.locator('.segment-adds').first().waitFor({ timeout: BOOK });
  await page.locator('.segment-adds select').first().selectOption(kind);
  await page.locator('.segment-adds .button').first().click();
}

/** Who has a term deposit and is 40 or older. */
async function twoConditions(page: Page): Promise<void> {
  await page.goto(`${vivero.url}/segments/new`);
  await addCondition(page, 'holds');
  await page.locator('.choices summary').first().click();
  await page.locator('.choices').first().locator('input').nth(2).check();
  await addCondition(page, 'figure');
  await page.locator('.segment-row').nth(1).locator('input[type=number]').fill('40');
}

describe.each(LANGUAGES)('in $language', (spoken) => {
  test('two conditions are counted while they are made; the list and the file are as long', async () => {
    const page = await signedIn(vivero, spoken, spoken.rm);
    await twoConditions(page);
    const said = page.locator('.segment-count:not(.segment-count-old) strong', { hasText: spoken.number });
    await said.waitFor({ timeout: BOOK });
    // The count of the first condition alone may stand there for a moment.
    await page.locator('.segment-count p', { hasText: '40' }).waitFor({ timeout: BOOK });
    const numbers =
      spoken.number
        .exec((await said.textContent()) ?? '')
        ?.slice(1)
        .map(Number) ?? [];
    const count = Math.min(...numbers);
    expect(Math.max(...numbers)).toBe(250);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(250);
    const first = page.locator('.customer-rows li').first();
    await first.waitFor();
    expect(Number(await first.getAttribute('aria-setsize'))).toBe(count);
    expect(await axeFaults(page)).toEqual([]);

    await page.locator('.segment-save input[maxlength]').fill(`Forty ${spoken.language}`);
    await page.locator('.segment-save button[type=submit]').click();
    await page.waitForURL(/\/segments\/seg_/);
    const file = await page.request.get(`${page.url().replace('/segments/', '/api/segments/')}/export?reason=check`);
    expect((await file.text()).trimEnd().split('\r\n').length - 1).toBe(count);
    const sheet = await page.request.get(
      `${page.url().replace('/segments/', '/api/segments/')}/export?reason=check&format=xlsx`,
    );
    expect((await sheet.body()).subarray(0, 2).toString()).toBe('PK');

    await page.goto(`${vivero.url}/segments`);
    const line = page.locator('.segments-line', { hasText: `Forty ${spoken.language}` });
    expect(await line.locator('strong').textContent()).toMatch(new RegExp(`\\b${count}\\b`));
    await page.context().close();
  });
});

test('a condition that is not finished is not counted and says so, and the keyboard is enough', async () => {
  const page = await signedIn(vivero, LANGUAGES[0], LANGUAGES[0].rm, 390);
  await page.goto(`${vivero.url}/segments/new`);
  const add = page.locator('.segment-adds select').first();
  await add.waitFor({ timeout: BOOK });
  await add.focus();
  await page.keyboard.type('Stage');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.segment-missing').waitFor();
  await page.getByText('Finish the marked condition').waitFor();
  await page.locator('.choices summary').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.locator('.segment-count strong').waitFor({ timeout: BOOK });
  expect(await page.locator('.segment-missing').count()).toBe(0);
  expect(await pixelsTooWide(page)).toBe(0);
  await page.context().close();
});

test('funnel, cohorts and growth answer with what they rest on', async () => {
  const page = await signedIn(vivero, LANGUAGES[0], LANGUAGES[0].rm);
  await page.goto(`${vivero.url}/funnels`);
  const steps = page.locator('.funnel-step');
  await steps.first().waitFor({ timeout: BOOK });
  const people = await page
    .locator('.funnel-people')
    .evaluateAll((all) => all.map((each) => Number.parseInt(each.textContent ?? '', 10)));
  expect(people).toHaveLength(3);
  expect(people).toEqual(people.toSorted((a, b) => b - a));
  await page.locator('.funnel-step summary').first().click();
  await page.getByText(`${people[1]} of ${people[0]}`).first().waitFor();
  expect(await axeFaults(page)).toEqual([]);

  await page.goto(`${vivero.url}/cohorts`);
  const cell = page.locator('.cohort-cell').first();
  await cell.waitFor({ timeout: BOOK });
  await cell.click();
  await page.locator('.cohort-told', { hasText: '95 % interval' }).waitFor();
  expect(await page.locator('.cohort-open').count()).toBeGreaterThan(0);
  expect(
    await page.locator('.cohort-open').evaluateAll((all) => all.every((each) => each.textContent?.endsWith('*'))),
  ).toBe(true);
  expect(await axeFaults(page)).toEqual([]);

  await page.goto(`${vivero.url}/growth`);
  await page.locator('.growth-parts').waitFor({ timeout: BOOK });
  const [base = 0, conversion = 0, mix = 0, change = 0] = await page
    .locator('.growth-parts dd')
    .evaluateAll((all) => all.map((each) => Number((each.textContent ?? '').replace('−', '-'))));
  expect(Math.abs(base + conversion + mix - change)).toBeLessThan(0.2);
  expect(await axeFaults(page)).toEqual([]);
  await page.context().close();
});
