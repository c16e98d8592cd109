import { createHash } from 'node:crypto';
import { parseDay } from '@vivero/domain';
import { expect, test } from 'vitest';
import { WORLDS } from '../world/worlds.ts';
import { BANK_FILES, type BankFile, type Row } from './bank-file.ts';
import { bankFiles } from './bank-files.ts';
import { bankManifest } from './bank-manifest.ts';
import type { BankSetup } from './bank-setup.ts';

const SETUP: BankSetup = {
  rules: WORLDS['default']!,
  customers: 100,
  block: 5_000,
  weeks: 26,
  seed: 2026,
  asOf: parseDay('2026-11-23')!,
};

function digest(setup: BankSetup): string {
  const hash = createHash('sha256').update(JSON.stringify(bankManifest(setup)));
  for (const part of bankFiles(setup)) hash.update(JSON.stringify(part));
  return hash.digest('hex').slice(0, 16);
}

test('the same seed gives the same bank, now and in every later version that does not mean to change it', () => {
  expect(digest(SETUP)).toBe('909c266f168f8bed');
  expect(digest({ ...SETUP, seed: 2027 })).not.toBe(digest(SETUP));
});

test('a bank of several blocks: every row fits its columns, every number is single, and every reference leads somewhere', () => {
  const rows = {} as Record<BankFile, Row[]>;
  for (const part of bankFiles({ ...SETUP, customers: 700, block: 300 })) (rows[part.file] ??= []).push(...part.rows);
  for (const [file, { columns }] of Object.entries(BANK_FILES))
    expect(new Set((rows[file as BankFile] ?? []).map(({ length }) => length))).toEqual(new Set([columns.length]));
  const column = (file: BankFile, name: string): readonly unknown[] => {
    const at = (BANK_FILES[file].columns as readonly string[]).indexOf(name);
    return rows[file].map((row) => row[at]);
  };
  for (const [file, name] of [
    ['customers', 'customer_id'],
    ['customers', 'phone'],
    ['accounts', 'account_no'],
    ['transactions', 'transaction_id'],
    ['contacts', 'contact_id'],
    ['referrals', 'referral_id'],
    ['feedback', 'feedback_id'],
    ['events', 'event_id'],
    ['channels', 'channel_id'],
    ['content', 'content_id'],
    ['managers', 'manager'],
  ] as const)
    expect(new Set(column(file, name)).size).toBe(rows[file].length);
  const targets = {
    customer_id: 'customers',
    event_id: 'events',
    channel_id: 'channels',
    content_id: 'content',
  } as const;
  const lost = (Object.keys(BANK_FILES) as BankFile[]).flatMap((file) =>
    Object.entries(targets).flatMap(([name, target]) => {
      const known = new Set(column(target, name));
      return (BANK_FILES[file].columns as readonly string[]).includes(name)
        ? column(file, name).filter((key) => !known.has(key))
        : [];
    }),
  );
  expect(lost).toEqual([]);
  const managers = new Set(column('managers', 'manager'));
  expect([...new Set(column('customers', 'manager'))].filter((key) => !managers.has(key))).toEqual([]);
});

test('one customer in a hundred is in a ring whose members refer each other in a circle', () => {
  const rows = (wanted: BankFile): readonly Row[] =>
    made.flatMap(({ file, rows: own }) => (file === wanted ? own : []));
  const made = [...bankFiles({ ...SETUP, customers: 800 })];
  const friends = new Map(rows('referrals').flatMap((row) => (row[3] === 'RF-C' ? [[row[1], row[4]]] : [])));
  const rings = Map.groupBy(rows('rings'), ([ring]) => ring);
  expect([...rings.values()].flat()).toHaveLength(8);
  for (const members of rings.values()) {
    let at = members[0]![1];
    const walked = members.map(() => (at = friends.get(at)!));
    expect(new Set(walked)).toEqual(new Set(members.map(([, key]) => key)));
    expect(at).toBe(members[0]![1]);
  }
});

test('nothing of the truth stands in a file that is imported', () => {
  const imported = bankManifest(SETUP).tables.map(({ file }) => file);
  expect(imported.filter((path) => path.includes('/'))).toEqual([]);
});
