import {
  dayOf,
  formatDay,
  type IntakeHolding,
  type IntakeRecord,
  type IntakeSource,
  type Verdict,
} from '@vivero/domain';
import { inScope } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rollbackImport } from './rollback-import.ts';
import { bankChecksums, imported, now, OPERATOR, verdictsOf } from './testing/test-bank.ts';
import { customer, event, holding, rowsOf, testSource } from './testing/test-source.ts';

let stores: TestStores;
beforeEach(async () => {
  stores = await testStores();
});
afterEach(async () => stores.close());

const MAY = dayOf(2026, 5, 31);
const JUNE = dayOf(2026, 6, 30);
const JULY = dayOf(2026, 7, 31);
const ANA = { name: 'Ana Ruiz', phone: '+34600111222' };
type Wish = Partial<Omit<IntakeHolding, 'balance'>> & { readonly euros?: number };
const terms = ({ euros, ...over }: Wish): Partial<IntakeHolding> => ({
  category: 'term_deposit',
  balance: euros === undefined ? null : { minor: euros * 100, currency: 'EUR' },
  ...over,
});

/** The bank's export: Ana with what she holds, by account number. */
const bank = (asOf: number, ...holdings: readonly Wish[]): IntakeSource =>
  testSource(
    rowsOf(
      'bank',
      [{ kind: 'branch', key: 'B', name: 'Centro' }],
      [{ kind: 'rm', key: 'R', name: 'Luis', branchKey: 'B', team: 'North' }],
      [customer('1', { rmKey: 'R', identity: ANA })],
      ...holdings.map((each, i) => [holding(`H${i}`, '1', { productName: `Depósito ${i}`, ...terms(each) })]),
    ),
    { asOf },
  );
/** Somebody's list: a row for each holding with the person on it, and no number of either. */
const list = (asOf: number, ...holdings: readonly Wish[]): IntakeSource =>
  testSource(
    rowsOf(
      'list',
      ...holdings.map((each, i): IntakeRecord[] => [
        customer('ana', { keyDerived: true, identity: ANA }),
        holding(`ana/${i}`, 'ana', { keyDerived: true, ...terms(each) }),
      ]),
    ),
    { asOf, source: 'list', match: ['phone', 'name'] },
  );

const holdings = async () =>
  (
    await stores.superuser.query<{
      euros: number;
      matures: string | null;
      product: string | null;
      ended: string | null;
    }>(
      `select h.balance_minor / 100 as euros, h.matures_on as matures, h.product_name as product, h.ended_on as ended
         from holding as h order by h.balance_minor, h.matures_on`,
    )
  ).rows;

describe('a holding without a number, of somebody whom another source has brought', () => {
  test.each<{
    why: string;
    known: readonly Wish[];
    listed: readonly Wish[];
    asOf?: number;
    verdicts: Partial<Record<Verdict, number>>;
    then: readonly (readonly [number, number | null])[];
  }>([
    {
      why: 'the only one of its kind is the same, with the newer balance',
      known: [{ euros: 100 }],
      listed: [{ euros: 120 }],
      verdicts: { update: 1 },
      then: [[120, null]],
    },
    {
      why: 'the same day of maturity',
      known: [{ euros: 100, maturesOn: JULY }],
      listed: [{ euros: 100, maturesOn: JULY }],
      verdicts: { same: 1 },
      then: [[100, JULY]],
    },
    {
      why: 'a day that the bank has not written down is added',
      known: [{ euros: 100 }],
      listed: [{ euros: 100, maturesOn: JULY }],
      verdicts: { update: 1 },
      then: [[100, JULY]],
    },
    {
      why: 'a list that is older than what the bank has said last changes no balance',
      known: [{ euros: 100 }],
      listed: [{ euros: 90 }],
      asOf: MAY - 1,
      verdicts: { same: 1 },
      then: [[100, null]],
    },
    {
      why: 'a list of the very same day is news',
      known: [{ euros: 100 }],
      listed: [{ euros: 90 }],
      asOf: MAY,
      verdicts: { update: 1 },
      then: [[90, null]],
    },
    {
      why: 'when it ends the bank says',
      known: [{ euros: 100 }],
      listed: [{ euros: 100, endedOn: JUNE }],
      verdicts: { same: 1 },
      then: [[100, null]],
    },
    {
      why: 'another day of maturity is another deposit',
      known: [{ euros: 100, maturesOn: JULY }],
      listed: [{ euros: 100, maturesOn: JULY + 1 }],
      verdicts: { new: 1 },
      then: [
        [100, JULY],
        [100, JULY + 1],
      ],
    },
    {
      why: 'another kind of product is another holding',
      known: [{ euros: 100, category: 'savings' }],
      listed: [{ euros: 120 }],
      verdicts: { new: 1 },
      then: [
        [100, null],
        [120, null],
      ],
    },
    {
      why: 'what has ended is not meant',
      known: [{ euros: 100, endedOn: MAY }],
      listed: [{ euros: 120 }],
      verdicts: { new: 1 },
      then: [
        [100, null],
        [120, null],
      ],
    },
    {
      why: 'where it may be either of two a person has to say which',
      known: [{ euros: 100 }, { euros: 200 }],
      listed: [{ euros: 120 }],
      verdicts: { conflict: 1 },
      then: [
        [100, null],
        [200, null],
      ],
    },
    {
      why: 'where the day says which of two it is that one',
      known: [
        { euros: 100, maturesOn: JULY },
        { euros: 200, maturesOn: JULY + 9 },
      ],
      listed: [{ euros: 190, maturesOn: JULY + 9 }],
      verdicts: { update: 1 },
      then: [
        [100, JULY],
        [190, JULY + 9],
      ],
    },
    {
      why: 'one holding stands for one row: the second one is another',
      known: [{ euros: 100 }],
      listed: [{ euros: 110 }, { euros: 300 }],
      verdicts: { update: 1, new: 1 },
      then: [
        [110, null],
        [300, null],
      ],
    },
    {
      why: 'a row with a number of its own is told apart by it',
      known: [{ euros: 100 }],
      listed: [{ euros: 120, keyDerived: undefined as never }],
      verdicts: { new: 1 },
      then: [
        [100, null],
        [120, null],
      ],
    },
  ])('$why', async ({ known, listed, asOf = JUNE, verdicts, then }) => {
    await imported(stores, bank(MAY, ...known));
    const before = await bankChecksums(stores);
    const preview = await imported(stores, list(asOf, ...listed), { preview: true });
    const report = await imported(stores, list(asOf, ...listed));
    expect(verdictsOf(report)).toEqual(verdicts);
    expect(preview.files).toEqual(report.files);
    const found = await holdings();
    expect(found.map(({ euros, matures }) => [Number(euros), matures])).toEqual(
      then.map(([euros, matures]) => [euros, matures === null ? null : formatDay(matures)]),
    );
    if (verdicts.conflict === 1) expect(report.files[0]?.conflictBy).toEqual({ holding_ambiguous: 1 });

    const after = await bankChecksums(stores);
    const again = await imported(stores, list(asOf, ...listed));
    expect(verdictsOf(again)).toEqual(verdicts.conflict === 1 ? verdicts : { same: listed.length });
    if (verdicts.conflict === undefined) expect(await bankChecksums(stores)).toEqual(after);
    for (const batchId of [again.batchId, report.batchId])
      expect(await rollbackImport(stores, batchId ?? '', { actor: OPERATOR, now })).toMatchObject({
        ok: true,
        value: { kept: [] },
      });
    expect(await bankChecksums(stores)).toEqual(before);
  });

  test('what a deposit is called stays what its bank calls it', async () => {
    await imported(stores, bank(MAY, { euros: 100 }));
    await imported(stores, list(JUNE, { euros: 120, productName: 'plazo fijo' }));
    expect(await holdings()).toMatchObject([{ euros: 120, product: 'Depósito 0' }]);
  });

  test('once it was found it stays the one: a second deposit makes no riddle of it, its end no new holding', async () => {
    await imported(stores, bank(MAY, { euros: 100 }));
    await imported(stores, list(JUNE, { euros: 120 }));
    await imported(stores, bank(JULY, { euros: 130 }, { euros: 500 }));
    expect(verdictsOf(await imported(stores, list(JULY + 1, { euros: 140 })))).toEqual({ update: 1 });
    await imported(stores, bank(JULY + 2, { euros: 0, endedOn: JULY + 2 }, { euros: 500 }));
    await imported(stores, list(JULY + 1, { euros: 140 }));
    expect(await holdings()).toMatchObject([
      { euros: 0, ended: formatDay(JULY + 2) },
      { euros: 500, ended: null },
    ]);
  });

  test('a second row of the same source is no second source', async () => {
    await imported(stores, list(MAY, { euros: 100 }));
    await imported(stores, list(JUNE, { euros: 100 }, { euros: 100 }));
    expect(await holdings()).toHaveLength(2);
  });

  test('an RM’s own list finds what the bank has in the own book', async () => {
    await imported(stores, bank(MAY, { euros: 100 }));
    const actor = { kind: 'user', id: 'usr_luis', role: 'rm', rms: [1], wide: false } as const;
    const report = await imported(stores, list(JUNE, { euros: 120 }), { actor });
    expect(verdictsOf(report)).toEqual({ update: 1 });
    expect(await holdings()).toMatchObject([{ euros: 120 }]);
    expect(await inScope(stores, [1], async (db) => (await db.query('select from holding_key')).rowCount)).toBe(1);
  });

  test('what the list has named, too, stays when the bank’s import is taken back', async () => {
    const first = await imported(stores, bank(MAY, { euros: 100 }));
    await imported(stores, list(JUNE, { euros: 100 }));
    const taken = await rollbackImport(stores, first.batchId ?? '', { actor: OPERATOR, now });
    expect(taken).toMatchObject({
      ok: true,
      value: { kept: expect.arrayContaining([expect.objectContaining({ relation: 'holding', why: 'in_use' })]) },
    });
    expect(await holdings()).toHaveLength(1);
  });

  test('an opening day that the bank has told of is no second purchase', async () => {
    const funded = (source: string, owner: string, about: string): IntakeRecord =>
      event(`${source}:#${about}#:funded`, owner, {
        code: 'TX-S',
        onDay: MAY - 90,
        flow: null,
        amount: null,
        category: 'term_deposit',
        about,
        details: { inferred: true },
      });
    const opened = {
      balance: { minor: 10_000, currency: 'EUR' },
      category: 'term_deposit',
      openedOn: MAY - 90,
    } as const;
    const rows = rowsOf('bank', [
      customer('1', { identity: ANA }),
      holding('H', '1', opened),
      funded('core', '1', 'H'),
    ]);
    await imported(stores, testSource(rows, { asOf: MAY }));
    const listed = rowsOf('list', [
      customer('a', { keyDerived: true, identity: ANA }),
      holding('a/1', 'a', { ...opened, keyDerived: true }),
      funded('list', 'a', 'a/1'),
    ]);
    const source = testSource(listed, { asOf: JUNE, source: 'list', match: ['phone'] });
    for (const _ of [1, 2]) expect(verdictsOf(await imported(stores, source))).toEqual({ same: 1 });
    const { rows: bought } = await stores.superuser.query(`select from ledger_event as e where e.code = 'TX-S'`);
    expect(bought).toHaveLength(1);
  });

  test('a list that stops naming it ends nothing', async () => {
    await imported(stores, bank(MAY, { euros: 100 }, { euros: 7, category: 'savings' }));
    const both = [{ euros: 100 }, { euros: 7, category: 'savings' }] as const;
    await imported(stores, { ...list(JUNE, ...both), snapshot: true });
    await imported(stores, { ...list(JULY, both[0]), snapshot: true });
    expect(await holdings()).toMatchObject([{ ended: null }, { ended: null }]);
  });
});
