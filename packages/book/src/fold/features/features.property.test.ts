import {
  type Day,
  foldStages,
  type LedgerEvent,
  parseDay,
  PRODUCT_CATEGORIES,
  stageRank,
  type Touch,
  TOUCH_MODES,
  touchMode,
} from '@vivero/domain';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Folded } from '../../columns/folded.ts';
import { type ReadEvent, readRow } from '../../columns/read-row.ts';
import { foldPart } from '../fold-part.ts';
import { partOf } from '../testing/part-of.ts';
import { TOLD_FROM, type ToldCustomer, toldCustomer } from '../testing/told-customer.ts';
import { featureAt } from './feature.ts';
import { FEATURES } from './features.ts';
import { TALLY_FEATURES } from './tally-features.ts';

type Answers = Readonly<Record<string, number | null>>;
const LOANS = ['consumer_loan', 'mortgage', 'business_loan'];
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const yesNo = (yes: boolean, settled: boolean): number | null => (yes ? 1 : settled ? 0 : null);

/** Events that count at the end of `asOf`: a purchase that a later event voids does not, nor what comes with a merge to come. */
function counted({ events, countsFrom }: ToldCustomer, asOf: Day): LedgerEvent[] {
  const known = events.filter((event) => event.day <= asOf);
  const isVoided = ({ eventId, code }: LedgerEvent): boolean =>
    code === 'TX-S' && known.some((other) => other.code === 'TX-V' && other.about === eventId);
  return known.filter((event) => !isVoided(event) && (countsFrom.get(event.eventId) ?? 0) <= asOf);
}

/** Everything that is counted, added up and dated, event by event and window by window. */
function tallied(customer: ToldCustomer, read: readonly ReadEvent[], asOf: Day): Answers {
  const now = new Set(counted(customer, asOf));
  const pairs = customer.events.flatMap((event, i) => (now.has(event) ? [{ event, kind: read[i]?.kind }] : []));
  return Object.fromEntries(
    TALLY_FEATURES.map(({ name, tally: { what, of, window } }) => {
      const those = pairs.flatMap(({ event, kind }) =>
        kind && of(kind) && (window === null || event.day > asOf - window) ? [event] : [],
      );
      const amounts = those.flatMap(({ code, amount }) =>
        code !== 'PROF' && amount?.currency === 'EUR' ? [Math.abs(amount.minor)] : [],
      );
      if (what === 'count') return [name, those.length];
      if (what === 'sum') return [name, sum(amounts)];
      return [name, (what === 'first' ? those[0] : those.at(-1))?.day ?? null];
    }),
  );
}

function rhythm(events: readonly LedgerEvent[], asOf: Day): Answers {
  const own = events.filter(
    ({ code, flow }) => code === 'TX-S' || (code === 'MV' && !['interest', 'fee', 'penalty'].includes(flow ?? '')),
  );
  const days = [...new Set(own.map((event) => event.day))];
  const gaps = days.slice(1).map((day, i) => day - (days[i] ?? 0));
  const [first, second = null] = new Set(events.flatMap(({ code, day }) => (code === 'TX-S' ? [day] : [])));
  const back = second !== null && first !== undefined && second - first <= 180;
  return {
    own_gap_mean: gaps.length === 0 ? null : sum(gaps) / gaps.length,
    own_gap_last: gaps.at(-1) ?? null,
    second_purchases_on: second,
    repurchased_180: first === undefined ? null : yesNo(back, asOf >= first + 180),
    contact_score: sum(
      events.map(({ code, day }) => (code === 'CT-R' ? 1 : code === 'CT-V' ? 3 : 0) * 2 ** ((day - asOf) / 90)),
    ),
  };
}

function balances(events: readonly LedgerEvent[], asOf: Day): Answers {
  const stated = events.filter((event) => event.balance?.currency === 'EUR');
  const on = (day: Day): number => {
    const last = new Map<string | null, number>();
    for (const event of stated) if (event.day <= day) last.set(event.about, event.balance?.minor ?? 0);
    return sum([...last.values()]);
  };
  const first = stated[0]?.day ?? Infinity;
  const means: number[] = [];
  for (let month = 0; month < 6 && asOf - 30 * (month + 1) + 1 >= first; month += 1)
    means.push(sum(Array.from({ length: 30 }, (_, i) => on(asOf - 30 * month - i))) / 30);
  const middle = (means.length - 1) / 2;
  const level = sum(means) / means.length;
  const slope =
    sum(means.map((mean, month) => (middle - month) * (mean - level))) /
    sum(means.map((_, month) => (middle - month) ** 2));
  return {
    balance_stated: first === Infinity ? null : on(asOf),
    balance_mean_30: means[0] ?? null,
    balance_mean_180: means.length < 6 ? null : level,
    balance_slope_180: means.length < 3 ? null : slope,
  };
}

function held({ holdings }: ToldCustomer, asOf: Day): Answers {
  const open = holdings.filter(
    ({ elsewhere, openedOn, endedOn }) =>
      !elsewhere && (openedOn ?? -Infinity) <= asOf && (endedOn === null || endedOn > asOf),
  );
  const total = (loans: boolean): number | null => {
    const stated = open.flatMap(({ category, balance }) =>
      balance !== null && LOANS.includes(category) === loans ? [balance] : [],
    );
    return stated.length === 0 ? null : sum(stated);
  };
  const maturities = open.flatMap(({ maturesOn }) => (maturesOn !== null && maturesOn >= asOf ? [maturesOn] : []));
  return {
    held_balance: total(false),
    owed_balance: total(true),
    held_products: open.length,
    held_categories: PRODUCT_CATEGORIES.filter((each) => open.some(({ category }) => category === each)).length,
    matures_on: maturities.length === 0 ? null : Math.min(...maturities),
  };
}

function growth(customer: ToldCustomer, events: readonly LedgerEvent[], asOf: Day): Answers {
  const { completeness, basis, verifiedOn, holdings, countsFrom, risk } = customer;
  const merges = [...countsFrom].map(([id, on]) => ({ mergeId: id, on, recordedAt: '', eventIds: [id] }));
  const profile = { completeness, hasBasis: basis !== 'none', verifiedOn };
  const { rows } = foldStages({ events: customer.events, profile, holdings, merges, asOf });
  const reached = rows.find((row) => stageRank(row.to) >= 2)?.effectiveOn;
  const names = { acquired_on: null, activated_on: null, activated: null };
  if (reached === undefined || basis === 'none')
    return { ...names, retained_30: null, retained_90: null, retained_365: null };
  const days = Array.from({ length: 30 }, (_, i) => reached + i).filter((day) => day <= asOf);
  const upTo = (day: Day, code: string) => events.filter((e) => e.code === code && e.day >= reached && e.day <= day);
  const first = days.find((day) => upTo(day, 'TX-S').length > 0 || (risk > 0 && upTo(day, 'CT-V').length >= 3));
  const took = /^(CT-R|CT-V|PD-A|IN-.|ND-.|TX-S)$/;
  const active = ({ code, flow }: LedgerEvent): boolean =>
    took.test(code) || (code === 'MV' && !['interest', 'fee', 'penalty'].includes(flow ?? ''));
  const retained = (after: number): number | null =>
    reached + after > asOf
      ? null
      : Number(events.some((e) => active(e) && e.day <= reached + after && e.day > reached + after - 30));
  return {
    acquired_on: reached,
    activated_on: first ?? null,
    activated: yesNo(first !== undefined, asOf >= reached + 29),
    retained_30: retained(30),
    retained_90: retained(90),
    retained_365: retained(365),
  };
}

function modes(events: readonly LedgerEvent[], asOf: Day): Answers {
  const needs = events
    .filter(({ code }) => code === 'ND-C' || code === 'ND-Q')
    .map((event) => ({
      customerId: '',
      kind: event.details['needKind'] as 'finance_home',
      recordedAt: event.at,
      endedAt:
        events.find((e) => e.code === 'ND-D' && e.at > event.at && e.details['needKind'] === event.details['needKind'])
          ?.at ?? null,
      typedByRm: null,
      evidenceIds: [event.eventId],
    }));
  const touches = events.flatMap(({ code, direction, medium, details, eventId, day, at }): Touch[] => {
    if ((code !== 'CT-D' && code !== 'CT-V') || direction === null || medium === null) return [];
    const text = (name: string) => (details[name] === '' ? null : ((details[name] as string | undefined) ?? null));
    return [
      {
        eventId,
        customerId: '',
        rm: 0,
        day,
        at,
        direction,
        medium,
        activityId: null,
        asksQuestion: false,
        service: details['service'] === true,
        needKind: details['needKind'] as 'finance_home',
        productId: text('productId'),
        contentId: text('contentId'),
        nextStepOn: parseDay(text('nextStepOn') ?? '') ?? null,
        extent: details['attempt'] === true ? 'attempt' : 'talk',
        declined: null,
        closes: false,
      },
    ];
  });
  return Object.fromEntries(
    TOUCH_MODES.flatMap((mode) =>
      [90, 365].map((window) => [
        `touches_${mode}_${window}`,
        touches.filter((touch) => asOf - touch.day < window && touchMode(touch, needs) === mode).length,
      ]),
    ),
  );
}

const met = new Map<string, Set<string>>();
const part = fc.record({
  customers: fc.array(toldCustomer, { minLength: 1, maxLength: 4 }),
  rest: fc.oneof(fc.integer({ min: -40, max: 60 }), fc.constantFrom(89, 90, 181, 365, 500)),
});

test('every feature of the kernel is what a plain reading of the events gives', () => {
  fc.assert(
    fc.property(part, ({ customers, rest }) => {
      const asOf = Math.max(TOLD_FROM, (customers[0]?.events.at(-1)?.day ?? TOLD_FROM) + rest);
      const { events, people, kinds } = partOf(customers);
      const folded = foldPart(events, people, kinds, { asOf, currency: 'EUR' });
      for (const [row, customer] of customers.entries()) {
        const now = counted(customer, asOf);
        const told: Answers = {
          ...tallied(customer, readRow(events, kinds, row), asOf),
          ...rhythm(now, asOf),
          ...balances(now, asOf),
          ...held(customer, asOf),
          ...growth(customer, now, asOf),
          ...modes(now, asOf),
          interest_score: folded.interest[row] ?? 0,
        };
        for (const [i, { name }] of FEATURES.entries()) {
          const [found, expected] = [featureAt(folded, i, row), told[name]];
          const seen = met.get(name) ?? new Set();
          met.set(name, seen.add(expected === null ? 'unknown' : expected === 0 ? 'zero' : 'more'));
          if (Object.is(found, expected)) continue;
          if (typeof expected !== 'number' || Number.isInteger(expected)) expect(found, name).toBe(expected);
          else expect(Math.abs((found ?? Infinity) - expected), name).toBeLessThan(1e-9 * (Math.abs(expected) + 1e6));
        }
      }
    }),
    { numRuns: 800 },
  );
}, 240_000);

test('a customer is what he is wherever he stands among thousands: batches are of 1,024', () => {
  const few = fc.sample(toldCustomer, { numRuns: 31, seed: 4 });
  const asOf = TOLD_FROM + 400;
  const options = { asOf, currency: 'EUR' };
  const many = partOf(Array.from({ length: 2_500 }, (_, i) => few[i % few.length] as ToldCustomer));
  const folded = foldPart(many.events, many.people, many.kinds, options);
  const alone = few.map((customer) => {
    const { events, people, kinds } = partOf([customer]);
    return foldPart(events, people, kinds, options);
  });
  const read = (of: Folded, row: number) => FEATURES.map((_, i) => featureAt(of, i, row));
  for (let row = 0; row < 2_500; row += 1)
    expect(read(folded, row)).toEqual(read(alone[row % few.length] as Folded, 0));
});

test('kinds that came after the last fold of the day are known to the next', () => {
  const [one, other] = fc.sample(toldCustomer, { numRuns: 2, seed: 7 }) as [ToldCustomer, ToldCustomer];
  const options = { asOf: TOLD_FROM + 900, currency: 'EUR' };
  const book = partOf([one]);
  foldPart(book.events, book.people, book.kinds, options);
  const known = book.kinds.kinds.length;
  const later = partOf([other], book.kinds);
  expect(book.kinds.kinds.length).toBeGreaterThan(known);
  const fresh = partOf([other]);
  expect(foldPart(later.events, later.people, later.kinds, options)).toEqual(
    foldPart(fresh.events, fresh.people, fresh.kinds, options),
  );
});

afterAll(() => {
  for (const { name, unit } of FEATURES)
    expect(met.get(name)?.has(unit === 'yes_no' ? 'zero' : 'more'), name).toBe(true);
});
