import { expect, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { pixelsTooWide } from './pixels-too-wide.ts';
import { servedVivero } from './served-vivero.ts';
import { signIn } from './sign-in.ts';

const vivero = servedVivero();

const DESKTOP = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
/** One reader for each language; the words are those that the page must say, not keys. */
const READERS = [
  {
    language: 'en',
    screen: DESKTOP,
    choose: 'English',
    person: '林悦',
    row: 1,
    yes: 'Yes',
    amount: /About how much/,
    said: /€12k|€12,000/,
    confirmed: 'confirmed',
    menu: 'Change',
    stage: 'Set the stage',
    until: 'Until',
    reason: 'Reason',
    save: 'Save',
    setBy: /Set by 林悦 until/,
    segment: 'private banking',
  },
  {
    language: 'zh',
    screen: PHONE,
    choose: '中文',
    person: '林悦',
    row: 2,
    yes: '有',
    amount: /大约多少/,
    said: /€1.2万|€12,000/,
    confirmed: '已确认',
    menu: '更改',
    stage: '调整阶段',
    until: '有效至',
    reason: '理由',
    save: '保存',
    setBy: /由 林悦 设定，有效至/,
    segment: '私行客户',
  },
  {
    language: 'es',
    screen: PHONE,
    choose: 'español',
    person: 'Lucía Sanz Prieto',
    row: 1,
    yes: 'Sí',
    amount: /Importe aproximado/,
    said: /12.000|12.mil/,
    confirmed: 'confirmada',
    menu: 'Cambiar',
    stage: 'Fijar la etapa',
    until: 'Hasta',
    reason: 'Motivo',
    save: 'Guardar',
    setBy: /Fijado por Lucía Sanz Prieto hasta el/,
    segment: 'banca privada',
  },
] as const;

test.each(READERS)(
  'in $language: from Today to the customer, a need answered and a stage set by hand',
  async ({
    screen,
    choose,
    person,
    row,
    yes,
    amount,
    said,
    confirmed,
    menu,
    stage,
    until,
    reason,
    save,
    setBy,
    segment,
  }) => {
    const context = await vivero.browser.newContext(screen);
    try {
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      await signIn(page, vivero.url, choose, person);
      const line = page.locator('[data-row]').nth(row);
      const name = await line.locator('strong').innerText();
      await line.click();
      await page.locator('a.button[href^="/customers/cus_"]').first().click();

      await page.getByRole('heading', { level: 1, name }).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      expect(await pixelsTooWide(page)).toBeLessThanOrEqual(0);

      // A need is asked about and answered: it moves along the rail with the figure that the customer named.
      const asked = page.locator('.need-card').first();
      const kind = (await asked.getAttribute('aria-label')) ?? '';
      const respond = async () => {
        await asked.getByRole('button', { name: yes, exact: true }).click();
        await asked.getByLabel(amount).fill('12.000');
        await asked.locator('[name="words"]').fill('Leiden');
        await asked.getByRole('button', { name: save }).click();
      };
      const stop = page.locator('.need-stop').filter({ has: page.getByRole('heading', { name: confirmed, level: 3 }) });
      await respond();
      await stop.locator(`[aria-label="${kind}"]`).waitFor();
      // Taken back it is where it was; then it is answered for good.
      await page.locator('.toast-action').click();
      await stop.locator(`[aria-label="${kind}"]`).waitFor({ state: 'detached' });
      await respond();
      await stop.locator(`[aria-label="${kind}"]`).waitFor();
      expect(await stop.locator(`[aria-label="${kind}"] h4`).innerText()).toMatch(said);

      if (screen === DESKTOP) expect(await page.locator('.story-note').first().innerText()).toContain('Leiden');

      // The stage is set by hand; the sheet has an address, so that Back closes it.
      await page.getByRole('button', { name: menu, exact: true }).click();
      await page.getByRole('link', { name: stage }).click();
      const sheet = page.getByRole('dialog', { name: stage });
      await sheet.waitFor();
      expect(new URL(page.url()).searchParams.get('sheet')).toBe('stage');
      expect(await axeFaults(page)).toEqual([]);
      await sheet.getByLabel(until).fill((await sheet.getByLabel(until).getAttribute('max')) ?? '');
      await sheet.getByLabel(reason).fill('said so at the counter');
      await sheet.getByRole('button', { name: save }).click();
      await sheet.waitFor({ state: 'detached' });
      expect(await page.locator('.customer-notes').innerText()).toMatch(setBy);

      // A segment is read and written in the reader's words, and kept under Vivero's own.
      const { origin, pathname } = new URL(page.url());
      const field = page.locator('[name="segment"]');
      await page.goto(`${origin}${pathname}?sheet=correct`);
      await field.fill(segment);
      await page.getByRole('button', { name: save }).click();
      await field.waitFor({ state: 'detached' });
      const kept = async (path: string) => (await fetch(`/api${path}/page`)).json();
      expect((await page.evaluate(kept, pathname)).facts.segment).toBe('private');
      await page.goto(`${origin}${pathname}?sheet=correct`);
      expect(await field.inputValue()).toBe(segment);
      expect(await pixelsTooWide(page)).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
    } finally {
      await context.close();
    }
  },
);
