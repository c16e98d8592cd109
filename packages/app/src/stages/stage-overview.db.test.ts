import { dayOf, type IntakeRecord, messageOf, STAGES, type StageOrNone } from '@vivero/domain';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actor } from '../customers/testing/two-books.ts';
import { imported, options } from '../intake/testing/test-bank.ts';
import { customer, event, rowsOf, testSource } from '../intake/testing/test-source.ts';
import { refresh } from '../refresh/refresh.ts';
import { stageOverview } from './stage-overview.ts';

const TODAY = dayOf(2026, 3, 3);
const NOW = '2026-03-03T11:00:00.000Z';
/** Days ago on which each of these people was spoken with, asked a question twice and, perhaps, bought. */
const PEOPLE: readonly {
  readonly book: 1 | 2;
  readonly met: number;
  readonly asked?: number;
  readonly bought?: number;
}[] = [
  ...Array.from({ length: 40 }, (_, i) => ({ book: 1 as const, met: 200 + i, ...(i < 10 ? { asked: 190 + i } : {}) })),
  ...Array.from({ length: 12 }, (_, i) => ({ book: 2 as const, met: 100 + i, asked: 95 + i, bought: 60 + i })),
  ...Array.from({ length: 3 }, (_, i) => ({ book: 2 as const, met: 5 + i })),
];

function* records(): Generator<readonly IntakeRecord[]> {
  yield [{ kind: 'branch', key: 'B', name: 'Centro' }];
  for (const n of [1, 2]) yield [{ kind: 'rm', key: `R${n}`, name: `RM ${n}`, branchKey: 'B', team: 'North' }];
  for (const [i, { book, met, asked, bought }] of PEOPLE.entries()) {
    const quiet = { flow: null, amount: null } as const;
    yield [
      customer(`p${i}`, { rmKey: `R${book}`, relation: 'customer', basis: 'contract' }),
      event(`core:m${i}`, `p${i}`, { ...quiet, code: 'CT-V', onDay: TODAY - met, medium: 'call', direction: 'out' }),
    ];
    if (asked !== undefined)
      yield [0, 1].map((n) => event(`core:q${i}-${n}`, `p${i}`, { ...quiet, code: 'IN-Q', onDay: TODAY - asked + n }));
    if (bought !== undefined)
      yield [event(`core:b${i}`, `p${i}`, { ...quiet, code: 'TX-S', onDay: TODAY - bought, category: 'wealth' })];
  }
}

let stores: TestStores;
beforeAll(async () => {
  stores = await testStores();
  await imported(stores, testSource(rowsOf('bank', ...records()), { asOf: TODAY }));
  await stores.settled();
  await refresh(stores, { now: () => NOW, newId: options().newId });
});
afterAll(async () => stores.close());

const overview = async (as: Parameters<typeof stageOverview>[1]) => stageOverview(stores, as, NOW);
async function numbersAt(stage: StageOrNone, as = actor('team_lead', [1, 2])) {
  const step = (await overview(as)).steps.find((each) => each.stage === stage);
  if (!step?.numbers) throw new Error('no numbers');
  return step.numbers;
}

test('of those who were reached, the mature ones count, and the young ones wait', async () => {
  const { conversion } = await numbersAt('reached');
  expect(conversion).toMatchObject({
    horizonDays: 30,
    mature: { numerator: 22, denominator: 52 },
    immature: { people: 3, moved: 0 },
    says: { key: 'ui.stages.went_on.about', params: { ofHundred: 42, days: 30 } },
  });
});

test('who bought without naming a need jumped over that step', async () => {
  const { conversion } = await numbersAt('in_need');
  expect(conversion).toMatchObject({ mature: { noBase: true }, skipped: { numerator: 12, denominator: 12 } });
});

test('an RM counts the own book only', async () => {
  const { conversion } = await numbersAt('reached', actor('rm', [2]));
  expect(conversion).toMatchObject({ mature: { numerator: 12, denominator: 12 }, immature: { people: 3 } });
  expect((await overview(actor('rm', [2]))).total).toBe(15);
});

test('the whole bank as the refresh counted it is the scope of all books', async () => {
  const scoped = await overview(actor('team_lead', [1, 2]));
  const bank = await overview(actor('compliance'));
  expect(bank).toEqual(scoped);
  expect(scoped.steps.map((step) => step.stage)).toEqual(['unprofiled', ...STAGES]);
  for (const { numbers } of scoped.steps.slice(1)) {
    if (!numbers || 'masked' in numbers.period) throw new Error('told');
    const { start, inUp, inDown, outUp, outDown, end, net } = numbers.period;
    expect(start + numbers.period.new + inUp + inDown - outUp - outDown).toBe(end);
    expect(net).toBe(end - start);
  }
});

test('every sentence stands in the catalogue', async () => {
  const { steps, leak } = await overview(actor('compliance'));
  const sentences = steps.flatMap(({ numbers }) =>
    numbers === null ? [] : [numbers.conversion, numbers.dwell, numbers.stuck, numbers.period].flatMap(saying),
  );
  expect(sentences.length).toBeGreaterThan(20);
  for (const { key } of [...sentences, leak.says]) expect(messageOf(key, 'zh')).not.toBe('');
});
const saying = (told: object | null) =>
  told !== null && 'says' in told ? [told.says as { readonly key: string }] : [];

describe('marketing', () => {
  test('sees no group of one to four people, and nothing from which one could be worked out', async () => {
    const seen = await overview(actor('marketing'));
    expect(seen.total).toBe(PEOPLE.length);
    expect(JSON.stringify(seen)).toContain('"masked":true');
    const counts = seen.steps.map((step) => step.customers);
    for (const count of counts)
      if (typeof count === 'number') expect([0, 5].some((n) => count === n || count > 5)).toBe(true);
    expect(counts.filter((count) => typeof count !== 'number').length).not.toBe(1);
    const { conversion } = await numbersAt('reached', actor('marketing'));
    expect(conversion).toEqual({ masked: true });
  });
});
