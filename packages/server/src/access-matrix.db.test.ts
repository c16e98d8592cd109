import { randomUUID } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Role } from '@vivero/domain';
import { type TestStores, testStores } from '@vivero/storage/testing';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roomMatrix } from './testing/rooms.ts';
import { playbookRoutes } from './testing/playbook-routes.ts';
import { keepSegments, NO_SEGMENT, questionRoutes } from './testing/question-routes.ts';
import { hangOn, hungId } from './testing/hang-on.ts';
import {
  changes,
  CLIENT_KEYS,
  customers,
  everybody,
  listed,
  noted,
  own,
  signedIn,
  statuses,
  today,
  unclaimed,
  type Statuses,
  type Thing,
  type Who,
  WHO,
} from './testing/access-statuses.ts';
import { OPEN_DOORS } from './testing/open-doors.ts';
import { type BankCustomer, NOW, type SmallBank, smallBank } from './testing/small-bank.ts';
import { testServer } from './testing/test-server.ts';
import { type Answer, Visitor } from './testing/visitor.ts';

interface Route {
  readonly url: (thing: Thing) => string;
  readonly payload?: object | ((thing: Thing) => object);
  readonly then: Readonly<Partial<Record<Thing, Statuses>>>;
  /** Each of these answers is a look at customers that compliance answers for. */
  readonly look?: true;
}

let stores: TestStores;
let bank: SmallBank;
let server: Awaited<ReturnType<typeof testServer>>['server'];
const registered = new Set<string>();
const visitors = new Map<Who, Visitor>();

const uploads = new Map<Thing, string>();
const upload =
  (rest = '') =>
  (which: Thing): string =>
    `/api/uploads/${uploads.get(which) ?? `upl_${'z'.repeat(26)}`}${rest}`;
/** A segment of the RM's, and one of marketing's. */
const kept = new Map<Thing, string>();
/** Batches that were taken back already: one of the RM's book, one of somebody else's. */
const batchOf = (which: Thing): string => `bat_${{ own: '1', foreign: '2', missing: 'z' }[which].repeat(26)}`;
const taken = { own: statuses(401, 409, 403, 403, 403, 409), foreign: statuses(401, 404, 403, 403, 403, 409) };

const inBook = (book: number): BankCustomer[] => bank.customers.filter((customer) => customer.rm === bank.rms[book]);
const thing = (which: Thing): BankCustomer =>
  ({ own: inBook(0)[0], foreign: inBook(2)[0], missing: undefined })[which] ?? NOBODY;
// Sorts behind every book of the team, as the foreign one does: a page after either is the same page.
const NOBODY: BankCustomer = { customerId: `cus_${'z'.repeat(26)}`, name: 'Nadia Inexistente', rm: 9 };

const venue = { kind: 'venue', willing: 'offered', words: 'a barn', source: 'customer', agreedOn: null };
/** A choice of this one customer. */
const just = (which: Thing) => ({ filter: {}, customerIds: [thing(which).customerId], expected: 1 });
/** A row of each book. */
const decisions = new Map<number, string>();
const tapAt = (about: object): object => ({ clientKey: randomUUID(), about, tap: { kind: 'no_answer' } });

/** Every route of the server. A route that is not here fails the test, and so does one that is here and gone. */
const MATRIX: Readonly<Record<string, readonly Route[]>> = {
  ...OPEN_DOORS,
  'POST /api/session': [
    { url: () => '/api/session', payload: { login: 'rm', password: 'guessed' }, then: { own: everybody(401) } },
  ],
  'POST /api/session/demo': [
    { url: () => '/api/session/demo', payload: { login: 'rm' }, then: { own: everybody(403) } },
  ],
  'GET /api/session': [{ url: () => '/api/session', then: { own: signedIn(200) } }],
  'PATCH /api/session': [{ url: () => '/api/session', payload: { language: 'es' }, then: { own: signedIn(204) } }],
  'GET /api/today': [
    { url: () => '/api/today', then: { own: today.own } },
    { url: (which) => `/api/today?rm=${thing(which).rm}`, then: today },
  ],
  // The bank's books are planned: a list that stands is not made again.
  'POST /api/today/first-list': [
    { url: () => '/api/today/first-list', payload: {}, then: { own: statuses(401, 409, 404, 403, 403, 403) } },
  ],
  'GET /api/customers': [
    { url: () => '/api/customers', then: { own: customers.own }, look: true },
    { url: (which) => `/api/customers?search=${encodeURIComponent(thing(which).name)}`, then: listed, look: true },
    { url: (which) => `/api/customers?after=${thing(which).customerId}`, then: listed, look: true },
    { url: (which) => `/api/customers?sort=balance&rm=${thing(which).rm}`, then: listed, look: true },
  ],
  'POST /api/customers': [
    {
      url: () => '/api/customers',
      payload: (which) => ({ name: 'Nueva Vecina', contact: '+34 699 999 999', rm: thing(which).rm }),
      then: {
        own: statuses(401, 200, 200, 403, 403, 403),
        foreign: statuses(401, 404, 404, 403, 403, 403),
        missing: statuses(401, 404, 404, 403, 403, 403),
      },
    },
  ],
  'POST /api/customers/follow-ups': [
    {
      url: () => '/api/customers/follow-ups',
      payload: (which) => ({ chosen: just(which), dueOn: '2026-03-20' }),
      then: {
        own: statuses(401, 200, 200, 403, 403, 403),
        foreign: statuses(401, 409, 409, 403, 403, 403),
        missing: statuses(401, 409, 409, 403, 403, 403),
      },
    },
  ],
  'POST /api/customers/export': [
    {
      url: () => '/api/customers/export',
      payload: (which) => ({ chosen: just(which), reason: 'check' }),
      then: {
        own: customers.own,
        foreign: statuses(401, 409, 409, 200, 200, 403),
        missing: statuses(401, 409, 409, 409, 409, 403),
      },
      look: true,
    },
  ],
  'GET /api/customers/duplicates': [
    { url: () => '/api/customers/duplicates', then: { own: statuses(401, 200, 200, 403, 403, 403) } },
  ],
  'GET /api/customers/comparison': [
    {
      url: (which) => `/api/customers/comparison?keep=${inBook(0)[1]?.customerId}&absorb=${thing(which).customerId}`,
      then: changes(200),
    },
  ],
  // Of an own customer with itself nothing can be made; with a foreign one as little as with nobody.
  'POST /api/customers/merge': [
    {
      url: () => '/api/customers/merge',
      payload: (which) => ({
        keep: thing('own').customerId,
        absorb: thing(which).customerId,
        versions: { keep: 1, absorb: 1 },
      }),
      then: changes(400),
    },
  ],
  'POST /api/customers/apart': [
    {
      url: () => '/api/customers/apart',
      payload: (which) => ({ one: inBook(0)[1]?.customerId, other: thing(which).customerId }),
      then: changes(204),
    },
  ],
  'GET /api/pool': [{ url: () => '/api/pool', then: { own: statuses(401, 200, 200, 200, 200, 403) } }],
  // Nobody of this bank is in the pool: the answer about a foreign customer is the one about nobody.
  'POST /api/pool/:customerId/claim': [
    {
      url: (which) => `/api/pool/${thing(which).customerId}/claim`,
      payload: () => ({ rm: bank.rms[0] }),
      then: unclaimed,
    },
  ],
  'POST /api/pool/:customerId/return': [
    {
      url: (which) => `/api/pool/${thing(which).customerId}/return`,
      payload: { why: 'not_reachable' },
      then: unclaimed,
    },
  ],
  'GET /api/customers/views': [{ url: () => '/api/customers/views', then: { own: customers.own } }],
  'POST /api/customers/views': [
    {
      url: () => '/api/customers/views',
      payload: { name: 'Mine', filter: { cooling: true }, sort: 'balance' },
      then: { own: statuses(401, 201, 201, 201, 201, 403) },
    },
  ],
  'DELETE /api/customers/views/:viewId': [
    { url: () => '/api/customers/views/view_none', then: { own: statuses(401, 404, 404, 404, 404, 403) } },
  ],
  'GET /api/customers/facets': [
    { url: () => '/api/customers/facets', then: { own: customers.own } },
    { url: (which) => `/api/customers/facets?search=${encodeURIComponent(thing(which).name)}`, then: listed },
    { url: (which) => `/api/customers/facets?rm=${thing(which).rm}`, then: listed },
  ],
  'GET /api/customers/:customerId': [
    { url: (which) => `/api/customers/${thing(which).customerId}`, then: customers, look: true },
  ],
  'GET /api/customers/:customerId/explanation': [
    { url: (which) => `/api/customers/${thing(which).customerId}/explanation`, then: customers, look: true },
  ],
  'GET /api/customers/:customerId/page': [
    { url: (which) => `/api/customers/${thing(which).customerId}/page`, then: customers, look: true },
  ],
  'GET /api/customers/:customerId/story': [
    {
      url: (which) => `/api/customers/${thing(which).customerId}/story?before=2026-03-01`,
      then: customers,
      look: true,
    },
  ],
  'PATCH /api/customers/:customerId': [
    {
      url: (which) => `/api/customers/${thing(which).customerId}`,
      payload: { version: 1, place: 'Getafe' },
      then: changes(204, 409),
    },
  ],
  'POST /api/customers/:customerId/consents': [
    {
      url: (which) => `/api/customers/${thing(which).customerId}/consents`,
      payload: { medium: 'sms', purpose: 'marketing', state: 'refused', on: '2026-03-09', source: 'branch' },
      then: changes(204),
    },
  ],
  'POST /api/customers/:customerId/stage-override': [
    {
      url: (which) => `/api/customers/${thing(which).customerId}/stage-override`,
      payload: { to: 'reached', reason: 'met at the fair', until: '2026-04-10' },
      then: changes(204),
    },
  ],
  'DELETE /api/customers/:customerId/stage-override': [
    { url: (which) => `/api/customers/${thing(which).customerId}/stage-override`, then: changes(204) },
  ],
  'POST /api/customers/:customerId/needs': [
    {
      url: (which) => `/api/customers/${thing(which).customerId}/needs`,
      payload: { kind: 'travel_abroad', amount: null, horizon: null },
      then: changes(204, 409),
    },
  ],
  'POST /api/needs/:needId/answer': [
    {
      url: (which) => `/api/needs/${hungId('need', thing(which).customerId)}/answer`,
      payload: { clientKey: '6d0f9a3c-93b7-4ef0-8b3e-7a6c1d2e3f40', said: { answer: 'not_sure' }, words: null },
      then: changes(204),
    },
  ],
  'POST /api/needs/:needId/answer/undo': [
    {
      url: (which) => `/api/needs/${hungId('need', thing(which).customerId)}/answer/undo`,
      payload: { clientKey: '6d0f9a3c-93b7-4ef0-8b3e-7a6c1d2e3f40' },
      then: changes(204),
    },
  ],
  'POST /api/customers/:customerId/resources': [
    { url: (which) => `/api/customers/${thing(which).customerId}/resources`, payload: venue, then: changes(204) },
  ],
  'PATCH /api/resources/:resourceId': [
    {
      url: (which) => `/api/resources/${hungId('res', thing(which).customerId)}`,
      payload: { version: 1, willing: 'asked' },
      then: changes(204, 409),
    },
  ],
  'DELETE /api/resources/:resourceId': [
    { url: (which) => `/api/resources/${hungId('res', thing(which).customerId)}`, then: changes(204, 404) },
  ],
  'GET /api/customers/:customerId/contact': [
    { url: (which) => `/api/customers/${thing(which).customerId}/contact`, then: customers, look: true },
  ],
  'GET /api/missing-people': [{ url: () => '/api/missing-people', then: { own: today.own } }],
  // Nobody is missing in this bank: whoever may ask is told so, and learns nothing of others.
  'POST /api/missing-people/:customerId': [
    {
      url: (which) => `/api/missing-people/${thing(which).customerId}`,
      payload: { answer: 'left' },
      then: { own: today.missing, foreign: today.missing, missing: today.missing },
    },
  ],
  'GET /api/mirror': [{ url: () => '/api/mirror', then: { own: statuses(401, 200, 403, 403, 403, 403) } }],
  'GET /api/team': [{ url: () => '/api/team', then: { own: statuses(401, 403, 200, 403, 403, 403) } }],
  'GET /api/touches': [{ url: () => '/api/touches?state=held', then: { own: statuses(401, 200, 200, 403, 403, 403) } }],
  'POST /api/touches/:touchId': [
    {
      url: () => `/api/touches/tch_${'z'.repeat(26)}`,
      payload: { word: 'done' },
      then: { own: statuses(401, 404, 404, 403, 403, 403) },
    },
  ],
  'GET /api/follow-up': [{ url: () => '/api/follow-up', then: { own: noted(200).own } }],
  'GET /api/day-log': [{ url: () => '/api/day-log', then: { own: noted(200).own } }],
  'GET /api/customers/:customerId/before-you-ring': [
    { url: (which) => `/api/customers/${thing(which).customerId}/before-you-ring`, then: noted(200) },
  ],
  'POST /api/promises/:promiseId': [
    { url: () => `/api/promises/prm_${'z'.repeat(26)}`, payload: { as: 'kept' }, then: { own: noted(404).own } },
  ],
  'POST /api/notes/proposal': [
    {
      url: () => '/api/notes/proposal',
      payload: (which) => ({ customerId: thing(which).customerId, text: '打算买房' }),
      then: noted(200),
    },
  ],
  'POST /api/notes': [
    {
      url: () => '/api/notes',
      payload: (which) => ({
        clientKey: CLIENT_KEYS[which],
        customerId: thing(which).customerId,
        text: '打算买房',
        origin: 'typed',
        need: null,
        promise: null,
        touch: null,
        complaint: false,
      }),
      then: noted(201),
    },
  ],
  'DELETE /api/notes/:noteId': [{ url: () => `/api/notes/note_${'z'.repeat(26)}`, then: { own: noted(404).foreign } }],
  ...questionRoutes((which) => kept.get(which)),
  ...playbookRoutes((which) => thing(which).customerId),
  'GET /api/stages': [{ url: () => '/api/stages', then: { own: customers.own } }],
  ...roomMatrix((which) => thing(which).customerId),
  'GET /api/bank': [{ url: () => '/api/bank', then: { own: statuses(401, 403, 403, 403, 403, 200) } }],
  'GET /api/book': [{ url: () => '/api/book', then: { own: statuses(401, 403, 403, 403, 403, 200) } }],
  'PATCH /api/bank': [
    { url: () => '/api/bank', payload: { name: 'Banco' }, then: { own: statuses(401, 403, 403, 403, 403, 200) } },
  ],
  'GET /api/users': [{ url: () => '/api/users', then: { own: statuses(401, 403, 403, 403, 403, 200) } }],
  'POST /api/users': [
    {
      url: () => '/api/users',
      payload: { login: 'newcomer', name: 'Newcomer', role: 'marketing', password: 'a long password' },
      then: { own: statuses(401, 403, 403, 403, 403, 201) },
    },
  ],
  'GET /api/imports': [{ url: () => '/api/imports', then: { own: statuses(401, 200, 403, 200, 200, 200) } }],
  'POST /api/imports/:batchId/rollback': [
    {
      url: (which) => `/api/imports/${batchOf(which)}/rollback`,
      then: { ...taken, missing: statuses(401, 404, 403, 403, 403, 404) },
    },
  ],
  'POST /api/uploads': [{ url: () => '/api/uploads?name=x', then: { own: statuses(401, 400, 403, 403, 403, 400) } }],
  'GET /api/uploads/:uploadId': [{ url: upload(), then: own(200, 200) }],
  'GET /api/uploads/:uploadId/look': [{ url: upload('/look'), then: own(200, 200) }],
  'PUT /api/uploads/:uploadId/settings': [
    { url: upload('/settings'), payload: { format: {}, columns: {}, answers: null }, then: own(200, 200) },
  ],
  'POST /api/uploads/:uploadId/preview': [{ url: upload('/preview'), then: own(400, 400) }],
  'GET /api/uploads/:uploadId/preview': [{ url: upload('/preview'), then: own(409, 409) }],
  'GET /api/uploads/:uploadId/left-out': [{ url: upload('/left-out'), then: own(409, 409) }],
  'POST /api/uploads/:uploadId/import': [{ url: upload('/import'), then: own(409, 409) }],
  'DELETE /api/uploads/:uploadId': [{ url: upload(), then: own(204, 204) }],
  'POST /api/outcomes': [
    {
      url: () => '/api/outcomes',
      payload: (which) => tapAt({ customerId: thing(which).customerId }),
      then: today,
    },
    {
      url: () => '/api/outcomes',
      payload: (which) => tapAt({ decisionId: decisions.get(thing(which).rm) }),
      // The one row of the own book has one outcome, and the second who comes is told so.
      then: { own: statuses(401, 200, 409, 403, 403, 403), foreign: today.foreign },
    },
  ],
  'POST /api/outcomes/:outcomeId/undo': [
    { url: () => `/api/outcomes/out_${'z'.repeat(26)}/undo`, payload: {}, then: { missing: today.missing } },
  ],
  // The last one: it ends the sessions.
  'DELETE /api/session': [{ url: () => '/api/session', then: { own: signedIn(204) } }],
};
const CELLS = Object.entries(MATRIX).flatMap(([name, routes]) =>
  WHO.flatMap((who) =>
    routes.flatMap((route) =>
      (['own', 'foreign', 'missing'] as const).flatMap((which) => {
        const status = route.then[which]?.[who];
        return status === undefined ? [] : [{ name, who, which, route, status }];
      }),
    ),
  ),
);

beforeAll(async () => {
  stores = await testStores();
  bank = await smallBank(stores);
  for (const which of ['own', 'foreign'] as const) await hangOn(stores, thing(which));
  ({ server } = await composed((message) => {
    (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat()) registered.add(`${each} ${url}`);
    });
  }));
  const { rows } = await stores.superuser.query<{ rm: number; id: string }>(
    `select d.rm, max(d.decision_id) as id from decision as d where d.status = 'offered' group by d.rm`,
  );
  for (const { rm, id } of rows) decisions.set(rm, id);
  await server.ready();
  for (const [i, who] of WHO.entries()) {
    const visitor = new Visitor(server, `10.0.0.${i + 1}`);
    visitors.set(who, visitor);
    if (who !== 'nobody') expect((await visitor.signIn(who)).status).toBe(200);
  }
  for (const [which, who] of [
    ['own', 'rm'],
    ['foreign', 'admin'],
  ] as const) {
    const type = { 'content-type': 'application/octet-stream' };
    const sent = await visitorOf(who).send('POST', '/api/uploads?name=list.csv', Buffer.from('Name\nAnybody\n'), type);
    uploads.set(which, String(sent.body['uploadId']));
  }
  await keepSegments(kept, visitorOf);
  await stores.superuser.query(
    `insert into import_batch (batch_id, source, file_name, content_hash, options, state, started_at, started_by, rm)
     values ($1, 'list', 'f', 'h', '{}', 'rolled_back', $5, 'x', $2), ($3, 'list', 'f', 'h', '{}', 'rolled_back', $5, 'x', $4)`,
    [batchOf('own'), bank.rms[0], batchOf('foreign'), bank.rms[2], NOW],
  );
});
afterAll(async () => {
  await server.close();
  await stores.close();
});

test('the matrix names every route of the server and no other', () => {
  // Each GET answers HEAD by the same hooks and handler.
  const answered = [...registered].filter((route) => !route.startsWith('HEAD '));
  expect(answered.toSorted()).toEqual(Object.keys(MATRIX).toSorted());
});

test('the bank has something to hide in every book', async () => {
  for (const book of [0, 1, 2]) expect(inBook(book)).toHaveLength(6);
  for (const [login, rows] of [
    ['rm', 1],
    ['team_lead', 1],
  ] as const) {
    const { body } = await visitorOf(login).get('/api/today');
    expect((body['rows'] as unknown[]).length).toBeGreaterThanOrEqual(rows);
  }
});

test.each([
  { who: 'rm', why: 'the own book', sees: 6 },
  { who: 'team_lead', why: 'the books of the team', sees: 12 },
  { who: 'marketing', why: 'the whole bank', sees: 18 },
  { who: 'compliance', why: 'the whole bank', sees: 18 },
] as const)('every count that $who gets is of $why', async ({ who, sees }) => {
  const visitor = visitorOf(who);
  const total = async (url: string) => (await visitor.get(url)).body['total'];
  expect(await total('/api/customers?limit=2')).toBe(sees);
  expect(await total('/api/stages')).toBe(sees);
  const { steps } = (await visitor.get('/api/stages')).body as { steps: { customers: number }[] };
  expect(steps.reduce((sum, step) => sum + step.customers, 0)).toBe(sees);
  // Nobody finds by a name what they may not read the name of.
  const named = who === 'marketing' ? 0 : sees;
  expect(await total('/api/customers?search=alba')).toBe(named / 6);
  const hits = await Promise.all(
    ['Quintanar', 'Valdivieso', 'Zubiaga'].map((surname) => total(`/api/customers?search=${surname}&limit=1`)),
  );
  expect(hits).toEqual([0, 6, 12].map((from) => (named > from ? 6 : 0)));
});

test('marketing reads everybody under a mask', async () => {
  const { customers: seen } = (await visitorOf('marketing').get('/api/customers')).body as {
    customers: BankCustomer[];
  };
  expect(seen.map((customer) => customer.customerId).toSorted()).toEqual(
    bank.customers.map((customer) => customer.customerId).toSorted(),
  );
  for (const { name, customerId } of seen) expect(name).toBe(`•••${customerId.slice(-6).toUpperCase()}`);
  const card = await visitorOf('marketing').get(`/api/customers/${seen[0]?.customerId}`);
  expect(card.body).toMatchObject({ place: null, name: seen[0]?.name });
});

test('a number is for whoever keeps the book: everybody else sees its end, and nobody looks without a trace', async () => {
  const { customerId } = thing('own');
  const seen = async (who: Who) => (await visitorOf(who).get(`/api/customers/${customerId}/contact`)).body;
  for (const who of ['rm', 'team_lead'] as const)
    expect(await seen(who)).toEqual({
      phone: expect.stringMatching(/^\+34\d+$/),
      email: expect.stringContaining('@'),
      masked: false,
    });
  expect(await seen('marketing')).toEqual({ phone: null, email: null, masked: true });
  expect(await seen('compliance')).toEqual({ phone: '•••00', email: '•••om', masked: true });
  expect(await looksOf('rm')).toBe(1);
});

test.each([
  '/%61pi/users',
  '/api/%75sers',
  '/%61%70%69/imports',
  '//api/users',
  '/api//users',
  '/API/users',
  '/api/users/',
])('written as %s the address of a route opens nothing', async (url) => {
  const { status, text } = await visitorOf('nobody').get(url);
  expect([401, 404, 200]).toContain(status);
  expect(text).not.toContain('userId');
  expect(text).not.toContain('batchId');
});

test('a route that names no action is refused to everybody', async () => {
  const forget = (message: unknown): void => {
    (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', (route) => {
      if (route.url === '/api/users') route.config = {};
    });
  };
  const { server: forgetful } = await composed(forget);
  const visitor = new Visitor(forgetful, '10.0.1.1');
  expect((await visitor.get('/api/users')).status).toBe(401);
  await visitor.signIn('admin');
  const { status, body } = await visitor.get('/api/users');
  expect({ status, body }).toEqual({ status: 403, body: { problem: { code: 'access.refused', action: 'unnamed' } } });
  await forgetful.close();
});

describe('who may ask what', () => {
  test.each(CELLS)('$who, $name, $which: $status', async ({ name, who, which, route, status }) => {
    const looks = await looksOf('compliance');
    const answer = await ask(name, who, route, which);
    expect(answer.status, answer.text).toBe(status);
    expectNothingOfOthers(who, which, answer);
    const looked = who === 'compliance' && status === 200 && route.look === true;
    expect((await looksOf('compliance')) - looks, 'looks written down').toBe(looked ? 1 : 0);
    if (which === 'missing' && (who === 'rm' || who === 'team_lead'))
      expect(anonymous(answer, 'missing')).toEqual(anonymous(await ask(name, who, route, 'foreign'), 'foreign'));
  });
});

/** A server whose making is watched from its first moment. */
async function composed(watch: (message: unknown) => void): ReturnType<typeof testServer> {
  subscribe('fastify.initialization', watch);
  try {
    return await testServer(stores);
  } finally {
    unsubscribe('fastify.initialization', watch);
  }
}

function visitorOf(who: Who): Visitor {
  const visitor = visitors.get(who);
  if (visitor === undefined) throw new Error(`no visitor ${who}`);
  return visitor;
}

function ask(name: string, who: Who, route: Route, which: Thing): Promise<Answer> {
  const [method] = name.split(' ') as ['GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'];
  const visitor = visitorOf(who);
  return method === 'GET'
    ? visitor.get(route.url(which))
    : visitor.send(method, route.url(which), payloadOf(route, which));
}

const payloadOf = ({ payload }: Route, which: Thing): object | undefined =>
  typeof payload === 'function' ? payload(which) : payload;

/** What this person may read by name; marketing reads everybody's facts and nobody's name. */
const BOOKS_OF: Readonly<Record<Who, readonly number[]>> = {
  nobody: [],
  rm: [0],
  team_lead: [0, 1],
  marketing: [],
  compliance: [0, 1, 2],
  admin: [],
};

function expectNothingOfOthers(who: Who, which: Thing, { text }: Answer): void {
  const mayRead = new Set(BOOKS_OF[who].map((book) => bank.rms[book]));
  for (const { customerId, name, rm } of bank.customers) {
    if (mayRead.has(rm)) continue;
    // An answer may repeat the id that it was asked for: the person who asks has it.
    if (who !== 'marketing' && customerId !== thing(which).customerId) expect(text).not.toContain(customerId);
    // The surname: first names are the same in every book.
    expect(text).not.toContain(name.split(' ').at(-1));
  }
}

/** The answer without what was asked for, and without what differs from one answer to the next in any case. */
function anonymous({ status, text, headers }: Answer, which: Thing): object {
  const { customerId, rm } = thing(which);
  const { date: _, 'content-security-policy': policy, ...others } = headers;
  return {
    status,
    text: text
      .replaceAll(customerId, 'ASKED')
      .replaceAll(batchOf(which), 'ASKED')
      .replaceAll(kept.get(which) ?? NO_SEGMENT, 'ASKED')
      .replaceAll(`"rm":${rm}`, '"rm":ASKED'),
    headers: { ...others, policy: String(policy).replaceAll(/'nonce-[^']+'/g, 'NONCE') },
  };
}

async function looksOf(role: Role): Promise<number> {
  const { rows } = await stores.superuser.query<{ looks: number }>(
    `select count(*) as looks from audit_entry as a where a.actor = $1 and a.action like 'customer%'`,
    [bank.users[role]],
  );
  return Number(rows[0]?.looks);
}
