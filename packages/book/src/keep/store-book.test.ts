import { statSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { FoldThreads } from '../threads/fold-threads.ts';
import { buildBook } from './build-book.ts';
import { catchUp } from './catch-up.ts';
import { type Disk, openDisk } from './disk.ts';
import { ColumnMemory } from './column-memory.ts';
import { bookOf, type KeptBook } from './kept-book.ts';
import { foldAnew } from './fold-anew.ts';
import { BookFaulty, type Manifest, manifestText, parseManifest } from './manifest.ts';
import { openBook } from './open-book.ts';
import { storeBook } from './store-book.ts';
import { happen } from './testing/happenings.ts';
import { BUCKETS, ListBank, TODAY } from './testing/list-bank.ts';
import { toldBook } from './testing/told-book.ts';

const folder = mkdtempSync(join(tmpdir(), 'vivero-book-'));
const threads = new FoldThreads(2);
afterAll(async () => {
  await threads.close();
  rmSync(folder, { recursive: true, force: true });
});

const ORIGIN = { installation: 'bank 1', rules: 'r1', builtAt: '2026-03-01T00:00:00Z', buildSeconds: 1 };
const place = (disk: Disk, limit = Infinity) => ({ disk, memory: new ColumnMemory(limit) });
const expected = (bank: ListBank) => ({
  installation: 'bank 1',
  position: bank.source().position,
  currency: 'EUR',
  buckets: BUCKETS,
});
let number = 0;
function more(bank: ListBank, events: number): void {
  if (bank.people.size === 0)
    for (let i = 0; i < 9; i += 1) happen(bank, { kind: 'join', completeness: 0.9 }, (number += 1));
  for (let i = 0; i < events; i += 1)
    happen(
      bank,
      {
        kind: 'event',
        customer: i * 7,
        code: i % 3 === 0 ? 'TX-S' : 'MV',
        age: (i * 37) % 300,
        second: i % 60,
        amount: 2 ** 33 + i,
        balance: i,
        about: null,
      },
      (number += 1),
    );
  bank.commit();
}

let bank: ListBank;
let disk: Disk;
let stored: { book: KeptBook; manifest: Manifest };
beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  bank = new ListBank();
  more(bank, 60);
  disk = openDisk(folder);
  const where = place(disk);
  const options = { asOf: TODAY, currency: 'EUR', buckets: BUCKETS, fold: threads.fold, place: where, generation: 1 };
  stored = await storeBook(where, await buildBook(bank.source(), options), ORIGIN, null);
});
const faultOf = async (open: () => Promise<unknown>): Promise<string> => {
  try {
    await open();
  } catch (error) {
    if (error instanceof BookFaulty) return error.fault;
    throw error;
  }
  return 'none';
};
const open = (whole = false) => openBook(place(openDisk(folder)), expected(bank), whole);

test('a book is read from its files as it was written, only by who owns them', async () => {
  expect(toldBook((await open()).book)).toEqual(toldBook(stored.book));
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
});

test('events beyond the memory that is given stay in their files, and every question finds the same', async () => {
  const all = toldBook(stored.book);
  const bytes = stored.book.buckets.map(({ base }) => base.eventBytes);
  for (const limit of [0, Math.max(...bytes), Math.max(...bytes) + Math.min(...bytes)]) {
    const { book } = await openBook({ disk, memory: new ColumnMemory(limit) }, expected(bank));
    for (let again = 0; again < 3; again += 1) expect(toldBook(book)).toEqual(all);
  }
  const memory = new ColumnMemory(Math.max(...bytes));
  const { book } = await openBook({ disk, memory }, expected(bank));
  for (const { events, features } of bookOf(book).parts) void [events(), features()];
  expect(memory.bytes).toBeLessThanOrEqual(Math.max(...bytes));
  expect(memory.bytes).toBeGreaterThan(0);
});

test('what grew beside the base is written and read with it', async () => {
  bank.drop([...bank.people.keys()][0] as number);
  more(bank, 5);
  const { book } = await catchUp(stored.book, bank.source(), threads.fold);
  const next = await storeBook(place(disk), book, ORIGIN, stored.manifest);
  const read = (await open()).book;
  expect(toldBook(read)).toEqual(toldBook(book));
  expect(read.buckets.some(({ overlay }) => overlay !== null) && read.buckets.some(({ gone }) => gone.length > 0)).toBe(
    true,
  );
  // What did not change is not written again.
  expect(next.manifest.buckets[0]?.base).toEqual(stored.manifest.buckets[0]?.base);
});

test.each([
  { why: 'nothing there', spoil: () => rmSync(folder, { recursive: true }), fault: 'missing' },
  { why: 'half a manifest', spoil: () => cut('manifest.json'), fault: 'manifest_damaged' },
  {
    why: 'a number of the manifest changed by hand',
    spoil: () => edit((m) => ({ ...m, leftOut: 7 }), false),
    fault: 'manifest_damaged',
  },
  { why: 'a manifest of another program', spoil: () => edit((m) => ({ ...m, format: 99 })), fault: 'format' },
  { why: 'a book of another bank', spoil: () => edit((m) => ({ ...m, installation: 'bank 2' })), fault: 'foreign' },
  {
    why: 'a book of a future that a restore took back',
    spoil: () => edit((m) => ({ ...m, position: { xid: '99', seq: '0' } })),
    fault: 'stale',
  },
  {
    why: 'a book that counts in another currency',
    spoil: () => edit((m) => ({ ...m, currency: 'CNY' })),
    fault: 'stale',
  },
  {
    why: 'a file that is gone, of those that are read later',
    spoil: () => rmSync(path('features')),
    fault: 'file_missing',
  },
  { why: 'a file that is gone', spoil: () => rmSync(path('events')), fault: 'file_missing' },
  { why: 'a file cut short', spoil: () => cut(path('people').slice(folder.length)), fault: 'file_damaged' },
  { why: 'one bit', spoil: () => flip(path('events'), 700), fault: 'file_damaged' },
  { why: 'one bit of the stages', spoil: () => flip(path('folded'), 900), fault: 'file_damaged' },
  { why: 'one bit of the features', spoil: () => flip(path('features'), 900), fault: 'file_damaged' },
  {
    why: 'a whole file of another part',
    spoil: () => writeFileSync(path('people'), readFileSync(path('folded'))),
    fault: 'file_damaged',
  },
  { why: 'nothing wrong', spoil: () => undefined, fault: 'none' },
])('$why: $fault', async ({ spoil, fault }) => {
  spoil();
  expect(await faultOf(async () => toldBook((await open()).book))).toBe(fault);
  expect(await faultOf(() => open(true))).toBe(fault);
});

test('a start reads no events and no features, but misses them at once', async () => {
  const read: string[] = [];
  const seen: Disk = { ...disk, read: (name, shared) => (read.push(name), disk.read(name, shared)) };
  const { book } = await openBook(place(seen), expected(bank));
  const kinds = () => new Set(read.map((name) => name.split('-')[0]));
  expect(kinds()).toEqual(new Set(['folded', 'manifest.json', 'people']));
  for (const { events, features } of bookOf(book).parts) void [events(), features()];
  expect(kinds()).toEqual(new Set(['events', 'features', 'folded', 'manifest.json', 'people']));
  cut(path('events').slice(folder.length));
  expect(await faultOf(() => open())).toBe('file_damaged');
});

test('what is asked for again is read once, and what belongs to no book any more is let go', async () => {
  let reads = 0;
  const where = place({ ...disk, read: (name, shared) => ((reads += 1), disk.read(name, shared)) });
  const { book, manifest } = await openBook(where, expected(bank));
  const ask = () => {
    for (const { events, features } of bookOf(book).parts) void [events(), features()];
  };
  ask();
  const once = reads;
  ask();
  expect(reads).toBe(once);
  const before = where.memory.bytes;
  const next = await foldAnew(book, TODAY + 1, threads.fold, { place: where, generation: manifest.generation + 1 });
  expect(where.memory.bytes).toBeGreaterThan(before);
  await storeBook(where, next, ORIGIN, manifest);
  expect(where.memory.bytes).toBe(before);
  expect(toldBook((await open()).book)).toEqual(toldBook(await foldAnew(stored.book, TODAY + 1, threads.fold)));
});

const path = (kind: string): string =>
  join(folder, readdirSync(folder).find((name) => name.startsWith(kind)) ?? 'none');
const cut = (name: string): void =>
  writeFileSync(join(folder, name), readFileSync(join(folder, name)).subarray(0, 400));
function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] as number) ^ 4;
  writeFileSync(file, bytes);
}
function edit(change: (manifest: Manifest) => Manifest, signed = true): void {
  const file = join(folder, 'manifest.json');
  const text = readFileSync(file, 'utf8');
  const changed = change(parseManifest(text));
  writeFileSync(file, signed ? manifestText(changed) : text.replace('"leftOut":0', `"leftOut":${changed.leftOut}`));
}

/** The disk of a program that is stopped after some operations: whatever it was doing then is done in part or not at all. */
function stopping(real: Disk, after: number): Disk {
  let left = after;
  const act = (whole: () => void, half: () => void = () => undefined) => {
    if (left === 0) {
      half();
      left = -1;
    }
    if (left < 0) throw new Error('stopped');
    left -= 1;
    whole();
  };
  return {
    ...real,
    write: (name, bytes) =>
      act(
        () => real.write(name, bytes),
        () => real.write(name, bytes.subarray(0, bytes.length >> 1)),
      ),
    rename: (from, to) => act(() => real.rename(from, to)),
    remove: (name) => act(() => real.remove(name)),
  };
}

test('a program that is stopped after any operation leaves the book before or the new one, whole', async () => {
  const before = toldBook(stored.book);
  more(bank, 30);
  const { book } = await catchUp(stored.book, bank.source(), threads.fold);
  const after = toldBook(book);
  const outcomes: string[] = [];
  for (let operations = 0; ; operations += 1) {
    const stopped = await isStopped(() => storeBook(place(stopping(disk, operations)), book, ORIGIN, stored.manifest));
    const read = toldBook((await open()).book);
    outcomes.push(JSON.stringify(read) === JSON.stringify(before) ? 'before' : 'after');
    expect(outcomes.at(-1) === 'before' ? before : after).toEqual(read);
    if (!stopped) break;
  }
  expect(outcomes.filter((outcome) => outcome === 'before').length).toBeGreaterThan(9);
  expect(outcomes.at(-1)).toBe('after');
  // What a stopped program left lying about goes with the next book; the files of the book before stay once more.
  const last = (await open()).manifest;
  await storeBook(place(disk), stored.book, ORIGIN, last);
  const named = JSON.stringify([(await open()).manifest, last]);
  expect(readdirSync(folder).filter((name) => name !== 'manifest.json' && !named.includes(name))).toEqual([]);
});

/** Whether it was stopped. */
async function isStopped(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return false;
  } catch (error) {
    if ((error as Error).message !== 'stopped') throw error;
    return true;
  }
}
