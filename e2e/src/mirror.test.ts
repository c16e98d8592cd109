import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { pixelsTooWide } from './pixels-too-wide.ts';
import { servedVivero } from './served-vivero.ts';
import { signIn } from './sign-in.ts';

const vivero = servedVivero();

async function visit(
  { person, language }: { readonly person: string; readonly language: string },
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await vivero.browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    await signIn(page, vivero.url, language, person);
    await work(page);
  } finally {
    await context.close();
  }
}

test('the mirror asks before it shows anything, and keeps the answer in the browser', async () => {
  await visit({ person: 'Lucía Sanz Prieto', language: 'español' }, async (page) => {
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(`${request.method()} ${request.url()}`);
    });
    await page.goto(`${vivero.url}/mirror`);
    await page.getByRole('heading', { name: '¿Su marketing es pasivo o proactivo? Levante la mano.' }).waitFor();
    expect(await page.getByText('Grado de proactividad').count()).toBe(0);
    expect(await axeFaults(page)).toEqual([]);

    await page.getByRole('button', { name: 'Proactivo' }).click();
    await page.getByRole('heading', { name: 'Grado de proactividad' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await pixelsTooWide(page)).toBeLessThanOrEqual(0);
    await page.reload();
    await page.getByText('Levantó la mano por «proactivo».').waitFor();
    expect(sent).toEqual([]);

    // Words first; the figures on tap. The demonstration's contacts came with an import, so they are told apart.
    const imported = page.locator('section', { has: page.getByRole('heading', { name: 'Conversaciones importadas' }) });
    const figures = imported.getByText(/intervalo del 95/);
    expect(await figures.isVisible()).toBe(false);
    await imported.locator('summary').click();
    await figures.waitFor();
    expect(await figures.innerText()).toMatch(/^\d+ de \d+: \d/);
  });
});

test('a lead gets no mirror, but the load of the team by name and the stages', async () => {
  await visit({ person: 'Ignacio Vidal Serrano', language: 'English' }, async (page) => {
    await page.goto(`${vivero.url}/mirror`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('mirror');
    expect(await page.getByRole('button', { name: 'Actively' }).count()).toBe(0);

    await page.goto(`${vivero.url}/team`);
    const names = page.locator('main li h2');
    await names.first().waitFor();
    expect(await names.allInnerTexts()).toEqual(['Álvaro Molina Cano', 'Lucía Sanz Prieto', 'Nuria Gallego Arroyo']);
    expect(await axeFaults(page)).toEqual([]);
    expect(await pixelsTooWide(page)).toBeLessThanOrEqual(0);

    await page.getByRole('link', { name: 'To the stages' }).click();
    const steps = page.locator('main ol > li');
    await steps.first().waitFor();
    expect(await steps.count()).toBe(7);
    const reached = steps.nth(1);
    await reached.locator('summary').first().click();
    await reached.getByText(/ of .*95.% interval/).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await pixelsTooWide(page)).toBeLessThanOrEqual(0);
  });
});
