import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { pixelsTooWide } from './pixels-too-wide.ts';
import { servedVivero } from './served-vivero.ts';
import { signIn } from './sign-in.ts';

const PASSWORD = 'a long sentence only I know';
const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

const vivero = servedVivero();
const opened: BrowserContext[] = [];
afterAll(async () => void (await Promise.all(opened.map((context) => context.close()))));

async function open(options: BrowserContextOptions): Promise<Page> {
  const context = await vivero.browser.newContext(options);
  opened.push(context);
  return context.newPage();
}

/** Through the door as somebody of the demonstration, reading in a language. */
async function enterAs(login: string, language: string, options: BrowserContextOptions): Promise<Page> {
  const page = await open(options);
  await signIn(page, vivero.url, language, login);
  await page.locator('main h1').waitFor();
  return page;
}

describe('the menu of each role', () => {
  test.each([
    {
      login: '林悦',
      words: {
        English: 'Today · Customers · Channels · Follow-up · Materials · My mirror',
        中文: '今日 · 客户 · 渠道 · 跟进 · 素材 · 我的',
        español: 'Hoy · Clientes · Colectivos · Seguimiento · Materiales · Mi balance',
      },
    },
    {
      login: '周静',
      words: {
        English: 'Today · Team · Stages · Rounds · Playbooks · Reviews',
        中文: '今日 · 团队 · 阶段 · 渠道轮次 · 打法 · 复盘',
        español: 'Hoy · Equipo · Etapas · Rondas · Guías · Balances',
      },
    },
    {
      login: 'Elena Marsh',
      words: {
        English: 'Loop · Growth · Content & scenes · Product plan · Channels & alliances · Tests & reviews',
        中文: '闭环 · 增长 · 内容与场景 · 产品方案 · 渠道与联盟 · 实验与复盘',
        español:
          'Ciclo · Crecimiento · Contenidos y contextos · Plan de productos · Colectivos y alianzas · Pruebas y balances',
      },
    },
  ])('$login, in three languages, on a desktop and on a phone', async ({ login, words }) => {
    const page = await enterAs(login, 'English', DESKTOP);
    for (const [language, expected] of Object.entries(words)) {
      await page.locator('.account-button').click();
      await page.getByRole('button', { name: language, exact: true }).click();
      await page.keyboard.press('Escape');
      const entries = page.getByRole('banner').getByRole('navigation').getByRole('link');
      await expect.poll(() => entries.first().innerText()).toBe(expected.split(' · ')[0]);
      expect((await entries.allInnerTexts()).join(' · ')).toBe(expected);
      expect(await page.getByRole('banner').locator('[aria-current="page"]').count()).toBe(1);
      // One calm line, also where Spanish is long.
      expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThan(64);
    }
    await page.setViewportSize(PHONE.viewport);
    const tabs = page.locator('.phone-tabs a');
    expect(await tabs.count()).toBeLessThanOrEqual(5);
    for (const tab of await tabs.all()) expect((await tab.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await page.getByRole('banner').getByRole('navigation').count()).toBe(0);
    expect(await pixelsTooWide(page)).toBeLessThanOrEqual(0);
  });

  test('a phone keeps the note in the middle and what has no tab in the account menu', async () => {
    const page = await enterAs('Lucía', 'español', PHONE);
    const tabs = page.locator('.phone-tabs a');
    const names = await tabs.allInnerTexts();
    expect(names).toEqual(['Hoy', 'Clientes', 'Anotar', 'Seguimiento', 'Materiales']);
    await tabs.filter({ hasText: 'Materiales' }).tap();
    await page.getByRole('heading', { name: 'Materiales' }).waitFor();
    expect(await tabs.filter({ hasText: 'Materiales' }).getAttribute('aria-current')).toBe('page');
    await page.locator('.account-button').tap();
    await page.getByRole('link', { name: 'Colectivos' }).tap();
    await page.getByRole('heading', { name: 'Colectivos' }).waitFor();
    await page.locator('.account-menu').waitFor({ state: 'hidden' });
  });
});

test('with the keyboard: the skip link first, then the menu, and a new page is announced by its heading', async () => {
  const page = await enterAs('林悦', 'English', DESKTOP);
  await page.reload();
  await page.locator('[data-row]').first().waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Skip to the content');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Today');
  await page.getByRole('link', { name: 'Materials' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  expect(await focused()).toBe('Materials');
  await expect.poll(() => page.title()).toBe('Materials · Vivero');
  await page.goBack();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await expect.poll(() => page.title()).toBe('Today · Vivero');
});

test('at night every page keeps its contrast, and is never white first', async () => {
  const page = await enterAs('林悦', 'English', { ...PHONE, colorScheme: 'dark' });
  for (const path of ['/', '/customers', '/follow-up', '/materials', '/mirror', '/note', '/marks', '/channels']) {
    await page.goto(vivero.url + path);
    await page.locator('main h1').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(ground).toBe('rgb(22, 25, 20)');
  }
  expect(await page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name=color-scheme]')?.content)).toBe(
    'light dark',
  );
});

test('in Spanish no page is wider than a phone, and each says what it is', async () => {
  for (const [login, paths] of [
    [
      'Lucía',
      ['/', '/customers', '/customers/import', '/channels', '/follow-up', '/morning', '/evening', '/materials'],
    ],
    ['Rodrigo', ['/mirror', '/note', '/marks']],
    ['Ignacio', ['/', '/team', '/stages', '/rounds', '/playbooks', '/reviews']],
    ['Elena Marsh', ['/loop', '/growth', '/content', '/product-plan', '/alliances', '/tests']],
    ['Thomas Reed', ['/customers', '/stages']],
  ] as const) {
    const page = await enterAs(login, 'español', PHONE);
    for (const path of paths) {
      await page.goto(vivero.url + path);
      await page.locator('main h1').waitFor();
      expect(`${path} ${await pixelsTooWide(page)}`).toBe(`${path} 0`);
      expect(await page.title()).toMatch(/^.+ · Vivero$/);
      // The pages that teach are one component: what holds for one of them holds for all.
      if (['/materials', '/channels'].includes(path)) expect(await axeFaults(page)).toEqual([]);
    }
  }
});

test('the shelf is searched, and a sentence is taken along', async () => {
  const page = await enterAs('Lucía', 'español', { ...PHONE, permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(`${vivero.url}/materials`);
  await page.getByRole('searchbox').fill('prestamo hipotecario');
  await expect.poll(() => page.locator('.shelf-line').count()).toBeLessThan(4);
  await page.getByRole('button', { name: /Préstamo hipotecario/ }).click();
  await page.getByText(/^Copiado: /).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Préstamo hipotecario');
  await page.getByRole('searchbox').fill('nada de esto');
  await page.getByText('Ningún material encaja').waitFor();
});

test('installable: a manifest in the reader’s language, and a shell that opens without a network but holds nobody’s data', async () => {
  const page = await enterAs('林悦', '中文', PHONE);
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = (await (await page.request.get(vivero.url + href)).json()) as {
    name: string;
    icons: { src: string }[];
  };
  expect(manifest.name).toBe('育客 Vivero');
  for (const { src } of manifest.icons)
    expect((await page.request.get(vivero.url + src)).headers()['content-type']).toBe('image/png');

  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const kept = await page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    return (await Promise.all(caches_.map((cache) => cache.keys()))).flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain('/');
  expect(kept.filter((path) => path !== '/' && !path.startsWith('/assets/'))).toEqual([]);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByText('请检查网络后重试').waitFor();
  await page.context().setOffline(false);
});

test('the first day of an RM with an empty book begins without a setting', async () => {
  const page = await open({ ...PHONE, locale: 'es-ES' });
  const post = async (path: string, data: object) => {
    const { csrfToken } = (await (await page.request.get(`${vivero.url}/api/csrf`)).json()) as { csrfToken: string };
    const reply = await page.request.post(vivero.url + path, { data, headers: { 'x-csrf-token': csrfToken } });
    expect(reply.ok()).toBe(true);
  };
  await post('/api/setup', { token: vivero.setupLink.split('#')[1], name: 'Ada', login: 'ada', password: PASSWORD });
  await post('/api/users', { login: 'ana', name: 'Ana Ruiz', role: 'rm', language: 'es', password: PASSWORD });
  await page.context().clearCookies();

  await page.goto(`${vivero.url}/sign-in`);
  await page.getByLabel('Usuario').fill('ana');
  await page.getByLabel('Contraseña').fill(PASSWORD);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await page.getByRole('heading', { name: 'Tres maneras de empezar' }).waitFor();
  for (const card of ['Ver la muestra', 'Traer mi lista', '¿A quién ve esta semana?'])
    await page.getByRole('heading', { name: card }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  expect(await pixelsTooWide(page)).toBeLessThanOrEqual(0);

  await page.getByLabel('Nombre').fill('Carmen Vega');
  await page.getByLabel('Teléfono o correo').fill('600 111 222');
  await page.getByRole('button', { name: 'Añadir' }).click();
  await page.getByText('Carmen Vega · hoy').waitFor();
  await page.getByRole('button', { name: 'Ver mi día' }).click();
  await page.locator('[data-row]').filter({ hasText: 'Carmen Vega' }).waitFor();
});
