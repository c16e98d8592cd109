import type { Page } from 'playwright-core';

/** Through the door of the demonstration as this person, reading in the language of that name. */
export async function signIn(page: Page, url: string, language: string, person: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByRole('button', { name: language, exact: true }).click();
  await page.getByRole('button', { name: new RegExp(person) }).click();
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
}
