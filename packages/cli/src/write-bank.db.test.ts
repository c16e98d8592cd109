import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importSource, openSource } from '@vivero/app';
import { type Actor, idOf, parseDay } from '@vivero/domain';
import { BANK_FILES, bankFiles, bankManifest, WORLDS } from '@vivero/lab';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBank } from './write-bank.ts';

const OPERATOR: Actor = { kind: 'operator', id: 'operator', role: 'admin', rms: [], wide: true };
const NOW = '2026-11-23T09:00:00.000Z';
const SETUP = {
  rules: WORLDS['default']!,
  customers: 120,
  block: 5_000,
  weeks: 26,
  seed: 3,
  asOf: parseDay('2026-11-23')!,
};

let stores: TestStores;
let folder: string;
let counts: Readonly<Record<string, number>>;
beforeAll(async () => {
  stores = await testStores();
  folder = await mkdtemp(join(tmpdir(), 'vivero-bank-'));
  counts = await writeBank(folder, BANK_FILES, bankManifest(SETUP), bankFiles(SETUP), () => undefined);
});
afterAll(async () => {
  await stores.close();
  await rm(folder, { recursive: true, force: true });
});

test('every row is in its file', async () => {
  for (const [path, rows] of Object.entries(counts)) {
    const text = await readFile(join(folder, path), 'utf8');
    expect({ path, rows: text.split('\r\n').length - 2 }).toEqual({ path, rows });
  }
});

test('the whole folder is one import, and every row of it is taken', { timeout: 60_000 }, async () => {
  const opened = await openSource({
    kind: 'folder',
    path: folder,
    today: SETUP.asOf,
    currency: 'EUR',
    timeZone: 'Europe/Madrid',
    language: 'en',
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  const report = await importSource(stores, opened.value.rows, {
    actor: OPERATOR,
    now: () => NOW,
    newId: (prefix) => idOf(prefix, Date.parse(NOW), randomBytes(10)),
    fileName: opened.value.fileName,
    contentHash: opened.value.contentHash,
    zone: 'Europe/Madrid',
    founds: opened.value.founds,
  });
  if (!report.ok) throw new Error(JSON.stringify(report.problem));
  const taken = report.value.files.map(({ file, rowsIn, verdicts }) => ({ file, rowsIn, taken: verdicts.new }));
  // A bank as small as this one may have no referrals.
  const imported = bankManifest(SETUP).tables.flatMap(({ file }) =>
    counts[file] === 0 ? [] : [{ file, rowsIn: counts[file], taken: counts[file] }],
  );
  expect(taken).toEqual([{ file: 'bank.json', rowsIn: 1, taken: 1 }, ...imported]);
});
