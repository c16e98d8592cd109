import type { Page } from 'playwright-core';

/** By how many pixels the page is wider than the screen; 0 or less = nothing is cut off. */
export const pixelsTooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
