import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { numberOf } from './learning-field.ts';
import { textColumns } from './text-columns.ts';
import { tryModel } from './try-model.ts';

// Each test starts the process that reads files; a busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'vivero-trial-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Contacts of 30 days: who has money buys, sooner in one region; the length of the call follows from the sale. */
function contacts(rows: number): string[][] {
  let x = 7;
  const draw = (): number => (x = (Math.imul(x, 1_103_515_245) + 12_345) >>> 0) / 2 ** 32;
  return Array.from({ length: rows }, (_, i) => {
    const money = Math.floor(draw() * 100_000) / 100;
    const region = ['north', 'south', 'west'][Math.floor(draw() * 3)]!;
    const bought = draw() < 0.08 + money / 2500 + (region === 'north' ? 0.15 : 0);
    const day = new Date(Date.UTC(2026, 0, 1 + Math.floor((i * 30) / rows))).toISOString().slice(0, 10);
    return [
      day,
      i % 17 === 0 ? '' : String(money),
      region,
      String(Math.floor(60 + (bought ? 900 : 0) * draw())),
      bought ? 'yes' : 'no',
    ];
  });
}
const HEAD = ['called_on', 'money', 'region', 'seconds', 'bought'];
const write = (name: string, rows: readonly (readonly string[])[]): string => {
  const path = join(folder, name);
  const text = [HEAD, ...rows].map((cells) => cells.join(';')).join('\n');
  writeFileSync(path, name.endsWith('.gz') ? gzipSync(text) : text);
  return path;
};
const wish = { target: 'bought', drop: [], insist: [] };

test('a gzipped table, judged in time: what the outcome made is refused, models beat chance within the date, twice the same', async () => {
  const path = write('contacts.csv.gz', contacts(900));
  const trial = await tryModel(path, { ...wish, time: 'called_on' });
  if (!trial.ok) throw new Error(trial.problem.code);
  const { refused, lines, rows, happenedIs, fields, datesAre } = trial.value;
  expect(refused.map(({ field }) => field)).toEqual(['seconds']);
  expect({ rows, happenedIs, fields, datesAre }).toEqual({
    rows: 900,
    happenedIs: 'yes',
    fields: 3,
    datesAre: 'times',
  });
  expect(lines.map(({ name }) => name)).toEqual(['additive', 'trees', 'trailing_rate', 'random']);
  const within = lines.map(({ found }) => ('noDate' in found.within ? null : found.within.auc.value));
  expect(within[0]).toBeGreaterThan(0.58);
  expect(within[2]).toBe(0.5);
  expect(await tryModel(path, { ...wish, time: 'called_on' })).toEqual(trial);
});

test('with a delay what is learned from is older, and where nothing is known in time it says so', async () => {
  const path = write('late.csv', contacts(900));
  const late = { ...wish, time: 'called_on', drop: ['seconds'] };
  const [now, then, never] = [
    await tryModel(path, late),
    await tryModel(path, { ...late, labelDelay: 3 }),
    await tryModel(path, { ...late, labelDelay: 30 }),
  ];
  expect(then.ok && now.ok && then.value.judged === now.value.judged).toBe(true);
  expect(then.ok && then.value.lines).not.toEqual(now.ok && now.value.lines);
  expect(never).toMatchObject({ ok: false, problem: { code: 'learn.one_date' } });
});

test('a table that does not fit is refused as soon as it is seen, and columns left out make room', async () => {
  const path = write('large.csv', contacts(100));
  expect(await textColumns(path, { mostCells: 400 })).toEqual({
    ok: false,
    problem: { code: 'learn.table_too_large', rows: 80, columns: 5 },
  });
  expect(await textColumns(path, { mostCells: 400, skip: ['seconds'] })).toMatchObject({
    ok: true,
    value: { rows: 100 },
  });
  expect(await textColumns(path, { skip: ['nothing'] })).toMatchObject({
    ok: false,
    problem: { code: 'learn.column_missing' },
  });
});

test('rows without an outcome are left out and counted, as are repeated ones', async () => {
  const rows = contacts(400).map((cells, i) => (i < 40 ? cells.with(4, '') : cells));
  const trial = await tryModel(write('open.csv', [...rows, rows[50]!]), { ...wish, drop: ['seconds', 'called_on'] });
  expect(trial).toMatchObject({ ok: true, value: { rows: 401, notKnown: 40, duplicates: 1, judged: 361 } });
});

describe('with a column that says whom chance chose to contact', () => {
  // Contacting moves those with much money only.
  let x = 11;
  const draw = (): number => (x = (Math.imul(x, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const rows = Array.from({ length: 1500 }, () => {
    const [money, contacted] = [draw() * 1000, draw() < 0.5];
    const bought = draw() < 0.1 + (contacted && money > 600 ? 0.5 : 0);
    return ['2026-01-01', money.toFixed(2), contacted ? 'letter' : 'no letter', '1', bought ? 'yes' : 'no'];
  });
  const own = { ...wish, drop: ['called_on', 'seconds'], treatment: 'region' };

  test('it says whether it is known whom contacting moves, and does not learn from the contact', async () => {
    const trial = await tryModel(write('letters.csv', rows), own);
    if (!trial.ok) throw new Error(trial.problem.code);
    expect(trial.value.fields).toBe(1);
    expect(trial.value.uplift).toMatchObject({ people: 1500, targeting: 'pays' });
    expect(trial.value.uplift).toHaveProperty('treated', rows.filter(([, , arm]) => arm === 'letter').length);
  });

  test('too few outcomes to tell are said', async () => {
    const rare = rows.map((cells, i) => cells.with(4, i % 50 === 0 ? 'yes' : 'no'));
    expect(await tryModel(write('rare.csv', rare), own)).toMatchObject({
      ok: true,
      value: { uplift: { refused: { code: 'uplift.too_few' } } },
    });
  });
});

describe('bad input is refused with its reason', () => {
  const rows = contacts(300);
  test.each([
    { why: 'nobody bought', rows: rows.map((r) => r.with(4, 'no')), code: 'learn.one_outcome' },
    {
      why: 'three outcomes',
      rows: rows.map((r, i) => (i === 0 ? r.with(4, 'perhaps') : r)),
      code: 'learn.outcome_not_binary',
    },
    { why: 'one customer', rows: rows.slice(0, 1), code: 'learn.one_outcome' },
    { why: 'a handful of sales', rows: rows.map((r, i) => r.with(4, i < 4 ? 'yes' : 'no')), code: 'learn.too_few' },
    { why: 'no such column', rows, wish: { drop: ['colour'] }, code: 'learn.column_missing' },
    { why: 'no such target', rows, wish: { target: 'sold' }, code: 'learn.column_missing' },
    {
      why: 'a date that is none',
      rows: rows.map((r, i) => (i === 7 ? r.with(0, 'soon') : r)),
      wish: { time: 'called_on' },
      code: 'learn.time_unreadable',
    },
    {
      why: 'all on one day',
      rows: rows.map((r) => r.with(0, '2026-01-01')),
      wish: { time: 'called_on' },
      code: 'learn.one_date',
    },
    {
      why: 'nothing to learn from',
      rows,
      wish: { drop: ['called_on', 'money', 'region', 'seconds'] },
      code: 'learn.nothing_to_learn_from',
    },
  ])('$why: $code', async ({ why, rows: given, wish: own, code }) => {
    expect(await tryModel(write(`${why}.csv`, given), { ...wish, ...own })).toMatchObject({
      ok: false,
      problem: { code },
    });
  });

  test('no such file', async () => {
    expect(await tryModel(join(folder, 'nowhere.csv'), wish)).toMatchObject({
      ok: false,
      problem: { code: 'file.not_found' },
    });
  });
});

test.each([
  { text: '12.5', number: 12.5 },
  { text: '12,5', number: 12.5 },
  { text: '-3', number: -3 },
  { text: '1e3', number: 1000 },
  { text: '2026-01-02', number: numberOf('2026-01-01') + 1 },
  { text: '2026-01-02 10:30', number: numberOf('2026-01-02') },
  { text: '', number: Number.NaN },
  { text: '1,234,567', number: Number.NaN },
  { text: 'north', number: Number.NaN },
])('"$text" is $number', ({ text, number }) => {
  expect(numberOf(text)).toBe(number);
});
