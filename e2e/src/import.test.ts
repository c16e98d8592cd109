import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { customerList, type ListLanguage } from './customer-list.ts';
import { axeFaults } from './axe-faults.ts';
import { pixelsTooWide } from './pixels-too-wide.ts';
import { servedVivero } from './served-vivero.ts';
import { signIn } from './sign-in.ts';

const ROWS = 600;
const SCREENS = [
  { screen: 'desktop', phone: false },
  { screen: 'phone', phone: true },
] as const;
/** What an RM of each language drags in, and what the page says to it. */
const READERS = [
  {
    language: 'en',
    choose: 'English',
    person: '林悦',
    file: 'customers November 2026.xlsx',
    who: 'Existing customers',
    preview: 'See what would happen',
    told: '601 rows: 600 new, 1 left out.',
    column: 'Column “Kind A” is',
    product: 'Product',
    balance: 'Balance',
    import: 'Import 600 rows',
    done: '600 rows came in.',
    today: 'See Today',
    takeBack: (file: string) => `Take back ${file}`,
    yes: 'Yes, take it back',
    gone: /Taken back: 600 people removed/,
  },
  {
    language: 'zh',
    choose: '中文',
    person: '林悦',
    file: '客户清单2026年11月.xlsx',
    who: '存量客户',
    preview: '预览结果',
    told: '601行：新增600，未采用1。',
    column: '“品种A”列是',
    product: '产品',
    balance: '余额',
    import: '导入600行',
    done: '已导入600行',
    today: '查看今日',
    takeBack: (file: string) => `撤回 ${file}`,
    yes: '确认撤回',
    gone: /已撤回：移除600人/,
  },
  {
    language: 'es',
    choose: 'español',
    person: 'Lucía Sanz Prieto',
    file: 'clientes noviembre 2026.xlsx',
    who: 'Clientes actuales',
    preview: 'Ver qué pasaría',
    told: '601 filas: 600 nuevas, 1 fuera.',
    column: 'La columna «Clase A» es',
    product: 'Producto',
    balance: 'Saldo',
    import: 'Importar 600 filas',
    done: 'Han entrado 600 filas.',
    today: 'Ver Hoy',
    takeBack: (file: string) => `Deshacer ${file}`,
    yes: 'Sí, deshacer',
    gone: /Deshecha: 600 personas fuera/,
  },
] as const;
/** What a person takes to read and decide, beside what the program takes: generous seconds, added to the measured time, not waited for. */
const THINKING = {
  'find the page': 10,
  'who are they': 25,
  'point at a column': 20,
  'read the preview': 45,
  'go on': 5,
};
const thinking = Object.values(THINKING).reduce((sum, seconds) => sum + seconds, 0);

const vivero = servedVivero();
const lists = new Map<ListLanguage, Buffer>();
beforeAll(async () => {
  for (const { language } of READERS) lists.set(language, await customerList(language, ROWS, Date.now()));
});
async function signedIn(choose: string, person: string, phone: boolean): Promise<Page> {
  const viewport = phone ? { width: 390, height: 844 } : { width: 1280, height: 900 };
  const context = await vivero.browser.newContext({ viewport, isMobile: phone, hasTouch: phone });
  const page = await context.newPage();
  await signIn(page, vivero.url, choose, person);
  await page.locator('[data-row]').first().waitFor();
  await page.goto(`${vivero.url}/customers/import`);
  await page.locator('.past-imports').waitFor();
  return page;
}

/** Lets go of the file over the page, as a hand would. */
async function drop(page: Page, file: string, list: Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ([text, name]) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
      return transfer;
    },
    [list.toString('base64'), file] as const,
  );
  await page.dispatchEvent('.drop-zone', 'drop', { dataTransfer: data });
  await page.locator('.column-table').waitFor();
}

async function sound(page: Page): Promise<void> {
  expect(await axeFaults(page)).toEqual([]);
  expect(await pixelsTooWide(page)).toBeLessThanOrEqual(0);
}

const todayOf = async (page: Page): Promise<string[]> => {
  await page.goto(vivero.url);
  await page.locator('[data-row]').first().waitFor();
  return page.locator('[data-row] strong').allInnerTexts();
};
const lines = (page: Page) => page.locator('.preview-lines');

describe.each(SCREENS)('on a $screen', ({ screen, phone }) => {
  test.each(READERS)(
    'in $language an Excel list of 600 rows becomes a filled Today in under three minutes, and goes again by taking it back',
    async ({ language, choose, person, file, ...words }) => {
      const page = await signedIn(choose, person, phone);
      const before = await todayOf(page);
      await page.goto(`${vivero.url}/customers/import`);
      await page.locator('.past-imports').waitFor();
      const started = Date.now();
      await drop(page, file, lists.get(language) ?? Buffer.of());
      await page.getByLabel(words.who).check();
      await page.getByRole('button', { name: words.preview }).click();
      await page.getByRole('heading', { name: words.told }).waitFor();
      if (!phone) {
        // Nothing says that this column is the product, so the balances stay out until somebody points at it; next time it is known.
        expect(await lines(page).getByText(words.balance).count()).toBe(0);
        await page.getByLabel(words.column).selectOption(words.product);
      }
      await lines(page).getByText(words.balance).first().waitFor();
      await sound(page);
      await page.screenshot({ path: `e2e/shots/import-preview-${language}-${screen}.png` });
      await page.getByRole('button', { name: words.import }).click();
      await page.getByRole('heading', { name: words.done }).waitFor();
      await sound(page);
      await page.getByRole('link', { name: words.today }).click();
      await page.locator('[data-row]').first().waitFor();
      const seconds = (Date.now() - started) / 1000;
      console.log(
        `600 rows, ${language} ${screen}: ${seconds.toFixed(1)} s of the program and ${thinking} s of thinking`,
      );
      expect(seconds + thinking).toBeLessThan(180);

      const after = await page.locator('[data-row] strong').allInnerTexts();
      const brought = after.filter((name) => !before.includes(name));
      expect(brought.length).toBeGreaterThanOrEqual(1);

      await page.goto(`${vivero.url}/customers/import`);
      await page.getByRole('button', { name: words.takeBack(file) }).click();
      const goneBefore = await page.getByText(words.gone).count();
      await page.getByRole('button', { name: words.yes }).click();
      await expect.poll(() => page.getByText(words.gone).count(), { timeout: 60_000 }).toBe(goneBefore + 1);
      expect(await todayOf(page)).toEqual(before);
      await page.context().close();
    },
  );
});

test('on a phone, in Spanish: the file may go away and come back with the page', async () => {
  const page = await signedIn('español', 'Lucía Sanz Prieto', true);
  await sound(page);
  await page.locator('input[type=file]').setInputFiles({
    name: 'clientes.xlsx',
    mimeType: 'application/octet-stream',
    buffer: lists.get('es') ?? Buffer.of(),
  });
  await page.getByLabel('Contactos de un evento').check();
  expect(await page.getByLabel('Consentimiento').isChecked()).toBe(true);
  await sound(page);
  await page.getByRole('button', { name: 'Ver qué pasaría' }).click();
  await page.getByRole('heading', { name: /^601 filas: 600 nuevas, 1 fuera/ }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: /^601 filas/ }).waitFor();
  await page.getByRole('tab', { name: /Descartadas/ }).click();
  await page.getByText('Es una fila de totales').first().waitFor();
  await sound(page);
  await page.screenshot({ path: 'e2e/shots/import-left-out-es-phone.png' });
  await page.context().close();
});

test('by the keyboard alone, from rows pasted out of a spreadsheet', async () => {
  const page = await signedIn('English', '林悦', false);
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, 'Name\tPhone\nPat Pasted\t+34611222333\nBroken\t12\n');
  await page.locator('.question-who input').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '2 rows: 1 new, 1 left out.' }).waitFor();
  await page.getByRole('tab', { name: 'New · 1' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByText('found: 12').waitFor();
  await page.getByRole('button', { name: 'Import 1 row' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'One row came in.' }).waitFor();
  await page.getByRole('button', { name: 'Take back pasted rows.tsv' }).focus();
  await page.keyboard.press('Enter');
  // The focus is where the answer is given.
  await page.getByRole('button', { name: 'Yes, take it back' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Taken back: one person removed').waitFor();
  await page.context().close();
});
