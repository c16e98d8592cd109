import { customerSeries, runTriggers } from '@vivero/decision';
import type { Day, Flow, Holding, LedgerEvent, ProductCategory } from '@vivero/domain';
import { parseDay } from '@vivero/domain';
import { expect, test } from 'vitest';
import { WORLDS } from '../world/worlds.ts';
import type { Row } from './bank-file.ts';
import { bankFiles } from './bank-files.ts';
import { type BankSetup, firstOfWeek } from './bank-setup.ts';

const rules = WORLDS['default']!;
const SETUP: BankSetup = { rules, customers: 600, block: 5_000, weeks: 26, seed: 11, asOf: parseDay('2026-11-23')! };

const files = Map.groupBy(bankFiles(SETUP), ({ file }) => file);
const rowsOf = (file: Parameters<typeof files.get>[0]): readonly Row[] =>
  (files.get(file) ?? []).flatMap(({ rows }) => rows);
const byCustomer = (file: Parameters<typeof files.get>[0], column: number) =>
  Map.groupBy(rowsOf(file), (row) => String(row[column]));
const [transactions, accounts] = [byCustomer('transactions', 1), byCustomer('accounts', 1)];

const minor = (cell: Row[number]) => ({ minor: Math.round(Number(cell) * 100), currency: 'EUR' });
const day = (cell: Row[number] | undefined): Day | null => (cell ? (parseDay(String(cell)) ?? null) : null);

/** As an import makes it of a row of transactions.csv. */
const eventOf = ([id, , account, on, flow, category, amount, balance]: Row): LedgerEvent => ({
  eventId: String(id),
  code: 'MV',
  day: day(on)!,
  at: `${String(on)}T12:00:00Z`,
  recordedAt: `${String(on)}T12:00:00Z`,
  medium: null,
  direction: null,
  flow: flow as Flow,
  category: category as ProductCategory | null,
  amount: { ...minor(amount!), minor: Math.abs(minor(amount!).minor) },
  balance: minor(balance!),
  about: String(account),
  details: {},
});
const holdingOf = ([id, , , category, balance, payment, opened, matures, ended]: Row): Holding => ({
  holdingId: String(id),
  category: category as ProductCategory,
  productId: null,
  elsewhere: false,
  openedOn: day(opened),
  maturesOn: day(matures),
  endedOn: day(ended),
  balance: balance ? minor(balance) : null,
  payment: payment ? minor(payment) : null,
});

const lives: Record<string, { readonly events: readonly LedgerEvent[]; readonly holdings: readonly Holding[] }> = {};
type Told = ReadonlyMap<string, readonly string[]>;

/** What each rule over movements speaks about on a day, by rule. */
function toldOn(key: string, today: Day): Told {
  const { events, holdings } = (lives[key] ??= {
    events: (transactions.get(key) ?? []).map(eventOf),
    holdings: (accounts.get(key) ?? []).map(holdingOf),
  });
  const held = holdings.filter(({ openedOn }) => openedOn! <= today);
  const told = runTriggers(customerSeries(events, held, 'EUR', today), today);
  return new Map(told.map(({ rule, evidenceIds }) => [rule.split('@')[0]!, evidenceIds]));
}

/** Whether a rule speaks of something that it did not speak of before. */
const isNews = (sign: string, now: Told, before: Told): boolean =>
  now.get(sign)?.every((id) => before.get(sign)?.includes(id) !== true) ?? false;

const lastOf = (week: number): Day => firstOfWeek(SETUP, week) + 6;
/** Half a year of movements before it. */
const isKnown = (key: string, on: Day): boolean => day(transactions.get(key)?.[0]?.[3])! + 190 <= on;
const leftOn = (key: string): Day => day(accounts.get(key)![0]![8]) ?? Infinity;

test.each(rules.needs.map(({ kind, sign }, need) => ({ kind, sign, need })))(
  '$sign comes out of the movements in the week in which the world shows it',
  ({ kind, sign }) => {
    const planted = rowsOf('signs').filter((row) => row[1] === kind);
    const first = [...Map.groupBy(planted, ([key]) => key).values()].map(([row]) => row!);
    const seeable = first.filter(
      ([key, , week]) => isKnown(String(key), lastOf(Number(week))) && leftOn(String(key)) > lastOf(Number(week)),
    );
    expect(seeable.length).toBeGreaterThan(30);
    const told = seeable.filter(([key, , week]) => {
      const today = lastOf(Number(week));
      return isNews(sign, toldOn(String(key), today), toldOn(String(key), today - 7));
    });
    // Another sign of the same kind may be in the way.
    expect(told.length / seeable.length).toBeGreaterThan(0.95);
  },
);

const deviation = (share: number, of: number): number => Math.sqrt((share * (1 - share)) / of);

test('beginnings of needs show, and nothing shows without one, about as often as the laws say', () => {
  const begun = new Set(rowsOf('needs').map(([key, kind, from]) => `${key} ${kind} ${from}`));
  const count = { begun: 0, shown: 0, quiet: 0, alarms: 0 };
  for (const key of [...transactions.keys()].slice(0, 120)) {
    let before = toldOn(key, lastOf(-1));
    for (let week = 0; week < SETUP.weeks && leftOn(key) > lastOf(week); week += 1) {
      const now = toldOn(key, lastOf(week));
      for (const { kind, sign } of isKnown(key, lastOf(week)) ? rules.needs : []) {
        const news = isNews(sign, now, before);
        const began = begun.has(`${key} ${kind} ${week}`);
        count[began ? 'begun' : 'quiet'] += 1;
        if (news) count[began ? 'shown' : 'alarms'] += 1;
      }
      before = now;
    }
  }
  // Three deviations of a binomial share each.
  const { sensitivity, falseAlarm } = rules.sign;
  expect(Math.abs(count.shown / count.begun - sensitivity)).toBeLessThan(3 * deviation(sensitivity, count.begun));
  expect(Math.abs(count.alarms / count.quiet - falseAlarm)).toBeLessThan(3 * deviation(falseAlarm, count.quiet));
});
