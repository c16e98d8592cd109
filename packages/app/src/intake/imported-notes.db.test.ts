import type { IntakeNote, IntakeRow } from '@vivero/domain';
import { readWide, unseal, unwrap } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rollbackImport } from './rollback-import.ts';
import { bankChecksums, imported, OPERATOR, verdictsOf } from './testing/test-bank.ts';
import { customer, event, rowsOf, testSource } from './testing/test-source.ts';

let stores: TestStores;
beforeEach(async () => {
  stores = await testStores();
});
afterEach(async () => stores.close());

const note = (customerKey: string, text: string, over: Partial<IntakeNote> = {}): IntakeNote => ({
  kind: 'note',
  noteId: `core:${customerKey}:${text}`,
  customerKey,
  onDay: 9_000,
  at: '1994-08-23T08:00:00.000Z',
  author: '王芳',
  text,
  ...over,
});
const contact = (id: string, key: string) => event(id, key, { code: 'CT-V', amount: null, flow: null });
const LOG: readonly IntakeRow[] = rowsOf(
  'log',
  [customer('1')],
  [contact('core:c1', '1'), note('1', '想买三年期')],
  [contact('core:c2', '1'), note('1', 'llamar el lunes', { author: null, at: null })],
  [note('9', '谁')],
);

async function notes(): Promise<object[]> {
  const { rows } = await readWide(stores, (db) =>
    db.query<{ words: Buffer; wrapped: Buffer }>(
      `select n.occurred_at as at, n.origin, n.recorded_by as by, n.words, k.wrapped
         from note as n join sealing_key as k on k.owner_id = n.customer_id order by n.occurred_at`,
    ),
  );
  return rows.map(({ wrapped, words, ...rest }) => ({
    ...rest,
    words: JSON.parse(unseal(unwrap(stores.keys, wrapped), words)) as unknown,
  }));
}

test('notes of a log keep their author and day, sealed with the key of the person, and leave with their batch', async () => {
  const before = await bankChecksums(stores);
  const report = await imported(stores, testSource(LOG));
  expect(report.files[0]).toMatchObject({ verdicts: { new: 3, refused: 1 }, refusedBy: { reference_missing: 1 } });
  expect(await notes()).toEqual([
    {
      at: '1994-08-23T08:00:00.000Z',
      origin: 'imported',
      by: 'operator',
      words: { text: '想买三年期', author: '王芳' },
    },
    { at: '1994-08-23T10:00:00.000Z', origin: 'imported', by: 'operator', words: { text: 'llamar el lunes' } },
  ]);

  const again = await imported(stores, testSource(LOG));
  expect(verdictsOf(again)).toEqual({ same: 3, refused: 1 });
  expect(await notes()).toHaveLength(2);

  await rollbackImport(stores, again.batchId ?? '', { actor: OPERATOR, now: () => '2027-01-01T00:00:00.000Z' });
  expect(await notes()).toHaveLength(2);
  const back = await rollbackImport(stores, report.batchId ?? '', {
    actor: OPERATOR,
    now: () => '2027-01-02T00:00:00.000Z',
  });
  expect(back.ok && back.value.removed['note']).toBe(2);
  expect(await bankChecksums(stores)).toEqual(before);
});

test('no word of a note lies in the store in the clear', async () => {
  await imported(stores, testSource(LOG));
  const { rows } = await stores.superuser.query<{ hits: number }>(
    `select count(*)::int as hits from note as n where n::text like '%王芳%' or n::text like '%想买%' or encode(n.words, 'escape') like '%llamar%'`,
  );
  expect(rows).toEqual([{ hits: 0 }]);
});
