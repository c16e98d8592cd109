import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { pixelsTooWide } from './pixels-too-wide.ts';
import { servedVivero } from './served-vivero.ts';
import { signIn } from './sign-in.ts';

/** Where the pictures go: `docs/screens` when they are to be kept (`npm run screens`). */
const FOLDER = process.env['VIVERO_SCREENS'] ?? join('e2e', 'shots');
const SCREENS = [
  { screen: 'desktop', viewport: { width: 1280, height: 900 } },
  { screen: 'phone', viewport: { width: 390, height: 844 } },
] as const;
const LANGUAGES = [
  { language: 'en', locale: 'en-GB', choose: 'English', rm: '林悦', lead: '周静' },
  { language: 'zh', locale: 'zh-CN', choose: '中文', rm: '林悦', lead: '周静' },
  { language: 'es', locale: 'es-ES', choose: 'español', rm: 'Lucía Sanz Prieto', lead: 'Ignacio Vidal Serrano' },
] as const;
/** Every page that somebody can open, by who does. `customer` and `segment` stand for the first of their lists. */
const PAGES = {
  rm: [
    '/',
    '/customers',
    'customer',
    '/customers/pool',
    '/customers/duplicates',
    '/customers/import',
    '/segments',
    '/segments/new',
    'segment',
    '/funnels',
    '/cohorts',
    '/traffic',
    '/referrals',
    '/network',
    '/channels',
    '/follow-up',
    '/feedback',
    '/quota',
    '/touches',
    '/materials',
    '/mirror',
    '/note',
    '/morning',
    '/evening',
    '/marks',
  ],
  lead: ['/', '/team', '/stages', '/rounds', '/playbooks', 'playbook', '/playbooks/runs', '/reviews'],
  marketing: ['/loop', '/growth', '/models', '/lab', '/content', '/product-plan', '/alliances', '/tests'],
} as const;
/** Pages that begin with a link of one's own, and are walked through with it (shell.test.ts, choices.test.ts, referrals.test.ts). */
const BY_LINK = ['/setup', '/admin', '/choices/$token', '/r/$code'];

const vivero = servedVivero();
/** A run of the lab for its page: as large as a picture deserves where pictures are kept, else as small as can be. */
const LAB_RUN =
  process.env['VIVERO_SCREENS'] === undefined
    ? ['--banks', '2', '--customers', '200', '--weeks', '1']
    : ['--banks', '4', '--customers', '1000', '--weeks', '26'];

beforeAll(() => {
  mkdirSync(FOLDER, { recursive: true });
  const env = { ...process.env, VIVERO_DATA: vivero.dataFolder };
  execFileSync('./vivero', ['lab', 'run', '--worlds', 'default,no_effect', ...LAB_RUN, '--save'], {
    env,
    stdio: 'ignore',
  });
});

/** What makes a picture of a page that is still coming, or of one that fell over. */
async function settled(page: Page): Promise<void> {
  await page.locator('main h1, main h2').first().waitFor();
  await page.locator('main .skeleton').waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready);
}

/** What stands there when the words of a page did not come with it: the key instead of the sentence, or a code instead of its word. */
async function keysOf(page: Page): Promise<string[]> {
  const text = await page.locator('body').innerText();
  const keys = text.match(/\b[a-z_]+(?:\.[a-z_]+){1,4}\b/gu)?.filter((word) => KEYS.test(word)) ?? [];
  return [...keys, ...(text.match(/\b[a-z]+(?:_[a-z]+)+\b/gu) ?? [])];
}
const KEYS =
  /^(?:ui|lab|plan|reason|need|stage|script|problem|promise|relation|segment|refusal|verdict|resource|denial|horizon|playbook)\./u;

async function seen(page: Page, path: string, name: string): Promise<string[]> {
  const address = await addressOf(page, path);
  await page.goto(`${vivero.url}${address}`);
  await settled(page);
  const faults = await axeFaults(page);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  const wide = await pixelsTooWide(page);
  const problem = await page.locator('.page-problem, .problem-page').count();
  const keys = await keysOf(page);
  return [
    ...faults.map((fault) => `${name} axe ${fault}`),
    ...(wide > 0 ? [`${name} is ${wide} px wider than the screen`] : []),
    ...(keys.length > 0 ? [`${name} says ${keys.join()}`] : []),
    ...(problem > 0 ? [`${name} shows a problem`] : []),
  ];
}

/** A segment that somebody has kept, in their own language: an empty list shows nothing of what it will be. */
const KEPT = {
  林悦: '近期到期的定期',
  'Lucía Sanz Prieto': 'Depósitos que vencen pronto',
} as const;

async function keepSegment(page: Page, name: string): Promise<void> {
  const status = await page.evaluate(async (wanted) => {
    const { segments } = (await (await fetch('/api/segments')).json()) as { segments: { name: string }[] };
    if (segments.some((segment) => segment.name === wanted)) return 201;
    const { csrfToken } = (await (await fetch('/api/csrf')).json()) as { csrfToken: string };
    const where = { is: 'all', of: [{ is: 'holds', categories: ['term_deposit'], maturesWithin: 90 }] };
    const answer = await fetch('/api/segments', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken },
      body: JSON.stringify({ name: wanted, shared: false, definition: { version: 1, where } }),
    });
    return answer.status;
  }, name);
  expect(status).toBe(201);
}

async function addressOf(page: Page, path: string): Promise<string> {
  if (path !== 'customer' && path !== 'segment' && path !== 'playbook') return path;
  const id = await page.evaluate(async (what) => {
    const answer = await fetch(what === 'customer' ? '/api/customers?limit=1&sort=balance' : `/api/${what}s`);
    const { customers, segments, playbooks } = (await answer.json()) as {
      customers?: { customerId: string }[];
      segments?: { segmentId: string }[];
      playbooks?: { playbookId: string }[];
    };
    return customers?.[0]?.customerId ?? segments?.[0]?.segmentId ?? playbooks?.[0]?.playbookId;
  }, path);
  return `/${path}s/${id}`;
}

const nameOf = (path: string): string => (path === '/' ? 'today' : path.replace(/^\//, '').replaceAll('/', '-'));

test('no page is left out', () => {
  const files = readdirSync('packages/web/src').filter((file) => file.endsWith('routes.tsx'));
  const routes = files.map((file) => readFileSync(`packages/web/src/${file}`, 'utf8')).join('\n');
  const known = [
    ...Object.values(PAGES).flat(),
    '/customers/$customerId',
    '/segments/$segmentId',
    '/playbooks/$playbookId',
    '/sign-in',
    ...BY_LINK,
  ];
  const paths = [...routes.matchAll(/(?:path: |lessonRoute\()'([^']+)'/gu)].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(25);
  expect(paths.filter((path) => !known.includes(path))).toEqual([]);
});

describe.each(LANGUAGES)('in $language', ({ language, locale, choose, rm, lead }) => {
  const people = { rm, lead, marketing: 'Elena Marsh' } as const;
  test.each(SCREENS)(
    'every page on a $screen is whole, readable and not cut off',
    { timeout: 300_000 },
    async ({ screen, viewport }) => {
      const faults: string[] = [];
      for (const [who, pages] of Object.entries(PAGES) as [keyof typeof PAGES, readonly string[]][]) {
        const context = await vivero.browser.newContext({ viewport, locale, reducedMotion: 'reduce' });
        try {
          const page = await context.newPage();
          page.on('pageerror', (error) => faults.push(`${who} ${page.url()}: ${error.message}`));
          if (who === 'rm') {
            await page.goto(`${vivero.url}/sign-in`);
            await page.getByRole('button', { name: choose, exact: true }).click();
            await page.screenshot({ path: join(FOLDER, `sign-in-${language}-${screen}.png`) });
          }
          await signIn(page, vivero.url, choose, people[who]);
          await settled(page);
          if (who === 'rm') await keepSegment(page, KEPT[rm]);
          for (const path of pages)
            faults.push(
              ...(await seen(
                page,
                path,
                [...(who === 'lead' && path === '/' ? ['lead'] : []), nameOf(path), language, screen].join('-'),
              )),
            );
        } finally {
          await context.close();
        }
      }
      expect(faults).toEqual([]);
    },
  );
});
