import { EVERYWHERE, PAGE_SECTIONS } from '@vivero/domain';
import { expect, test } from 'vitest';

type Files = Readonly<Record<string, string>>;
const WEB: Files = import.meta.glob<string>(['/packages/web/src/**/*.{ts,tsx}', '!**/*.test.ts', '!**/api.d.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const RULES: Files = import.meta.glob<string>(
  ['/packages/{domain,decision,app,storage,connectors,server}/src/**/*.ts', '!**/*.test.ts', '!**/*-terms.ts'],
  { query: '?raw', import: 'default', eager: true },
);
const HOME = '/packages/web/src';

/**
 * Page sections of which the server says something, and why the words are there all the same: only these pages show the answer.
 * A rule whose sentence any page may show belongs into EVERYWHERE.
 */
const SAID_BY_RULES: Readonly<Record<string, string>> = {
  bottleneck: 'which step is worth most, on the growth page',
  customer: 'what somebody can help with: the resources of the customer page',
  customerList: 'columns and words of an exported file, which the server writes itself',
  feature: 'what a figure of a segment is called, where segments are built',
  figure: 'shares in words, among the figures of the mirror and of the stages',
  importField: 'values and columns as the preview of an import shows them',
  importPage: 'the file of the rows left out, which the server writes itself',
  lifetime: 'what somebody is worth over the years, on the customer page',
  mirrorPage: 'how far ahead a need was known, on the mirror',
  modelCard: 'what a model is and how well it does, on the models page',
  needBelief: 'what the belief in a need rests on, on the customer page',
  playbook: 'what a playbook says and why a run is stuck, on its pages',
  segment: 'what a segment says, where segments are built',
  stagesPage: 'how long people stay and where they leave, on the stages and the team page',
};

const sectionOf = new Map(
  Object.entries(PAGE_SECTIONS).flatMap(([name, terms]) => Object.keys(terms).map((key) => [key, name] as const)),
);
const everywhere = Object.values(EVERYWHERE).flatMap((terms) => Object.keys(terms));

/** The page sections of the keys that a text names, whole (`ui.note.save`) or by their beginning (`stage.${stage}`). */
function sectionsIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const [, key = '', open] of text.matchAll(/['"`]([a-z_]+\.[\w.]*)(?:['"`]|(\$)\{)/g)) {
    // A beginning that is also everywhere's is everywhere's: `problem.${code}` does not ask for the words of a page.
    if (open !== undefined && everywhere.some((each) => each.startsWith(key))) continue;
    for (const [each, section] of sectionOf)
      if (open === undefined ? each === key : each.startsWith(key)) found.add(section);
  }
  return found;
}

/** The modules that arrive with one: everything it imports, however far, except what is imported when it is needed. */
function arrivingWith(path: string, found = new Set<string>()): Set<string> {
  const text = WEB[path];
  if (text === undefined || found.has(path)) return found;
  found.add(path);
  for (const [, other = ''] of text.matchAll(/(?:from|import) '(\.[^']+)'/g))
    arrivingWith(new URL(other, `http://web${path}`).pathname, found);
  return found;
}

const sectionsOf = (modules: Iterable<string>): string[] =>
  [...new Set([...modules].flatMap((path) => [...sectionsIn(WEB[path] ?? '')]))].toSorted();

const first = arrivingWith(`${HOME}/main.tsx`);
/** What the files of routes say in each `lazyPage(...)`. */
const pages = Object.keys(WEB)
  .filter((path) => /^\/packages\/web\/src\/[\w-]*routes\.tsx$/.test(path))
  .map((path) => WEB[path] ?? '')
  .join('\n')
  .split('component: lazyPage(')
  .slice(1)
  .map((call) => {
    const [, page = ''] = /import\('\.([^']+)'\)/.exec(call) ?? [];
    const [, sections = ''] = /'[A-Z]\w+',\s*\[([^\]]*)\],?\s*\)/.exec(call.slice(0, call.indexOf('});\n'))) ?? [];
    return { page, sections: [...sections.matchAll(/\w+/g)].map(([name]) => name).toSorted() };
  });

test('the scan sees what it is about', () => {
  expect(first.size).toBeGreaterThan(50);
  expect(pages.length).toBeGreaterThan(15);
  expect([...sectionsIn("t('ui.pool.text') t(`verdict.${verdict}`) t('ui.pool.title') t(`problem.${code}`)")]).toEqual([
    'poolPage',
    'import',
  ]);
});

test('what is there from the beginning says nothing that arrives later', () => {
  expect(sectionsOf(first)).toEqual([]);
});

test.each(pages)('$page brings exactly the sections that it says something of', ({ page, sections }) => {
  const own = [...arrivingWith(`${HOME}${page}`)].filter((path) => !first.has(path));
  expect(own).not.toEqual([]);
  // What only an answer of the server says cannot be seen here; it may be asked for, and what is seen must be.
  const seen = sectionsOf(own);
  expect(sections).toEqual(expect.arrayContaining(seen));
  expect(sections.filter((name) => !seen.includes(name) && !(name in SAID_BY_RULES))).toEqual([]);
});

test('what a rule says is everywhere, or only where its answer is shown', () => {
  const said = new Set(Object.values(RULES).flatMap((text) => [...sectionsIn(text)]));
  expect([...said].toSorted()).toEqual(Object.keys(SAID_BY_RULES));
});
