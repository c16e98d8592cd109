import type { openBrowser } from '../../../e2e/src/open-browser.ts';

type Browser = Awaited<ReturnType<typeof openBrowser>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;

const SCREENS = {
  desktop: { slower: 1, context: { viewport: { width: 1280, height: 900 } } },
  phone: { slower: 4, context: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
} as const;
export type Screen = keyof typeof SCREENS;

const ROWS = 5_000;
/** A flick of the wheel or the thumb, in pixels, and the pause after it. */
const FLICK = 2_400;
const PAUSE_MS = 60;

/** Runs in the page: keeps how long each task took that held the page up for more than 50 ms. */
const WATCH = `window.longTasks = [];
new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration)))
  .observe({ type: 'longtask' })`;

export interface Handled {
  readonly screen: Screen;
  readonly slower: number;
  /** Rows that went by. */
  readonly rows: number;
  /** Milliseconds. */
  readonly tasks: readonly number[];
}

/** Works with the list of customers as a person does: scrolls far down, filters, searches by initials, ticks, clears. */
export async function handleList(
  browser: Browser,
  address: string,
  person: { readonly login: string; readonly password: string },
  screen: Screen,
): Promise<Handled> {
  const { slower, context } = SCREENS[screen];
  const browsing = await browser.newContext({ ...context, locale: 'zh-CN' });
  try {
    const page = await browsing.newPage();
    await page.goto(`${address}/sign-in`);
    await page.locator('[name="login"]').fill(person.login);
    await page.locator('[name="password"]').fill(person.password);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    await page.goto(`${address}/customers`);
    await page.locator('[data-row]').first().waitFor();
    await page.waitForLoadState('networkidle');
    const tools = await browsing.newCDPSession(page);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.evaluate(WATCH);
    const rows = await scroll(page);
    await filter(page);
    await search(page);
    // Tasks are told of a moment after they end.
    await page.waitForTimeout(500);
    return { screen, slower, rows, tasks: await page.evaluate('window.longTasks') };
  } finally {
    await browsing.close();
  }
}

async function scroll(page: Page): Promise<number> {
  await page.mouse.move(200, 600);
  const last = page.locator('.customer-rows > li').last();
  let reached = 0;
  for (let flicks = 0; reached < ROWS && flicks < 1_000; flicks += 1) {
    await page.mouse.wheel(0, FLICK);
    await page.waitForTimeout(PAUSE_MS);
    reached = Number(await last.getAttribute('aria-posinset'));
  }
  if (reached < ROWS) throw new Error(`the list ended at row ${reached}`);
  await page.evaluate('scrollTo({ top: 0 })');
  return reached;
}

/** Each choice in turn: the list has to become another one. */
async function filter(page: Page): Promise<void> {
  for (const nth of [1, 2, 3]) {
    const more = page.locator('.filter-more');
    await more.click();
    const sheet = page.locator('.filter-sheet');
    const part = sheet.locator('select').nth(nth);
    await part.hover();
    await part.selectOption({ index: 1 });
    await settled(page);
    await sheet.locator('.button-main').click();
    await sheet.waitFor({ state: 'detached' });
    await page.locator('.filter-row > .quiet').click();
    await settled(page);
  }
}

async function search(page: Page): Promise<void> {
  const field = page.locator('.search-field input');
  for (const initials of ['w', 'wxl', 'zmj']) {
    await field.pressSequentially(initials, { delay: 90 });
    await settled(page);
    await page.locator('.customer-pick input').first().check();
    await field.fill('');
    await settled(page);
  }
}

/** The answer to the last wish is there. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(250);
  await page.locator('.customers-waiting').waitFor({ state: 'detached' });
  await page.locator('[data-row]').first().waitFor();
}
