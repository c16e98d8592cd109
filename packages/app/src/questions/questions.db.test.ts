import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stageCounts } from '@vivero/book';
import {
  type Actor,
  type Condition,
  dayOf,
  type EventFilter,
  formatDay,
  type Funnel,
  type IntakeRecord,
  isSmallCell,
  STAGE_HORIZONS,
} from '@vivero/domain';
import { inScope, stageCohorts, stageDurations, stageFlows } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BookHost } from '../book/book-host.ts';
import { actor } from '../customers/testing/two-books.ts';
import { imported, options } from '../intake/testing/test-bank.ts';
import { customer, event, rowsOf, testSource } from '../intake/testing/test-source.ts';
import { refresh } from '../refresh/refresh.ts';
import { stageWindows } from '../stages/stage-windows.ts';
import { askCohorts, askRepurchase } from './ask-cohorts.ts';
import { askBottleneck } from './ask-bottleneck.ts';
import { askFunnel } from './ask-funnel.ts';
import { askChange } from './ask-change.ts';
import { askGrowth } from './ask-growth.ts';
import { countSegment } from './ask-segment.ts';
import { listSegment, type SegmentPage } from './list-segment.ts';
import type { QuestionDeps } from './question-deps.ts';

const TODAY = dayOf(2026, 3, 3);
const NOW = '2026-03-03T11:00:00.000Z';
/** Days ago on which each of these people was spoken with, asked a question twice and, perhaps, bought, took it back, bought again, invited. */
interface Story {
  readonly book: 1 | 2;
  readonly met: number;
  readonly asked?: number;
  readonly bought?: number;
  readonly tookBack?: number;
  readonly again?: number;
  readonly invited?: number;
}
const PEOPLE: readonly Story[] = [
  ...Array.from({ length: 40 }, (_, i) => ({ book: 1 as const, met: 200 + i, ...(i < 10 ? { asked: 190 + i } : {}) })),
  ...Array.from({ length: 12 }, (_, i) => ({
    book: 2 as const,
    met: 100 + i,
    asked: 95 + i,
    bought: 80 + i,
    ...(i < 2 ? { tookBack: 60 } : i < 8 ? { again: 20 + i, invited: 10 + i } : {}),
  })),
  ...Array.from({ length: 3 }, (_, i) => ({ book: 2 as const, met: 5 + i })),
];

function* records(): Generator<readonly IntakeRecord[]> {
  yield [1, 2].map((n) => ({ kind: 'branch', key: `B${n}`, name: `Branch ${n}` }) as const);
  for (const n of [1, 2]) yield [{ kind: 'rm', key: `R${n}`, name: `RM ${n}`, branchKey: `B${n}`, team: `Team ${n}` }];
  for (const [i, { book, met, asked, bought, tookBack, again, invited }] of PEOPLE.entries()) {
    const key = `p${i}`;
    const on = (id: string, code: 'CT-V' | 'IN-Q' | 'TX-S' | 'TX-V' | 'RF-I', ago: number, over: object = {}) =>
      event(`core:${id}${i}`, key, { flow: null, amount: null, code, onDay: TODAY - ago, ...over });
    yield [
      customer(key, { rmKey: `R${book}`, relation: 'customer', basis: 'contract' }),
      on('m', 'CT-V', met, { medium: i % 2 === 0 ? 'call' : 'visit', direction: 'out' }),
    ];
    if (asked !== undefined) yield [on('q', 'IN-Q', asked), on('r', 'IN-Q', asked - 1)];
    if (bought !== undefined) yield [on('b', 'TX-S', bought, { category: 'wealth' })];
    if (tookBack !== undefined) yield [on('v', 'TX-V', tookBack, { about: `core:b${i}` })];
    if (again !== undefined) yield [on('a', 'TX-S', again, { category: 'card' })];
    if (invited !== undefined) yield [on('i', 'RF-I', invited)];
  }
}

let stores: TestStores;
let folder: string;
let host: BookHost;
let deps: QuestionDeps;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vivero-questions-'));
  stores = await testStores();
  await imported(stores, testSource(rowsOf('bank', ...records()), { asOf: TODAY }));
  await stores.settled();
  await refresh(stores, { now: () => NOW, newId: options().newId });
  await stores.settled();
  const place = { ...stores, dataFolder: folder };
  host = new BookHost({ stores: place, now: () => NOW, memoryMb: Infinity, onFault: () => undefined });
  let milliseconds = 0;
  deps = { stores, book: host, clock: () => (milliseconds += 3) };
});
afterAll(async () => {
  await host.close();
  await stores.close();
  rmSync(folder, { recursive: true });
});

const RM = (n: number): Actor => actor('rm', [n]);
const TEAM = actor('team_lead', [1, 2]);
const inOrder = (rows: readonly object[]): readonly string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))).toSorted();
const saved = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
};

test('conversion, dwell and flows are what the statements of the database count, in every scope', async () => {
  const windows = stageWindows(TODAY);
  for (const who of [RM(1), RM(2), TEAM]) {
    const { answer } = await host.withBook(who, (book, scope) => stageCounts(book, scope, { asOf: TODAY, ...windows }));
    const counted = await inScope(stores, who.rms, async (db) => ({
      cohorts: await stageCohorts(db, TODAY, windows.from, STAGE_HORIZONS),
      durations: await stageDurations(db, TODAY, windows.from),
      movements: await stageFlows(db, windows.periodFrom, TODAY),
    }));
    expect(counted.cohorts.length).toBeGreaterThan(0);
    expect(inOrder(answer.cohorts)).toEqual(inOrder(counted.cohorts));
    expect(inOrder(answer.durations)).toEqual(inOrder(counted.durations));
    expect(inOrder(answer.movements)).toEqual(
      inOrder(counted.movements.map((row) => ({ ...row, personDays: Number(row.personDays) }))),
    );
  }
});

describe('segments', () => {
  const BOUGHT: Condition = {
    is: 'did',
    what: { codes: ['TX-S'] },
    when: { span: 'last', days: 90 },
    times: 'at_least',
    count: 1,
  };
  const segment = (where: Condition) => ({ version: 1, where });

  test('a count says what it stands on; what was taken back was not bought', async () => {
    expect(await countSegment(deps, TEAM, segment(BOUGHT))).toMatchObject({
      ok: true,
      value: { people: 8, of: PEOPLE.length, milliseconds: 3, asOf: formatDay(TODAY) },
    });
    expect(saved(await countSegment(deps, RM(1), segment(BOUGHT)))).toMatchObject({ people: 0, of: 40 });
  });

  test('the list, page by page, is the count; and is in the own book', async () => {
    const everybody = segment({ is: 'not', of: { is: 'detour', in: ['deceased'] } });
    for (const who of [RM(1), RM(2), TEAM]) {
      const { people } = saved(await countSegment(deps, who, everybody));
      const found: string[] = [];
      for (let after: number | null | undefined; after !== null;) {
        const page: SegmentPage = saved(await listSegment(deps, who, { definition: everybody, after, limit: 7 }, NOW));
        expect(page.people).toBe(people);
        expect(page.customers.length).toBeLessThanOrEqual(7);
        found.push(...page.customers.map(({ customerId }) => customerId));
        after = page.next;
      }
      expect(new Set(found).size).toBe(people);
      expect(found.length).toBe(people);
      const { rows } = await stores.superuser.query<{ id: string }>(
        'select customer_id as id from customer where rm = any ($1)',
        [who.rms],
      );
      expect(new Set(found)).toEqual(new Set(rows.map(({ id }) => id)));
    }
  });

  test('features are those of the fold', async () => {
    const where: Condition = { is: 'figure', of: 'purchases_365', compare: 'at_least', value: 2 };
    expect(saved(await countSegment(deps, TEAM, segment(where))).people).toBe(6);
    const asked: Condition = { is: 'figure', of: 'last_interest_on', compare: 'at_most', value: 100 };
    expect(saved(await countSegment(deps, TEAM, segment(asked))).people).toBe(7);
  });

  test('branches are those of the books', async () => {
    const { rows } = await stores.superuser.query<{ id: string }>(
      `select branch_id as id from branch where name = 'Branch 2'`,
    );
    const where: Condition = { is: 'branch', in: rows.map(({ id }) => id) };
    expect(saved(await countSegment(deps, TEAM, segment(where))).people).toBe(15);
  });

  test('a definition that means nothing is refused with its place', async () => {
    expect(await countSegment(deps, TEAM, segment({ is: 'unknown', of: 'height' }))).toEqual({
      ok: false,
      problem: { code: 'segment.figure_unknown', path: 'where.of', figure: 'height' },
    });
  });
});

describe('funnels', () => {
  const step = (code: 'CT-V' | 'IN-Q' | 'TX-S'): EventFilter => ({ codes: [code] });
  const funnel = (over: Partial<Funnel> = {}): Funnel => ({
    version: 1,
    steps: [step('CT-V'), step('IN-Q'), step('TX-S')],
    days: 30,
    when: { span: 'ever' },
    split: 'none',
    ...over,
  });
  const peopleOf = async (who: Actor, plan = funnel()) =>
    saved(await askFunnel(deps, who, plan)).groups.map(({ of, steps }) => [
      of,
      'masked' in steps ? 'masked' : steps.map(({ people }) => people),
    ]);

  test('an RM counts the own book only', async () => {
    expect(await peopleOf(RM(1))).toEqual([[null, [40, 10, 0]]]);
    expect(await peopleOf(RM(2))).toEqual([[null, [15, 12, 10]]]);
    expect(await peopleOf(TEAM)).toEqual([[null, [55, 22, 10]]]);
    expect(await peopleOf(TEAM, funnel({ split: 'book' }))).toEqual([
      [1, [40, 10, 0]],
      [2, [15, 12, 10]],
    ]);
  });

  test('steps carry their shares, and how long they took those who took them', async () => {
    const [group] = saved(await askFunnel(deps, RM(2), funnel())).groups;
    expect(group?.steps).toMatchObject([
      { people: 15, median: { noBase: true } },
      { people: 12, ofBefore: { numerator: 12, denominator: 15 }, ofFirst: { numerator: 12, denominator: 15 } },
      { people: 10, ofBefore: { numerator: 10, denominator: 12 }, ofFirst: { numerator: 10, denominator: 15 } },
    ]);
    expect(group?.steps).toMatchObject({ 1: { median: { seconds: 5 * 86_400, denominator: 12 } } });
  });

  test('marketing is told of no small group, nor of the one from which it could be worked out', async () => {
    expect(await peopleOf(actor('marketing'), funnel({ split: 'book' }))).toEqual([
      [1, 'masked'],
      [2, 'masked'],
    ]);
    expect(await peopleOf(actor('marketing'), funnel({ steps: [step('CT-V'), step('IN-Q')] }))).toEqual([
      [null, [55, 22]],
    ]);
    expect(await peopleOf(actor('compliance'), funnel({ split: 'book' }))).toHaveLength(2);
  });

  test('a definition that means nothing is refused with its place', async () => {
    expect(await askFunnel(deps, TEAM, { ...funnel(), days: 0 })).toMatchObject({
      problem: { code: 'segment.value_invalid', path: 'funnel.days' },
    });
  });
});

describe('cohorts', () => {
  const PLAN = {
    version: 1,
    began: { codes: ['CT-V'] },
    returns: { codes: ['IN-Q', 'TX-S'] },
    by: 'month',
    when: { span: 'ever' },
    periods: 12,
  };

  test('a triangle: what has not begun is not there, what is not over is not mature', async () => {
    const { cohorts } = saved(await askCohorts(deps, RM(2), PLAN));
    expect(cohorts.map(({ from, people, complete }) => [from, people, complete])).toEqual([
      ['2025-11-01', 12, true],
      ['2026-02-01', 3, true],
    ]);
    const [first] = cohorts;
    expect(first?.returned.map(({ after, mature }) => [after, mature])).toEqual([
      [1, true],
      [2, true],
      [3, true],
      [4, false],
    ]);
    expect(first?.second).toEqual({ noBase: true, denominator: 0 });
  });

  test('marketing is told of no small cell', async () => {
    const { cohorts } = saved(await askCohorts(deps, actor('marketing'), PLAN));
    const young = cohorts.find(({ from }) => from === '2026-02-01');
    expect(young).toMatchObject({ people: { masked: true }, returned: [{ share: { masked: true } }] });
  });

  test('who bought on two days', async () => {
    expect(await askRepurchase(deps, TEAM, 365)).toMatchObject({ share: { numerator: 6, denominator: 10 } });
    expect(await askRepurchase(deps, actor('marketing'), 365)).toMatchObject({ share: { masked: true } });
    expect(await askRepurchase(deps, RM(1), 365)).toMatchObject({ share: { noBase: true, denominator: 0 } });
  });
});

describe('growth', () => {
  const QUARTER = 90;

  test('the five letters, each with what it is of', async () => {
    expect(await askGrowth(deps, RM(2), QUARTER)).toMatchObject({
      from: formatDay(TODAY - 89),
      acquisition: { people: 3 },
      activation: { denominator: 12 },
      retention: [{ days: 30, share: { denominator: 12 } }, { days: 90 }, { days: 365, share: { noBase: true } }],
      revenue: { productsPerCustomer: { noBase: true } },
      referral: {
        inviting: { numerator: 6 },
        perInviter: { value: 1, count: 6 },
        perPerson: { count: 0 },
        cycle: { denominator: 6 },
      },
    });
    expect(await askGrowth(deps, RM(1), QUARTER)).toMatchObject({ acquisition: { people: 0 } });
    expect(await askGrowth(deps, actor('marketing'), QUARTER)).toMatchObject({
      acquisition: { people: { masked: true } },
    });
  });

  test('a change is base, conversion and mix', async () => {
    const { whole, groups } = await askChange(deps, TEAM, { stage: 'transacted', days: 90, by: 'book' });
    if ('masked' in whole || 'masked' in groups) throw new Error('told');
    expect(new Map(groups.map(({ of, name }) => [of, name]))).toEqual(
      new Map([
        [1, 'RM 1'],
        [2, 'RM 2'],
      ]),
    );
    expect(whole.base + whole.conversion + whole.mix).toBeCloseTo(whole.after.people - whole.before.people, 9);
    expect(groups.reduce((sum, { change }) => sum + change, 0)).toBeCloseTo(whole.change, 9);
    expect(whole.after.people).toBeGreaterThan(whole.before.people);
    const told = await askChange(deps, actor('marketing'), { stage: 'transacted', days: 90, by: 'branch' });
    expect(told.groups).toEqual({ masked: true });
  });
});

test('the weak step is priced from the months of the own book, and small groups are hidden from who may not know the people', async () => {
  const team = await askBottleneck(deps, TEAM);
  const own = await askBottleneck(deps, RM(1));
  expect(team.steps.map(({ from, to }) => `${from} > ${to}`)).toEqual([
    'reached > interested',
    'interested > transacted',
  ]);
  for (const { priced } of team.steps) {
    if ('masked' in priced) throw new Error('a lead sees the people');
    const { chance, perPoint, months, moved } = priced;
    expect(moved).toBeLessThanOrEqual(months);
    expect(chance.lower <= chance.value && chance.value <= chance.upper).toBe(true);
    expect(perPoint.lower.minor <= perPoint.value.minor && perPoint.value.minor <= perPoint.upper.minor).toBe(true);
  }
  const told = await askBottleneck(deps, actor('marketing'));
  for (const { priced } of told.steps) expect('masked' in priced || !isSmallCell(priced.moved)).toBe(true);
  expect(JSON.stringify(own.steps)).not.toBe(JSON.stringify(team.steps));
  expect(await askBottleneck(deps, TEAM).then(({ steps }) => steps), 'the same book, the same draws').toEqual(
    team.steps,
  );
});
