import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { pixelsTooWide } from './pixels-too-wide.ts';
import { servedVivero } from './served-vivero.ts';
import { signedIn } from './signed-in.ts';

const WAIT = 120_000;
const LANGUAGES = [
  { language: 'en', locale: 'en-GB', choose: 'English', plan: 'Plan a piece', save: 'Save', planned: /planned for/ },
  { language: 'zh', locale: 'zh-CN', choose: '中文', plan: '排入计划', save: '保存', planned: /计划于/ },
  {
    language: 'es',
    locale: 'es-ES',
    choose: 'español',
    plan: 'Planificar una pieza',
    save: 'Guardar',
    planned: /previsto para/,
  },
] as const;
/** Whoever does marketing, and compliance, of the demonstration bank. */
const MARKETING = /Marketing|营销|marketing/;
const COMPLIANCE = /Compliance|合规|Cumplimiento/;

const vivero = servedVivero();

/** How much is covered, as the page says it. */
async function covered(page: Page): Promise<number> {
  await page.goto(`${vivero.url}/content?open=coverage`);
  const said = page.locator('.content-covered');
  await said.waitFor({ timeout: WAIT });
  return Number(/(\d+)\s?%/.exec((await said.textContent()) ?? '')?.[1] ?? Number.NaN);
}

describe.each(LANGUAGES)('in $language', (spoken) => {
  test(
    'a month is planned and a gap is closed: planned, written, approved, covered',
    async () => {
      const page = await signedIn(vivero, spoken, MARKETING.source);
      const before = await covered(page);
      expect(await axeFaults(page)).toEqual([]);
      // The widest gap goes into the calendar.
      const gap = page
        .locator('.content-gaps li')
        .filter({ has: page.getByRole('button', { name: spoken.plan }) })
        .first();
      const says = ((await gap.locator('span').first().textContent()) ?? '').trim();
      await gap.getByRole('button', { name: spoken.plan }).click();
      const form = page.locator('dialog form');
      const wanted = await form
        .locator('select')
        .evaluateAll((all) => all.map((each) => (each as HTMLSelectElement).value));
      const [, type = '', moment = '', stage = ''] = wanted;
      await form.getByRole('button', { name: spoken.save }).click();
      await page
        .locator('.content-gaps li', { hasText: says })
        .locator('span', { hasText: spoken.planned })
        .waitFor({ timeout: WAIT });
      await page.goto(`${vivero.url}/content?open=calendar`);
      const line = page.locator('.month-line').first();
      await line.waitFor({ timeout: WAIT });
      expect(await axeFaults(page)).toEqual([]);
      // Dragged to the first of the month.
      await line.hover();
      await page.mouse.down();
      await page.locator('.month-day').first().hover({ force: true });
      await page.mouse.up();
      await page.locator('.month-day').first().locator('.month-line').first().waitFor({ timeout: WAIT });

      // Written for just those people, and handed in.
      await page.goto(`${vivero.url}/content`);
      await page.locator('.content-says .button').click();
      await form.locator('select').nth(0).selectOption(type);
      await form.locator('select').nth(1).selectOption(moment);
      const stages = ['profiled', 'reached', 'interested', 'in_need', 'transacted', 'repurchasing', 'super_customer'];
      await form.locator('.choice-boxes').nth(0).locator('input').nth(stages.indexOf(stage)).check();
      await form.locator('.choice-boxes').nth(1).locator('input').first().check();
      await form.locator('.content-repeated input').first().fill(`Gap ${spoken.language}`);
      await form.getByRole('button', { name: spoken.save }).click();
      const piece = page.locator('.content-piece', { hasText: `Gap ${spoken.language}` });
      await piece.locator('.content-acts button').nth(1).click();
      await piece.locator('.content-acts button').nth(1).waitFor({ timeout: WAIT });
      expect(await axeFaults(page)).toEqual([]);
      expect(await covered(page), 'what nobody has approved covers nothing').toBe(before);

      const approver = await signedIn(vivero, spoken, COMPLIANCE.source);
      await approver.goto(`${vivero.url}/content`);
      const waiting = approver.locator('.content-piece', { hasText: `Gap ${spoken.language}` });
      await waiting.locator('.content-acts button').first().click();
      await waiting.locator('.content-acts button').first().waitFor({ state: 'detached', timeout: WAIT });
      expect(await covered(page)).toBeGreaterThan(before);
      await approver.context().close();
      await page.context().close();
    },
    2 * WAIT,
  );

  test('on a phone nothing is wider than the page', async () => {
    const page = await signedIn(vivero, spoken, MARKETING.source, 390);
    for (const part of ['library', 'calendar', 'coverage', 'scenes']) {
      await page.goto(`${vivero.url}/content?open=${part}`);
      await page.locator('.content .skeleton').waitFor({ state: 'detached', timeout: WAIT });
      expect(await pixelsTooWide(page), part).toBe(0);
      expect(await axeFaults(page), part).toEqual([]);
    }
    await page.context().close();
  });
});
