import { readdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOW, type SmallBank, smallBank } from './testing/small-bank.ts';
import { testServer } from './testing/test-server.ts';
import { Visitor } from './testing/visitor.ts';

/**
 * The list of the RM who keeps the first book: two people nobody knew, one who is in the book already (with news), one who is in
 * somebody else's book, a phone that is none, and the total at the end.
 */
const LIST = [
  'Name;Phone;E-mail;Town;Product;Balance;Maturity;Whatever',
  'Nora Novo;+34611000001;nora@example.com;;Term deposit;20000,00;28/03/2026;',
  'Nil Novo;+34611000002;;;Term deposit;15000,00;30/03/2026;',
  'Alba Quintanar;;north-1-0@example.com;Getafe;;;;',
  'Zoe Zubiaga;;south-1-0@example.com;;Term deposit;1,00;31/03/2026;',
  'Broken Phone;12;;;Term deposit;7,00;31/03/2026;"=cmd(""a"", 1)"',
  'Total;;;;;35008,00;;',
  '',
].join('\n');
const NOTHING = { format: {}, columns: {}, answers: null };
const ANSWERS = { relation: 'customer', basis: 'contract', sourceName: 'Mi lista', known: 'overwrite' } as const;

let stores: TestStores;
let bank: SmallBank;
let made: Awaited<ReturnType<typeof testServer>>;
let rm: Visitor;
let clock = NOW;
beforeAll(async () => {
  stores = await testStores();
  bank = await smallBank(stores);
  made = await testServer(stores, { now: () => clock });
  rm = await signedIn('rm');
});
afterAll(async () => {
  await made.settled();
  await made.server.close();
  await stores.close();
});

async function signedIn(login: string): Promise<Visitor> {
  const visitor = new Visitor(made.server);
  expect((await visitor.signIn(login)).status).toBe(200);
  return visitor;
}
async function uploaded(visitor: Visitor, text: string, name = 'Mi lista 2026-03.csv'): Promise<string> {
  const answer = await visitor.send('POST', `/api/uploads?name=${encodeURIComponent(name)}`, Buffer.from(text), {
    'content-type': 'application/octet-stream',
  });
  expect(answer.status, answer.text).toBe(201);
  return `/api/uploads/${String(answer.body['uploadId'])}`;
}

/** Asks as the page does, until nothing goes on any more. */
async function ended(visitor: Visitor, url: string): Promise<Record<string, unknown>> {
  for (;;) {
    const { body } = await visitor.get(url);
    if (body['work'] === null) return body;
    await pause(30);
  }
}

async function previewed(visitor: Visitor, upload: string, settings: object = {}): Promise<Record<string, unknown>> {
  const said = { format: {}, columns: {}, answers: ANSWERS, ...settings };
  expect((await visitor.send('PUT', `${upload}/settings`, said)).status).toBe(200);
  expect((await visitor.send('POST', `${upload}/preview`)).status).toBe(202);
  const state = await ended(visitor, upload);
  expect(state).toMatchObject({ problem: null, previewed: true });
  return (await visitor.get(`${upload}/preview`)).body;
}

interface Field {
  readonly field: string;
  readonly before: { readonly params: { readonly value: string | number | object } } | null;
  readonly after: { readonly params: { readonly value: string | number | object } } | null;
}
/** A field in one line; the person whose row it is stands before and after. */
function shown({ field, before, after }: Field): string {
  const text = (phrase: Field['after']) =>
    typeof phrase?.params.value === 'object' ? JSON.stringify(phrase.params.value) : String(phrase?.params.value);
  return before === null || text(before) === text(after)
    ? `${field}: ${text(after)}`
    : `${field}: ${text(before)} -> ${text(after)}`;
}

const imports = async (visitor: Visitor): Promise<{ batchId: string }[]> =>
  (await visitor.get('/api/imports')).body['imports'] as { batchId: string }[];
const names = async (visitor: Visitor): Promise<string[]> =>
  ((await visitor.get('/api/customers')).body as { customers: { name: string }[] }).customers
    .map(({ name }) => name)
    .toSorted();
const today = async (): Promise<string[]> =>
  ((await rm.get('/api/today')).body as { rows: { customerName: string }[] }).rows.map((row) => row.customerName);

test('an RM brings a list: looked at, previewed, imported, on Today at once, and taken back', async () => {
  const before = { names: await names(rm), today: await today() };
  const upload = await uploaded(rm, LIST);

  const { body: look } = await rm.get(`${upload}/look`);
  const columns = look['columns'] as { name: string; field: string | null; samples: string[] }[];
  expect(columns.map(({ name, field }) => [name, field])).toEqual([
    ['Name', 'name'],
    ['Phone', 'phone'],
    ['E-mail', 'email'],
    ['Town', 'place'],
    ['Product', 'product'],
    ['Balance', 'balance'],
    ['Maturity', 'maturesOn'],
    ['Whatever', null],
  ]);
  expect(columns[0]?.samples[0]).toBe('N*** N***');
  expect(columns[1]?.samples[0]).toBe('+34****0001');
  expect(JSON.stringify(look)).not.toContain('611000001');

  expect((await rm.send('POST', `${upload}/import`)).body).toMatchObject({ problem: { code: 'upload.not_previewed' } });
  const preview = await previewed(rm, upload);
  expect(preview['totals']).toMatchObject({
    rowsIn: 6,
    verdicts: { new: 2, update: 1, same: 0, conflict: 1, refused: 2 },
    amountTotal: [{ currency: 'EUR', minor: '3500100' }],
  });
  const lines = preview['lines'] as { line: number; verdict: string; code: string | null; fields: Field[] }[];
  expect(lines.map(({ line, verdict, code }) => [line, verdict, code])).toEqual([
    [2, 'new', null],
    [3, 'new', null],
    [4, 'update', null],
    [5, 'conflict', 'other_book'],
    [6, 'refused', 'phone_invalid'],
    [7, 'refused', 'total_row'],
  ]);
  expect(lines[0]?.fields.map(shown)).toEqual([
    'name: Nora Novo',
    'phone: +34611000001',
    'email: nora@example.com',
    'product: Term deposit',
    'balance: {"minor":2000000,"currency":"EUR"}',
    'maturesOn: {"day":"2026-03-28"}',
  ]);
  expect(lines[2]?.fields.map(shown)).toEqual(['name: Alba Quintanar', 'place: Madrid -> Getafe']);
  expect((await rm.get(`${upload}/left-out`)).text.split('\r\n')).toEqual([
    '\uFEFFRow,Why it was left out,Name,Phone,E-mail,Town,Product,Balance,Maturity,Whatever',
    '5,"The bank already knows this person, and not in your book. Ask your team leader.",' +
      'Zoe Zubiaga,,south-1-0@example.com,,Term deposit,"1,00",31/03/2026,',
    '6,Phone: This is not a phone number; correct it or leave it empty.,' +
      `Broken Phone,12,,,Term deposit,"7,00",31/03/2026,"'=cmd(""a"", 1)"`,
    '7,"This is a total, not a record; nothing to do.",Total,,,,,"35008,00",,',
    '',
  ]);
  expect(await names(rm)).toEqual(before.names);

  expect((await rm.send('POST', `${upload}/import`)).status).toBe(202);
  const state = await ended(rm, upload);
  expect(state).toMatchObject({ problem: null, imported: { totals: { verdicts: { new: 2, update: 1 } } } });
  expect(await names(rm)).toEqual([...before.names, 'Nora Novo', 'Nil Novo'].toSorted());
  expect(await today()).toEqual(expect.arrayContaining(['Nora Novo', 'Nil Novo']));
  expect(await readdir(made.uploads), 'the file goes once it is imported').toEqual([]);
  for (const [method, what] of [
    ['PUT', 'settings'],
    ['POST', 'preview'],
    ['POST', 'import'],
  ] as const) {
    const again = await rm.send(method, `${upload}/${what}`, method === 'PUT' ? NOTHING : undefined);
    expect(again.body).toEqual({ problem: { code: 'upload.imported' } });
  }

  const [batch] = await imports(rm);
  expect(batch).toMatchObject({ source: 'Mi lista', state: 'done', removable: true, rowsIn: 6 });
  expect((await rm.send('POST', `/api/imports/${batch?.batchId}/rollback`)).status).toBe(202);
  await made.settled();
  expect((await imports(rm))[0]).toMatchObject({
    state: 'rolled_back',
    removable: false,
    work: null,
    problem: null,
    rollback: { removed: 2, restored: 1, kept: 0 },
  });
  expect(await names(rm)).toEqual(before.names);
  expect(await today()).toEqual(before.today);
  expect((await rm.send('POST', `/api/imports/${batch?.batchId}/rollback`)).status).toBe(409);

  const audited = await stores.superuser.query<{ action: string; details: object }>(
    `select a.action, a.details from audit_entry as a where a.actor = $1 and a.action ~ '^(upload|import)' order by a.audit_id`,
    [bank.users.rm],
  );
  expect(audited.rows.map(({ action }) => action)).toEqual([
    'upload.received',
    'upload.previewed',
    'import.run',
    'import.rolled_back',
  ]);
  expect(JSON.stringify(audited.rows)).not.toMatch(/Novo|611000001|Mi lista 2026/);
});

test('the next file of the same list is read as the last one was', async () => {
  const text = 'Quién,Cómo\nNora Novo,+34611000001\n';
  const first = await uploaded(rm, text);
  const columns = { Quién: 'name', Cómo: 'phone' };
  expect((await rm.get(`${first}/look`)).body).toMatchObject({ lacks: 'person', remembered: null });
  await previewed(rm, first, { columns, answers: { ...ANSWERS, relation: 'event_contact', basis: 'consent' } });
  await rm.send('POST', `${first}/import`);
  expect(await ended(rm, first)).toMatchObject({ problem: null });

  const second = await uploaded(rm, text.replace('Nora', 'Norma'));
  const { body } = await rm.get(`${second}/look`);
  expect(body).toMatchObject({
    lacks: null,
    remembered: { relation: 'event_contact', basis: 'consent', sourceName: 'Mi lista' },
    columns: [{ field: 'name' }, { field: 'phone' }],
  });
  const admin = await signedIn('admin');
  expect((await admin.get(`${await uploaded(admin, text)}/look`)).body).toMatchObject({ remembered: null });
});

test('a list that comes again says what has happened since', async () => {
  const month = (balance: string, ...more: string[]) =>
    ['Name,Phone,Product,Balance', `Mes Uno,+34611000021,Term deposit,${balance}`, ...more, ''].join('\n');
  const take = async (text: string) => {
    const upload = await uploaded(rm, text);
    await previewed(rm, upload, { answers: { ...ANSWERS, sourceName: 'Cada mes' } });
    await rm.send('POST', `${upload}/import`);
    return ((await ended(rm, upload))['imported'] as { totals: object }).totals;
  };
  const first = await take(month('20000', 'Mes Dos,+34611000022,Term deposit,1000'));
  expect(first).toMatchObject({ taken: 2, sinceLast: null });
  clock = new Date(Date.parse(NOW) + 30 * 86_400_000).toISOString();
  expect((await rm.signIn('rm')).status).toBe(200);
  const second = await take(month('5000'));
  clock = NOW;
  expect(second).toMatchObject({
    verdicts: { update: 1 },
    sinceLast: { since: '2026-03-10', inferred: [{ what: 'balance_moved', count: 1 }], missingPeople: 1 },
  });
  await rm.signIn('rm');
});

test('an administrator prepares an import of the bank without reading who the people are', async () => {
  const admin = await signedIn('admin');
  const upload = await uploaded(admin, LIST);
  const preview = await previewed(admin, upload);
  expect(preview['totals']).toMatchObject({ rowsIn: 6, verdicts: { conflict: 0 } });
  const text = JSON.stringify(preview);
  for (const secret of ['Zubiaga', 'Quintanar', '611000001', 'south-1-0@']) expect(text).not.toContain(secret);
});

test('an upload is there after a restart, for whoever brought it, and for a day', async () => {
  const upload = await uploaded(rm, LIST);
  await rm.send('PUT', `${upload}/settings`, { format: {}, columns: { Whatever: 'segment' }, answers: ANSWERS });
  await rm.send('POST', `${upload}/preview`);
  // While it works nothing is changed under its hands.
  const meanwhile = await rm.send('PUT', `${upload}/settings`, NOTHING);
  expect(meanwhile.body).toEqual({ problem: { code: 'upload.busy' } });
  expect(await ended(rm, upload)).toMatchObject({ previewed: true });

  const folder = made.uploads;
  const restarted = await testServer(stores, { now: () => clock }, made.dataFolder);
  const again = new Visitor(restarted.server);
  await again.signIn('rm');
  expect((await again.get(upload)).body).toMatchObject({
    previewed: false,
    settings: { columns: { Whatever: 'segment' }, answers: ANSWERS },
  });
  const stranger = new Visitor(restarted.server);
  await stranger.signIn('admin');
  expect((await stranger.get(upload)).status).toBe(404);

  clock = new Date(Date.parse(NOW) + 86_400_001).toISOString();
  await restarted.sweep();
  clock = NOW;
  expect((await again.get(upload)).status).toBe(404);
  expect(await readdir(folder)).toEqual([]);
  await restarted.server.close();
});

test('of two imports at once the second is told so, and can be tried again', async () => {
  const upload = await uploaded(rm, 'Name,Phone\nNadie Nuevo,+34611000009\n');
  await previewed(rm, upload);
  const holder = await stores.superuser.connect();
  await holder.query('select pg_advisory_lock(7204002)');
  await rm.send('POST', `${upload}/import`);
  expect(await ended(rm, upload)).toMatchObject({ problem: { code: 'import.running' }, imported: null });
  await holder.query('select pg_advisory_unlock(7204002)');
  holder.release();
  await rm.send('POST', `${upload}/import`);
  expect(await ended(rm, upload)).toMatchObject({ problem: null, imported: { totals: { rowsIn: 1 } } });
});

test('a person has five files at a time; the oldest goes for the sixth', async () => {
  const admin = await signedIn('admin');
  const kept = [];
  for (let i = 0; i < 6; i += 1) kept.push(await uploaded(admin, `Name,Phone\nA,+3461100000${i}\n`));
  const statuses = [];
  for (const upload of kept) statuses.push((await admin.get(upload)).status);
  expect(statuses).toEqual([404, 200, 200, 200, 200, 200]);
  expect((await admin.send('DELETE', kept[5] ?? '')).status).toBe(204);
  expect((await admin.get(kept[5] ?? '')).status).toBe(404);
});

test.each([
  { why: 'an empty file', text: '', status: 400, code: 'file.empty' },
  {
    why: 'a PDF',
    text: '%PDF-1.7',
    status: 201,
    code: 'file.format_unsupported',
  },
])('$why is refused in words', async ({ text, status, code }) => {
  const answer = await rm.send('POST', '/api/uploads?name=x', Buffer.from(text, 'latin1'), {
    'content-type': 'application/octet-stream',
  });
  expect(answer.status).toBe(status);
  const look = status === 201 ? await rm.get(`/api/uploads/${String(answer.body['uploadId'])}/look`) : answer;
  expect(look.body).toMatchObject({ problem: { code } });
});
