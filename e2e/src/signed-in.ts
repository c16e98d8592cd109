import type { Page } from 'playwright-core';
import type { ServedVivero } from './served-vivero.ts';
import { signIn } from './sign-in.ts';

/** A page of its own, on which this person has signed in and nothing moves. @param width of the screen in pixels; 390 is a phone */
export async function signedIn(
  { browser, url }: Pick<ServedVivero, 'browser' | 'url'>,
  { choose, locale }: { readonly choose: string; readonly locale: string },
  person: string,
  width = 1280,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, locale, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await signIn(page, url, choose, person);
  return page;
}
