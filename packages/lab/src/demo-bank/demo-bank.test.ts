import { createHash } from 'node:crypto';
import { dayOf, type IntakeCustomer, type IntakeEvent, type IntakeHolding, type IntakeRecord } from '@vivero/domain';
import { describe, expect, test } from 'vitest';
import { demoBank } from './demo-bank.ts';
import { demoPeople } from './demo-people.ts';

const AS_OF = dayOf(2026, 11, 22);

async function recordsOf(seed: number, asOf = AS_OF): Promise<readonly IntakeRecord[]> {
  const records: IntakeRecord[] = [];
  for await (const chunk of demoBank(seed, asOf).rows())
    for (const { outcome } of chunk) if ('records' in outcome) records.push(...outcome.records);
  return records;
}

const digest = (records: readonly IntakeRecord[]): string => {
  const hash = createHash('sha256');
  for (const record of records) hash.update(JSON.stringify(record));
  return hash.digest('hex');
};

const records = await recordsOf(1);
const people = records.filter((r): r is IntakeCustomer => r.kind === 'customer');
const customers = people.filter(({ rmKey }) => rmKey !== null);
const leads = people.filter(({ rmKey }) => rmKey === null);
const holdings = records.filter((r): r is IntakeHolding => r.kind === 'holding');
const events = records.filter((r): r is IntakeEvent => r.kind === 'event');

describe('the whole', () => {
  test('has the promised size', () => {
    expect(records.filter((r) => r.kind === 'branch')).toHaveLength(3);
    expect(records.filter((r) => r.kind === 'rm')).toHaveLength(8);
    expect(customers).toHaveLength(2_000);
    expect(leads).toHaveLength(36);
    expect(new Set(customers.map((c) => c.relation))).toEqual(new Set(['customer', 'prospect', 'event_contact']));
    expect(events.length).toBeGreaterThan(100_000);
    expect(events.length).toBeLessThan(155_000);
  });

  test('is the same for the same seed and day, another one for another seed', async () => {
    expect(digest(await recordsOf(1))).toBe(digest(records));
    expect(digest(await recordsOf(2))).not.toBe(digest(records));
  }, 60_000);

  test('moves with the day it is made for', async () => {
    const later = await recordsOf(1, AS_OF + 100);
    const latest = Math.max(...later.flatMap((r) => (r.kind === 'event' ? [r.onDay] : [])).slice(-100));
    expect(latest).toBe(AS_OF + 99);
  }, 30_000);

  test('names nothing before it is known', () => {
    const known = new Set<string>();
    const unknown: string[] = [];
    const twice: string[] = [];
    const need = (key: string | null): void => {
      if (key !== null && !known.has(key)) unknown.push(key);
    };
    for (const record of records) {
      if (record.kind === 'rm') need(record.branchKey);
      if (record.kind === 'customer') need(record.rmKey);
      if (record.kind === 'holding' || record.kind === 'event') need(record.customerKey);
      if (record.kind === 'event') need(record.about);
      const key =
        record.kind === 'event'
          ? record.eventId
          : record.kind === 'note'
            ? record.noteId
            : record.kind === 'party'
              ? record.holdingKey
              : record.key;
      if (known.has(key)) twice.push(key);
      known.add(key);
    }
    expect({ unknown, twice }).toEqual({ unknown: [], twice: [] });
  });

  test('gives everybody who signs in a book or an office that exists', () => {
    const people = demoPeople();
    const roles = Map.groupBy(people, (p) => p.role);
    expect([...roles].map(([role, all]) => [role, all.length])).toEqual([
      ['rm', 8],
      ['team_lead', 2],
      ['marketing', 1],
      ['compliance', 1],
    ]);
    expect(new Set(people.map((p) => p.login)).size).toBe(people.length);
    const keys = new Set(records.flatMap((r) => (r.kind === 'rm' ? [r.key] : [])));
    expect(people.filter((p) => p.role === 'rm' && !keys.has(p.rmKey ?? ''))).toEqual([]);
  });
});

describe('time', () => {
  test('runs over 14 months and ends before today', () => {
    const odd = events.filter((e) => e.onDay >= AS_OF || e.onDay < AS_OF - 425);
    expect(odd).toEqual([]);
  });

  test('only goes forward, and an instant lies on its day', () => {
    const instants = events.map((e) => e.at ?? `${isoDay(e)}T12:00:00Z`);
    expect(instants.every((at, i) => i === 0 || at >= (instants[i - 1] ?? ''))).toBe(true);
    expect(events.filter((e) => e.at !== null && Date.parse(e.at) / 86_400_000 !== clamp(e)).length).toBe(0);
  });

  test('nothing is opened in the future and nothing ends before it began', () => {
    const odd = holdings.filter((h) => (h.openedOn ?? 0) >= AS_OF || (h.maturesOn ?? AS_OF) < (h.openedOn ?? 0));
    expect(odd).toEqual([]);
  });
});

const isoDay = (e: IntakeEvent): string => new Date(e.onDay * 86_400_000).toISOString().slice(0, 10);
/** The instant's own position when it lies within the event's day, else NaN. */
const clamp = (e: IntakeEvent): number => {
  const position = Date.parse(e.at ?? '') / 86_400_000;
  return Math.floor(position) === e.onDay ? position : Number.NaN;
};

describe('people', () => {
  test.each([
    { place: '上海', name: /^\p{Script=Han}{2,4}$/u, phone: /^\+86154\d{8}$/ },
    {
      place: 'Madrid',
      name: /^[\p{Script=Latin} ]+ [\p{Script=Latin}]+ [\p{Script=Latin}]+$/u,
      phone: /^\+3479\d{7}$/,
    },
    {
      place: 'Ciudad de México',
      name: /^[\p{Script=Latin} ]+ [\p{Script=Latin}]+ [\p{Script=Latin}]+$/u,
      phone: /^\+5257\d{8}$/,
    },
  ])('of $place have names of the place and phones of nobody', ({ place, name, phone }) => {
    const here = customers.filter((c) => c.place === place);
    expect(here.length).toBeGreaterThan(450);
    expect(here.filter((c) => !name.test(c.identity.name ?? ''))).toEqual([]);
    expect(here.filter((c) => c.identity.phone !== undefined && !phone.test(c.identity.phone))).toEqual([]);
  });

  test('share no phone and no e-mail, and mail goes nowhere', () => {
    for (const field of ['phone', 'email'] as const) {
      const given = customers.flatMap((c) => c.identity[field] ?? []);
      expect(new Set(given).size).toBe(given.length);
    }
    const mails = customers.flatMap((c) => c.identity.email ?? []);
    expect(mails.filter((mail) => !/^[a-z.]+\.\d{4}@example\.org$/.test(mail))).toEqual([]);
  });

  test('have said yes, no and no longer, for every purpose somewhere', () => {
    const said = new Set(customers.flatMap((c) => c.consents.map((consent) => `${consent.purpose} ${consent.state}`)));
    expect([...said].toSorted()).toEqual([
      'marketing granted',
      'marketing refused',
      'marketing withdrawn',
      'profiling granted',
      'profiling refused',
      'research granted',
    ]);
    expect(customers.filter((c) => c.place !== '上海' && c.consents.some((x) => x.medium === 'wechat'))).toEqual([]);
  });
});

describe('money', () => {
  const INCOMING = new Set(['salary', 'pension', 'transfer_in', 'cash_in', 'interest', 'other_in']);

  test('every balance follows from the one before it', () => {
    const balances = new Map<string, number>();
    const broken = events.filter((e) => {
      if (e.balance === null || e.amount === null || e.about === null) return false;
      const before = balances.get(e.about);
      balances.set(e.about, e.balance.minor);
      if (before === undefined || e.amount.currency !== 'EUR') return false;
      return e.balance.minor - before !== (INCOMING.has(e.flow ?? '') ? e.amount.minor : -e.amount.minor);
    });
    expect(broken).toEqual([]);
    const accounts = holdings.filter((h) => h.category === 'current_account');
    expect(accounts.filter((h) => (balances.get(h.key) ?? h.balance?.minor) !== h.balance?.minor)).toEqual([]);
    expect(accounts).toHaveLength(customers.filter((c) => c.relation === 'customer').length);
  });
});
