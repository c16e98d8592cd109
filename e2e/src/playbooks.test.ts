import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { pixelsTooWide } from './pixels-too-wide.ts';
import { servedVivero } from './served-vivero.ts';
import { signedIn } from './signed-in.ts';

/** Whom it would touch is asked of the book, which is made when the server starts. */
const BOOK = 120_000;
const MARKETING = 'Elena Marsh';
const LANGUAGES = [
  { language: 'en', locale: 'en-GB', choose: 'English', named: 'Renewals of spring', on: 'on' },
  { language: 'zh', locale: 'zh-CN', choose: '中文', named: '春季到期承接', on: '已启用' },
  { language: 'es', locale: 'es-ES', choose: 'español', named: 'Renovaciones de primavera', on: 'activa' },
] as const;

const vivero = servedVivero();

/** The days of a step, as they stand in its form. */
const daysOf = (page: Page, step: number) => page.locator(`[data-path="steps.${step}.due"] input[type=number]`);
const acts = (page: Page) => page.locator('.playbook-acts');

describe.each(LANGUAGES)('in $language', ({ language, choose, locale, named, on }) => {
  test('editing and publishing a playbook', async () => {
    const page = await signedIn(vivero, { choose, locale }, MARKETING);
    await page.goto(`${vivero.url}/playbooks`);
    await page.locator('.playbooks-line').first().waitFor();
    expect(await page.locator('.playbooks-line').count()).toBeGreaterThanOrEqual(9);
    expect(await axeFaults(page)).toEqual([]);
    // At most two are on by default: the third language needs room for a third.
    await page.locator('.playbooks-limit input').fill('3');

    // Carrying over what matures: the fifth of those that are shipped.
    await page.locator('.playbooks-line a').nth(5).click();
    await page.locator('.playbook-steps > li').first().waitFor();
    await page.locator('[data-path=name] input').fill(`${named} ${language}`);

    // A number that cannot be is said beside its field, and nothing can be published with it.
    await daysOf(page, 1).fill('40');
    await page.locator('[data-path="steps.1.due"] .checked-says').waitFor();
    await expect.poll(() => acts(page).locator('.button-main').isDisabled()).toBe(true);
    await daysOf(page, 1).fill('12');
    await page.locator('[data-path="steps.1.due"] .checked-says').waitFor({ state: 'detached' });
    // The path that somebody goes follows what is typed: 30 days before maturity is day 0, 12 days before is day 18.
    await page.locator('.playbook-path li').nth(1).locator('strong', { hasText: '18' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);

    await acts(page).locator('button[type=submit]').click();
    await expect.poll(() => acts(page).locator('.button-main').isEnabled()).toBe(true);
    await acts(page).locator('.button-main').click();
    const sheet = page.locator('dialog.sheet');
    // Before anybody is touched it says how many would be.
    await sheet.locator('.publish-figures').waitFor({ timeout: BOOK });
    const figures = await sheet.locator('.publish-figures dd').allTextContents();
    expect(figures).toHaveLength(4);
    expect(Number(figures[0])).toBeGreaterThan(0);
    expect(await axeFaults(page)).toEqual([]);
    await sheet.locator('button[type=submit]').click();
    await page.locator('.playbook > header output', { hasText: new RegExp(`^${on}$`) }).waitFor();
    await page.locator('.playbook-versions li').first().waitFor();

    // The next language begins with the same playbook in its own words, and nothing on.
    await acts(page)
      .locator('.button', { hasText: /^(Pause|暂停|Pausar)$/ })
      .click();
    await page.locator('.playbook > header output[data-state=paused]').waitFor();
    await page.context().close();
  });
});

test('steps are moved by keyboard, and the focus goes with them', async () => {
  const page = await signedIn(vivero, LANGUAGES[0], MARKETING);
  await page.goto(`${vivero.url}/playbooks`);
  await page.locator('.playbooks-line a').first().click();
  const titles = () =>
    page
      .locator('.playbook-steps [data-path$=".title"] input')
      .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
  await page.locator('.playbook-steps > li').first().waitFor();
  const [first, second, ...rest] = await titles();
  await page.locator('.playbook-steps .step-down').first().focus();
  await page.keyboard.press('Enter');
  expect(await titles()).toEqual([second, first, ...rest]);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Move step 2 down');
  await page.context().close();
});

test('a lead proposes and does not publish; an RM reads; a phone is wide enough', async () => {
  const lead = await signedIn(vivero, LANGUAGES[2], 'Ignacio', 390);
  await lead.goto(`${vivero.url}/playbooks`);
  await lead.locator('.playbooks-line a').first().click();
  await lead.locator('.playbook-steps > li').first().waitFor();
  expect(await acts(lead).locator('.button').count()).toBe(1);
  expect(await pixelsTooWide(lead)).toBe(0);
  await lead.goto(`${vivero.url}/playbooks/runs?group=stuck`);
  await lead.locator('main h1').waitFor();
  expect(await pixelsTooWide(lead)).toBe(0);
  expect(await axeFaults(lead)).toEqual([]);
  await lead.context().close();

  const rm = await signedIn(vivero, LANGUAGES[0], '林悦', 390);
  await rm.goto(`${vivero.url}/playbooks`);
  await rm.locator('.playbooks-line a').first().click();
  await rm.locator('.playbook-told li').first().waitFor();
  expect(await rm.locator('.playbook-editor').count()).toBe(0);
  expect(await pixelsTooWide(rm)).toBe(0);
  expect(await axeFaults(rm)).toEqual([]);
  await rm.context().close();
});
