import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { startVivero, type Vivero } from './vivero.ts';

export interface ServedVivero extends Pick<Vivero, 'url' | 'dataFolder' | 'setupLink'> {
  readonly browser: Browser;
}

/** A Vivero and a browser for the tests of a file: there before the first, gone after the last. */
export function servedVivero(): ServedVivero {
  let vivero: Vivero | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    vivero = await startVivero();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await vivero?.stop();
  });
  const there = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('asked for before the tests began');
    return thing;
  };
  return {
    get url() {
      return there(vivero).url;
    },
    get dataFolder() {
      return there(vivero).dataFolder;
    },
    get setupLink() {
      return there(vivero).setupLink;
    },
    get browser() {
      return there(browser);
    },
  };
}
