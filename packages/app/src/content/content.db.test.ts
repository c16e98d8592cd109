import { type Actor, dayOf, type Day } from '@vivero/domain';
import { inScope } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { NOON, smallBank, TODAY } from '../plan/testing/plan-bank.ts';
import { readShelf } from './read-shelf.ts';
import { contentLibrary } from './content-library.ts';
import { contentMonth } from './content-month.ts';
import { coverageNow } from './coverage-now.ts';
import { decidePiece } from './decide-piece.ts';
import { type ContentWish, keepContent } from './keep-content.ts';
import { keepLine } from './keep-line.ts';
import { stateFacts } from './state-facts.ts';

let stores: TestStores;
let number = 0;
const newId = <Prefix extends string>(prefix: Prefix): `${Prefix}_${string}` =>
  `${prefix}_${String((number += 1)).padStart(26, '0')}`;
const made = { now: NOON, newId };
const who = (id: string, role: Actor['role']): Actor => ({ kind: 'user', id, role, rms: [], wide: true });
const WRITER = who('usr_writer', 'marketing');
const CHECKER = who('usr_checker', 'compliance');
const PRODUCT = 'default.term_6m';

const WISH: ContentWish = {
  of: null,
  type: 'product',
  moment: 'interaction',
  serves: ['renew_maturing'],
  stages: ['profiled', 'reached'],
  segments: null,
  endsOn: null,
  variants: [
    { variantId: null, language: 'en', title: 'Six months, in short', body: 'Now at {rate} a year, from {least}.' },
    { variantId: null, language: 'zh', title: '半年期要点', body: '年利率 {rate}，{least} 起。' },
  ],
  facts: [
    { name: 'rate', productId: PRODUCT, fact: 'rate' },
    { name: 'least', productId: PRODUCT, fact: 'minimum' },
  ],
};

beforeAll(async () => {
  stores = await testStores();
  await smallBank(stores, 12);
});
afterAll(async () => stores.close());

beforeEach(async () => {
  await inScope(stores, [], async (db) => {
    await db.query('delete from content_plan_line');
    await db.query('delete from content_item');
    await db.query('delete from product');
  });
  await stateFacts(stores, WRITER, { productId: PRODUCT, facts: { rate: 0.021 } }, NOON);
});

const kept = async (wish = WISH) => {
  const done = await keepContent(stores, WRITER, wish, made);
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  return done.value;
};
async function approved() {
  const { contentId, version } = await kept();
  await decidePiece(stores, WRITER, { contentId, version, decision: 'submit' }, NOON);
  const done = await decidePiece(stores, CHECKER, { contentId, version: version + 1, decision: 'approve' }, NOON);
  expect(done).toEqual({ ok: true, value: { version: 3 } });
  return contentId;
}
const onShelf = async (today: Day = TODAY): Promise<string[]> =>
  inScope(stores, [], async (db) => (await readShelf(db, 'EUR', today)).content.map(({ contentId }) => contentId));
const problem = (done: { readonly ok: boolean; readonly problem?: { readonly code: string } }) => done.problem?.code;

test('a piece is on the shelf from its approval until a fact that it quotes changes, and not a look longer', async () => {
  const contentId = await approved();
  expect(await onShelf()).toContain(contentId);
  await stateFacts(stores, WRITER, { productId: PRODUCT, facts: { rate: 0.019 } }, NOON);
  expect(await onShelf()).not.toContain(contentId);
  const [piece] = (await contentLibrary(stores, NOON)).pieces;
  expect(piece).toMatchObject({ contentId, stop: 'facts_changed', fresh: 0 });
});

test('a title that quotes a fact is read with the fact', async () => {
  const [variant] = WISH.variants;
  await kept({ ...WISH, variants: [{ ...variant!, title: 'Six months at {rate}' }] });
  const [piece] = (await contentLibrary(stores, NOON)).pieces;
  expect(piece?.title).toEqual({ en: 'Six months at 2.1%', zh: 'Six months at 2.1%', es: 'Six months at 2.1%' });
});

test('saved anew it quotes what is so now, and has to be approved again', async () => {
  const contentId = await approved();
  await stateFacts(stores, WRITER, { productId: PRODUCT, facts: { rate: 0.019 } }, NOON);
  const [before] = (await contentLibrary(stores, NOON)).pieces;
  const again = await keepContent(
    stores,
    WRITER,
    { ...WISH, variants: before?.variants ?? [], of: { contentId, version: 3 } },
    made,
  );
  expect(again).toEqual({ ok: true, value: { contentId, version: 4 } });
  const [after] = (await contentLibrary(stores, NOON)).pieces;
  expect(after).toMatchObject({ stop: 'draft', facts: [{ value: 0.019 }, { value: 100_000 }] });
  expect(after?.variants.map(({ variantId }) => variantId)).toEqual(before?.variants.map(({ variantId }) => variantId));
  expect(await onShelf()).not.toContain(contentId);
});

test('whoever wrote it cannot approve it, by rule and by the database', async () => {
  const { contentId, version } = await kept();
  await decidePiece(stores, WRITER, { contentId, version, decision: 'submit' }, NOON);
  const own = await decidePiece(stores, WRITER, { contentId, version: 2, decision: 'approve' }, NOON);
  expect(problem(own)).toBe('content.own_work');
  await expect(
    inScope(stores, [], (db) =>
      db.query(`update content_item set state = 'approved', decided_by = written_by where content_id = $1`, [
        contentId,
      ]),
    ),
  ).rejects.toThrow('content_four_eyes');
});

test.each([
  { why: 'two people who change the same version: one is told', of: { version: 7 }, then: 'content.changed' },
  { why: 'a piece that is gone', of: { contentId: 'cnt_none', version: 1 }, then: 'content.not_found' },
])('$why', async ({ of, then }) => {
  const { contentId } = await kept();
  const done = await keepContent(stores, WRITER, { ...WISH, of: { contentId, ...of } }, made);
  expect(problem(done)).toBe(then);
});

test.each([
  {
    why: 'a fact that the shelf does not state',
    with: { facts: [{ name: 'rate', productId: 'default.savings', fact: 'rate' }] },
    then: 'content.fact_unknown',
  },
  { why: 'a name that is no fact', with: { facts: [] }, then: 'content.placeholder_unknown' },
  { why: 'nothing written', with: { variants: [] }, then: 'content.no_wording' },
] as const)('refuses $why, and keeps nothing', async ({ with: over, then }) => {
  expect(problem(await keepContent(stores, WRITER, { ...WISH, ...over }, made))).toBe(then);
  expect((await contentLibrary(stores, NOON)).pieces).toEqual([]);
});

test('closing a gap: planned, written, approved, and the coverage has grown by the people who stood there', async () => {
  const before = await coverageNow(stores, NOON);
  const gap = before.cells.find(
    ({ type, moment, fill }) => type === 'product' && moment === 'interaction' && fill === 0,
  );
  expect(gap).toBeDefined();
  const line = await keepLine(
    stores,
    WRITER,
    {
      of: null,
      plannedOn: TODAY + 3,
      contentId: null,
      type: 'product',
      moment: 'interaction',
      stage: gap?.stage ?? null,
      segment: null,
      need: 'renew_maturing',
      medium: 'wechat',
      frequency: 'high',
      aim: 'seed',
      note: '',
      state: 'planned',
    },
    made,
  );
  expect(line.ok).toBe(true);
  const planned = await coverageNow(stores, NOON);
  const same = (cell: (typeof planned.cells)[number]) =>
    cell.type === gap?.type && cell.moment === gap.moment && cell.stage === gap.stage && cell.segment === gap.segment;
  expect(planned.cells.find(same)).toMatchObject({ plannedOn: TODAY + 3, fill: 0 });
  await approved();
  const after = await coverageNow(stores, NOON);
  expect(after.cells.find(same)?.fill).toBe(1);
  const gained = ((after.covered ?? 0) - (before.covered ?? 0)) * before.weight;
  const people = before.cells
    .filter(
      ({ type, moment, stage }) =>
        type === 'product' && moment === 'interaction' && ['profiled', 'reached'].includes(stage),
    )
    .reduce((sum, { missing }) => sum + missing, 0);
  expect(gained).toBeCloseTo(people, 6);
});

test('a month holds its own lines, and a line moved by two people moves once', async () => {
  const wish = {
    plannedOn: dayOf(2026, 3, 31),
    contentId: await approved(),
    type: 'product',
    moment: 'interaction',
    stage: null,
    segment: null,
    need: null,
    medium: 'email',
    frequency: 'low',
    aim: 'seed',
    note: '',
    state: 'planned',
  } as const;
  const line = await keepLine(stores, WRITER, { ...wish, of: null }, made);
  const lineId = line.ok ? line.value.lineId : '';
  const march = await contentMonth(stores, TODAY, NOON);
  expect(march.lines).toMatchObject([{ lineId, title: { en: 'Six months, in short', es: 'Six months, in short' } }]);
  expect((await contentMonth(stores, dayOf(2026, 4, 1), NOON)).lines).toEqual([]);
  const moved = { ...wish, plannedOn: dayOf(2026, 4, 1), of: { lineId, version: 1 } };
  expect((await keepLine(stores, WRITER, moved, made)).ok).toBe(true);
  expect(problem(await keepLine(stores, WRITER, moved, made))).toBe('content.line_not_found');
  expect((await contentMonth(stores, TODAY, NOON)).lines).toEqual([]);
});
