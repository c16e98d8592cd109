import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { served, type Served } from '../outside/served.ts';
import { Vivero } from '../outside/vivero.ts';
import { WebSession } from '../outside/web-session.ts';
import type { Proof, Setting } from '../proof.ts';

interface Customer {
  readonly customerId: string;
  readonly name: string;
}
interface Page {
  readonly total: number | null;
  readonly customers: readonly Customer[];
  readonly next: string | null;
}
interface OpenApi {
  readonly paths: Readonly<
    Record<
      string,
      { readonly get?: { readonly parameters?: readonly { readonly name: string; readonly in: string }[] } }
    >
  >;
}
interface Signed {
  readonly session: WebSession;
  readonly rm: number;
  readonly book: readonly Customer[];
  readonly total: number;
}

/** How many foreign customers each route with a path parameter is asked for. */
const ASKED = 25;

async function signedIn(address: string, login: string): Promise<Signed> {
  const session = new WebSession(address);
  await session.signInToDemo(login);
  const { user } = await session.json<{ user: { rm: number } }>('/api/session');
  const book: Customer[] = [];
  let total = 0;
  for (let after: string | null = ''; after !== null;) {
    const page: Page = await session.json<Page>(`/api/customers?limit=200${after === '' ? '' : `&after=${after}`}`);
    book.push(...page.customers);
    total = page.total ?? total;
    after = page.next;
  }
  return { session, rm: user.rm, book, total };
}

/** Every way to ask a GET route for somebody else's customers: foreign ids in the path, foreign books, names and positions in the query. */
function questions(document: OpenApi, foreign: Signed): string[] {
  const asked = foreign.book.filter((_, i) => i % Math.ceil(foreign.book.length / ASKED) === 0);
  return Object.entries(document.paths).flatMap(([path, { get }]) => {
    if (get === undefined || !path.startsWith('/api/')) return [];
    const paths = path.includes('{')
      ? asked.map(({ customerId }) => path.replaceAll(/\{[^}]+\}/g, customerId))
      : [path];
    const queries = (get.parameters ?? [])
      .filter((parameter) => parameter.in === 'query')
      .flatMap(({ name }) => wordsFor(name, foreign, asked).map((word) => `?${name}=${encodeURIComponent(word)}`));
    return paths.flatMap((each) => [each, ...queries.map((query) => each + query)]);
  });
}

const wordsFor = (name: string, foreign: Signed, asked: readonly Customer[]): readonly string[] => {
  const known: Readonly<Record<string, readonly string[]>> = {
    rm: [String(foreign.rm), '0'],
    search: asked.map((customer) => customer.name.slice(0, 80)),
    after: asked.map(({ customerId }) => customerId),
    limit: ['200'],
  };
  return known[name] ?? [String(foreign.rm), asked[0]?.customerId ?? ''];
};

/** An id that nobody has. */
const NOBODY = `cus_${'0'.repeat(26)}`;
const ID = /cus_[0-9a-z]{26}/g;

/**
 * Answers in which something of the foreign book can be read. A refusal may repeat the id that was asked for, but must say of
 * somebody else's customer what it says of nobody, or it tells that there is one.
 */
async function leaks(
  session: WebSession,
  asked: readonly string[],
  ids: ReadonlySet<string>,
  names: readonly string[],
) {
  const found: string[] = [];
  const statuses: Record<number, number> = {};
  for (const question of asked) {
    const { status, text } = await session.get(question);
    statuses[status] = (statuses[status] ?? 0) + 1;
    const refused = status >= 400;
    const [id = NOBODY] = question.match(ID) ?? [];
    const told = refused ? text.replaceAll(id, NOBODY) : text;
    const known = [...told.matchAll(ID)].some(([seen]) => ids.has(seen)) || names.some((name) => told.includes(name));
    const other =
      refused && id !== NOBODY ? await session.get(question.replaceAll(id, NOBODY)) : { status, text: told };
    if (known || other.status !== status || other.text !== told) found.push(`${question} (${status})`);
  }
  return { found, statuses };
}

/** A relationship manager cannot read, count, aggregate or search another's customers through any route that reads. */
export const isolation: Proof = {
  id: 'foundation.isolation',
  async *claims(setting) {
    const dataFolder = join(setting.scratch(), 'data');
    const loaded = await new Vivero(setting.checkout, dataFolder).run(['demo']);
    if (loaded.code !== 0) throw new Error(`vivero demo: ${loaded.stderr.slice(-500)}`);
    const claims = await served(
      process.execPath,
      ['packages/server/src/main.ts'],
      { cwd: setting.checkout, env: { VIVERO_DATA: dataFolder }, patienceMs: 120_000 },
      async (server) => looked(setting, server),
    );
    yield* claims;
  },
};

async function looked(setting: Setting, { address }: Served) {
  const document = JSON.parse(readFileSync(join(setting.checkout, 'packages/server/openapi.json'), 'utf8')) as OpenApi;
  const { demoUsers } = await new WebSession(address).json<{ demoUsers: { login: string; role: string }[] }>(
    '/api/entrance',
  );
  const logins = demoUsers.filter(({ role }) => role === 'rm').map(({ login }) => login);
  const [firstLogin = '', secondLogin = '', ...otherLogins] = logins;
  const own = await signedIn(address, firstLogin);
  const foreign = await signedIn(address, secondLogin);
  const ownIds = new Set(own.book.map(({ customerId }) => customerId));
  const ownNames = own.book.map(({ name }) => name);
  const ids = new Set(foreign.book.map(({ customerId }) => customerId));
  // Two people may share a name, and a short one may be a part of another: only a name that is the foreign book's alone shows a leak.
  const names = foreign.book.map(({ name }) => name).filter((name) => !ownNames.some((mine) => mine.includes(name)));
  const asked = questions(document, foreign);
  const { found, statuses } = await leaks(own.session, asked, ids, names);
  // The same questions by the one whose customers they are must be found out, or the search above could not have failed.
  const control = await leaks(foreign.session, asked, ids, names);
  const routes = Object.values(document.paths).filter(({ get }) => get !== undefined).length;

  const searches = names.slice(0, 100);
  let hits = 0;
  for (const name of searches) {
    const page = await own.session.json<Page>(`/api/customers?search=${encodeURIComponent(name.slice(0, 80))}`);
    hits +=
      page.customers.filter(({ customerId }) => !ownIds.has(customerId)).length +
      (page.total === page.customers.length ? 0 : 1);
  }
  const stages = await own.session.json<{ total: number; detoured: number; steps: { customers: number }[] }>(
    '/api/stages',
  );
  const aggregated = stages.steps.reduce((total, { customers }) => total + customers, stages.detoured);
  const rest: Signed[] = [];
  for (const login of otherLogins) rest.push(await signedIn(address, login));
  const everybody = [own, foreign, ...rest];
  const distinct = new Set(everybody.flatMap(({ book }) => book.map(({ customerId }) => customerId))).size;
  const together = everybody.reduce((total, { book }) => total + book.length, 0);
  const signedOut = await leaks(new WebSession(address), asked, ids, names);

  return [
    {
      id: 'foundation.isolation.routes',
      target: "no answer of any GET route to one manager holds an id or a name of another one's customer",
      figure: `${asked.length} questions to ${routes} routes (answers by status ${JSON.stringify(statuses)}), leaks: ${found.slice(0, 5).join(', ') || 'none'}; the owner's own answers are found out ${control.found.length} times`,
      holds: found.length === 0 && control.found.length > ASKED && ids.size > 0 && names.length > 0,
    },
    {
      id: 'foundation.isolation.search',
      target: "a search for another manager's customers by name finds none of them",
      figure: `${searches.length} names, ${hits} found`,
      holds: searches.length > 0 && hits === 0,
    },
    {
      id: 'foundation.isolation.totals',
      target: 'counts and stage totals are those of the own book, and the books together are the bank once',
      figure: `own book ${own.book.length}, counted ${own.total}, in stages ${aggregated}; ${everybody.length} books together ${together}, distinct ${distinct}`,
      holds: own.book.length === own.total && aggregated === own.total && together === distinct && together === 2_000,
    },
    {
      id: 'foundation.isolation.signed_out',
      target: 'without a session nothing of a customer is answered',
      figure: `leaks: ${signedOut.found.join(', ') || 'none'} (answers by status ${JSON.stringify(signedOut.statuses)})`,
      holds: signedOut.found.length === 0,
    },
  ];
}
