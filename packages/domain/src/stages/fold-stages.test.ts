import { describe, expect, test } from 'vitest';
import { dayOf, type Day } from '../day.ts';
import type { EventCode, LedgerEvent } from '../ledger-event.ts';
import { foldStages, type StageInput } from './fold-stages.ts';
import { RULE_VERSION } from './stage-rules.ts';

/** Day 0 of the tables: 1 January 2024, so that month ends are the days 30, 59 (leap year), 90, 120 ... */
const START = dayOf(2024, 1, 1);
type Told = readonly [day: number, code: EventCode, more?: Partial<LedgerEvent>];

const event = ([day, code, more]: Told, i: number): LedgerEvent => ({
  eventId: `e${i}`,
  code,
  day: START + day,
  at: `2024-01-01T00:00:${String(i).padStart(2, '0')}Z`,
  recordedAt: `2026-01-01T00:00:${String(i).padStart(2, '0')}Z`,
  ...{
    medium: null,
    direction: null,
    flow: null,
    category: null,
    amount: null,
    balance: null,
    about: null,
    details: {},
  },
  ...more,
});
const stranger: StageInput = {
  events: [],
  profile: { completeness: 0, hasBasis: false, verifiedOn: null },
  holdings: [],
  asOf: START,
};
const fold = (told: readonly Told[], asOf: number, change: Partial<StageInput> = {}) =>
  foldStages({ ...stranger, events: told.map(event), asOf: START + asOf, ...change });
const moves = (told: readonly Told[], asOf: number, change: Partial<StageInput> = {}) =>
  fold(told, asOf, change).rows.map(
    (row) => `${row.effectiveOn - START} ${row.to} ${row.cause}${row.implied ? ' implied' : ''}`,
  );

const profile = { completeness: 0.6, hasBasis: true, verifiedOn: START };
const held = (openedOn: Day | null, endedOn: Day | null, elsewhere = false) => ({ elsewhere, openedOn, endedOn });
const twice: readonly Told[] = [
  [0, 'TX-S', { category: 'wealth' }],
  [30, 'TX-S', { category: 'wealth' }],
];
const superCustomer: readonly Told[] = [...twice, [31, 'RF-C'], [32, 'RF-C']];

describe('entering', () => {
  test.each<{ why: string; told: readonly Told[]; then: string; change?: Partial<StageInput>; asOf?: number }>([
    { why: 'a contact without evidence', told: [], then: 'unprofiled' },
    { why: 'S1: 60 % complete with a basis', told: [], change: { profile }, then: 'profiled' },
    {
      why: 'S1: not without a basis',
      told: [],
      change: { profile: { ...profile, hasBasis: false } },
      then: 'unprofiled',
    },
    { why: 'S1: not at 59 %', told: [], change: { profile: { ...profile, completeness: 0.59 } }, then: 'unprofiled' },
    {
      why: 'S1: a PROF event states its own completeness',
      told: [[0, 'PROF', { details: { completeness: 0.7, basis: true } }]],
      then: 'profiled',
    },
    { why: 'S2: one two-way contact', told: [[0, 'CT-V']], then: 'reached' },
    { why: 'S2: a private-domain link', told: [[0, 'PD-A']], then: 'reached' },
    { why: 'S2: one read is not enough', told: [[0, 'CT-R']], then: 'unprofiled' },
    {
      why: 'S2: two reads 29 days apart',
      told: [
        [0, 'CT-R'],
        [29, 'CT-R'],
      ],
      asOf: 29,
      then: 'reached',
    },
    {
      why: 'S2: two reads 30 days apart lie in no window of 30 days',
      told: [
        [0, 'CT-R'],
        [30, 'CT-R'],
      ],
      asOf: 30,
      then: 'unprofiled',
    },
    {
      why: 'S2: attempts never advance',
      told: [
        [0, 'CT-D'],
        [0, 'CT-D'],
        [0, 'CT-D'],
      ],
      then: 'unprofiled',
    },
    {
      why: 'S2: added and removed on one day',
      told: [
        [0, 'PD-A'],
        [0, 'PD-X'],
      ],
      then: 'unprofiled',
    },
    {
      why: 'S3: interest of exactly 10',
      told: [
        [0, 'IN-Q'],
        [0, 'IN-A'],
      ],
      then: 'interested',
    },
    {
      why: 'S3: one day between leaves less than 10',
      told: [
        [0, 'IN-Q'],
        [1, 'IN-A'],
      ],
      asOf: 1,
      then: 'unprofiled',
    },
    {
      why: 'S3: said yes and came to the same event',
      told: [
        [0, 'IN-Q', { about: 'salon', details: { rsvp: 'yes' } }],
        [9, 'IN-A', { about: 'salon' }],
      ],
      asOf: 9,
      then: 'interested',
    },
    {
      why: 'S3: came to another event than the one accepted',
      told: [
        [0, 'IN-Q', { about: 'salon', details: { rsvp: 'yes' } }],
        [9, 'IN-A', { about: 'fair' }],
      ],
      asOf: 9,
      then: 'unprofiled',
    },
    { why: 'S4: a need confirmed', told: [[0, 'ND-C']], then: 'in_need' },
    { why: 'S4: a quote asked', told: [[0, 'ND-Q']], then: 'in_need' },
    {
      why: 'S4: confirmed and denied on one day',
      told: [
        [0, 'ND-C', { about: 'n' }],
        [0, 'ND-D', { about: 'n' }],
      ],
      then: 'unprofiled',
    },
    { why: 'S5: the first purchase', told: [[0, 'TX-S']], then: 'transacted' },
    {
      why: 'S5: a holding alone is no evidence',
      told: [],
      change: { holdings: [held(START, null)] },
      then: 'unprofiled',
    },
    { why: 'S6: two purchases 30 days apart', told: twice, asOf: 30, then: 'repurchasing' },
    {
      why: 'S6: 29 days apart are one purchase in two parts',
      told: [
        [0, 'TX-S'],
        [29, 'TX-S'],
      ],
      asOf: 29,
      then: 'transacted',
    },
    {
      why: 'S6: two categories on one day',
      told: [
        [0, 'TX-S', { category: 'wealth' }],
        [0, 'TX-S', { category: 'card' }],
      ],
      then: 'repurchasing',
    },
    { why: 'S7: two referred persons bought', told: superCustomer, asOf: 32, then: 'super_customer' },
    { why: 'S7: one referral and one category', told: superCustomer.slice(0, 3), asOf: 32, then: 'repurchasing' },
    {
      why: 'S7: one referral and two categories',
      told: [...twice, [31, 'TX-S', { category: 'card' }], [31, 'RF-C']],
      asOf: 31,
      then: 'super_customer',
    },
    {
      why: 'S7: not from S5',
      told: [
        [0, 'TX-S'],
        [1, 'RF-C'],
        [2, 'RF-C'],
      ],
      asOf: 2,
      then: 'transacted',
    },
    {
      why: 'S7: a serious complaint bars the way',
      told: [...twice, [30, 'CP'], [31, 'RF-C'], [32, 'RF-C']],
      asOf: 32,
      then: 'repurchasing',
    },
    {
      why: 'S7: its settlement opens it',
      told: [...twice, [30, 'CP'], [31, 'RF-C'], [32, 'RF-C'], [33, 'CP-X', { about: 'e2' }]],
      asOf: 33,
      then: 'super_customer',
    },
    {
      why: 'S7: referrals 365 days apart lie in no window of 365',
      told: [...twice, [31, 'RF-C'], [396, 'RF-C']],
      asOf: 396,
      then: 'repurchasing',
    },
  ])('$why -> $then', ({ told, then, change, asOf = 0 }) => {
    expect(fold(told, asOf, change).current.byEvidence).toBe(then);
  });
});

describe('staying and leaving', () => {
  test.each<{ why: string; told: readonly Told[]; falls: string; change?: Partial<StageInput> }>([
    {
      why: 'S1 ends when the verification is older than 365 days',
      told: [],
      change: { profile },
      falls: '366 unprofiled decay',
    },
    {
      why: 'S1 ends when the profile is restated below 50 %',
      told: [
        [0, 'PROF', { details: { completeness: 0.6, basis: true } }],
        [9, 'PROF', { details: { completeness: 0.49 } }],
      ],
      falls: '9 unprofiled evidence',
    },
    {
      why: 'S1 bears 50 %',
      told: [
        [0, 'PROF', { details: { completeness: 0.6, basis: true } }],
        [9, 'PROF', { details: { completeness: 0.5 } }],
      ],
      falls: '375 unprofiled decay',
    },
    {
      why: 'S2 ends 90 days after the last response',
      told: [
        [0, 'CT-V'],
        [50, 'CT-R'],
      ],
      falls: '140 unprofiled decay',
    },
    {
      why: 'S2 falls to S1 while the profile holds',
      told: [[0, 'CT-V']],
      change: { profile },
      falls: '90 profiled decay',
    },
    {
      why: 'a living link with an attempt keeps S2 180 days',
      told: [
        [0, 'PD-A'],
        [100, 'CT-D'],
      ],
      falls: '280 unprofiled decay',
    },
    {
      why: 'PD-X ends S2 when the link alone kept it',
      told: [
        [0, 'PD-A'],
        [20, 'PD-X'],
      ],
      falls: '20 unprofiled evidence',
    },
    {
      why: 'S3, the vector: first reading below 5 on day 45, the 14th on day 58',
      told: [
        [0, 'CT-V'],
        [2, 'IN-Q'],
        [5, 'IN-Q'],
      ],
      falls: '58 reached decay',
    },
    {
      why: 'S3: a reading back at 5 breaks the run of 14',
      told: [
        [0, 'CT-V'],
        [2, 'IN-Q'],
        [5, 'IN-Q'],
        [57, 'IN-C'],
      ],
      falls: '76 reached decay',
    },
    {
      why: 'S3: being blocked sets the score to 0',
      told: [
        [0, 'IN-Q'],
        [0, 'IN-A'],
        [3, 'PD-X'],
      ],
      falls: '16 unprofiled decay',
    },
    { why: 'S4 leads to S3 after 90 days untouched', told: [[0, 'ND-C']], falls: '90 interested decay' },
    {
      why: 'S4: any touch counts',
      told: [
        [0, 'ND-C'],
        [89, 'CT-R'],
      ],
      falls: '179 interested decay',
    },
    {
      why: 'S4: an attempt is no touch',
      told: [
        [0, 'ND-C'],
        [89, 'CT-D'],
      ],
      falls: '90 interested decay',
    },
    {
      why: 'S4 ends when the need is denied',
      told: [
        [0, 'ND-C', { about: 'n' }],
        [9, 'ND-D', { about: 'n' }],
      ],
      falls: '9 interested evidence',
    },
    {
      why: 'S4 stays while another need is open',
      told: [
        [0, 'ND-C', { about: 'n' }],
        [0, 'ND-Q', { about: 'm' }],
        [9, 'ND-D', { about: 'n' }],
      ],
      falls: '99 interested decay',
    },
    { why: 'S5 lapses 365 days after the last purchase', told: [[0, 'TX-S']], falls: '365 unprofiled decay' },
    {
      why: 'S5 lives as long as a product',
      told: [[0, 'TX-S']],
      change: { holdings: [held(START, START + 500)] },
      falls: '500 unprofiled decay',
    },
    {
      why: 'a product elsewhere keeps nobody',
      told: [[0, 'TX-S']],
      change: { holdings: [held(START, null, true)] },
      falls: '365 unprofiled decay',
    },
    {
      why: 'a lapse is judged anew: a need in hand counts',
      told: [
        [0, 'TX-S'],
        [340, 'ND-C'],
      ],
      falls: '365 in_need decay',
    },
    {
      why: 'a lapse is judged anew: a served need does not, interest does',
      told: [
        [0, 'ND-C'],
        [0, 'TX-S'],
        [360, 'IN-Q'],
        [360, 'IN-C'],
      ],
      falls: '365 interested decay',
    },
    {
      why: 'S6: the 540 days of a loan, then six months below and the seventh demotes, here to nothing held',
      told: [
        [0, 'TX-S', { category: 'mortgage' }],
        [0, 'TX-S', { category: 'card' }],
      ],
      falls: `${dayOf(2025, 12, 31) - START} unprofiled decay`,
    },
    {
      why: 'S6 of wealth: last purchase on 31 January 2024, below from January 2025, demoted in July to S5, still held',
      told: twice,
      change: { holdings: [held(START, null)] },
      falls: `${dayOf(2025, 7, 31) - START} transacted decay`,
    },
    {
      why: 'S7: advocacy of 2 February 2024 is gone at the end of February 2025; the best of the six months is S5',
      told: superCustomer,
      change: { holdings: [held(START, null)] },
      falls: `${dayOf(2025, 8, 31) - START} transacted decay`,
    },
    {
      why: 'S7: falls to S6 where purchases go on',
      told: [...superCustomer, [300, 'TX-S']],
      falls: `${dayOf(2025, 8, 31) - START} repurchasing decay`,
    },
    {
      why: 'S7: accepted feedback is advocacy',
      told: [...superCustomer, [300, 'TX-S'], [100, 'FB']],
      falls: `${dayOf(2025, 10, 31) - START} repurchasing decay`,
    },
    {
      why: 'S5 by money: six months under the threshold, then down on what S1-S4 hold',
      told: [
        [0, 'TX-S'],
        [200, 'CT-V'],
      ],
      change: {
        holdings: [held(START, null)],
        balances: {
          thresholds: [5, 20, 50],
          averages: new Map([1, 2, 3, 4, 5, 6, 7].map((month) => [dayOf(2024, month + 1, 1) - 1, 4] as const)),
        },
      },
      falls: `${dayOf(2024, 7, 31) - START} reached decay`,
    },
  ])('$why', ({ told, change, falls }) => {
    const [first, ...later] = moves(told, 1_200, change).filter(
      (move) => !/ evidence( implied)?$/.test(move) || move === falls,
    );
    expect(first).toBe(falls);
    expect(later.every((move) => Number(move.split(' ')[0]) >= Number(falls.split(' ')[0]))).toBe(true);
    const day = Number(falls.split(' ')[0]);
    if (falls.endsWith('decay') && !change?.balances)
      expect(fold(told, day - 1, change).current.nextDecayOn, 'foretold the day before').toBe(START + day);
  });

  test('the watch shows from the fourth month below, and a purchase lifts it', () => {
    const watchAt = (day: Day, more: readonly Told[] = []) => fold([...twice, ...more], day - START).current;
    expect(watchAt(dayOf(2025, 1, 30)).cooling).toBe(true);
    expect(watchAt(dayOf(2025, 3, 31)).watch).toBeNull();
    expect(watchAt(dayOf(2025, 4, 30)).watch).toEqual({ month: 1 });
    expect(watchAt(dayOf(2025, 6, 30)).watch).toEqual({ month: 3 });
    const bought = [[dayOf(2025, 5, 10) - START, 'TX-S']] as const;
    expect(watchAt(dayOf(2025, 5, 31), bought)).toMatchObject({
      watch: null,
      cooling: false,
      byEvidence: 'repurchasing',
    });
  });

  test('between 45 and 90 days untouched a need is going cold, not gone', () => {
    expect(fold([[0, 'ND-C']], 45).current).toMatchObject({ byEvidence: 'in_need', cooling: false });
    expect(fold([[0, 'ND-C']], 46).current).toMatchObject({ byEvidence: 'in_need', cooling: true });
  });
});

describe('history', () => {
  test('a skip is an implied passage of the stages between, unless they have evidence of their own', () => {
    expect(
      moves(
        [
          [0, 'CT-V'],
          [0, 'TX-S'],
        ],
        0,
        { profile },
      ),
    ).toEqual([
      '0 profiled evidence',
      '0 reached evidence',
      '0 interested evidence implied',
      '0 in_need evidence implied',
      '0 transacted evidence',
    ]);
  });

  test('a row names its evidence, when it was learnt and the rule', () => {
    expect(
      fold(
        [
          [0, 'CT-R'],
          [3, 'CT-R'],
        ],
        3,
      ).rows.at(-1),
    ).toEqual({
      from: 'profiled',
      to: 'reached',
      effectiveOn: START + 3,
      recordedAt: '2026-01-01T00:00:01Z',
      evidenceIds: ['e0', 'e1'],
      ruleVersion: RULE_VERSION,
      cause: 'evidence',
      implied: false,
    });
    expect(fold([[0, 'CT-V']], 90).rows.at(-1)).toMatchObject({ recordedAt: null, evidenceIds: [], cause: 'decay' });
  });

  test('a void takes the purchase away from its day on and keeps what was known before', () => {
    const told: readonly Told[] = [
      [0, 'CT-V'],
      [5, 'TX-S'],
      [15, 'TX-V', { about: 'e1' }],
    ];
    expect(moves(told, 15).slice(-2)).toEqual(['5 transacted evidence', '15 reached void']);
    const { rows, current } = fold(told, 15);
    expect(rows.at(-1)).toMatchObject({ from: 'transacted', evidenceIds: ['e2'], recordedAt: '2026-01-01T00:00:02Z' });
    expect(current).toMatchObject({ byEvidence: 'reached', highest: 'reached', enteredBy: ['e0'], since: START + 15 });
  });

  test('a void of one of two purchases leaves S5 and cites the other', () => {
    const { current } = fold([...twice, [40, 'TX-V', { about: 'e0' }]], 40);
    expect(current).toMatchObject({ byEvidence: 'transacted', highest: 'transacted', enteredBy: ['e1'] });
  });

  test('a void of nothing known changes nothing', () => {
    expect(fold([...twice, [40, 'TX-V', { about: 'gone' }]], 40).rows).toEqual(fold(twice, 40).rows);
  });

  test('a merge brings the absorbed record from its day on', () => {
    const merges = [{ mergeId: 'mrg_1', on: START + 50, recordedAt: '2026-02-01T00:00:00Z', eventIds: ['e0'] }];
    expect(moves(twice, 60, { merges }).slice(-2)).toEqual(['30 transacted evidence', '50 repurchasing merge']);
  });

  test('a lapse keeps the highest stage', () => {
    expect(fold([[0, 'TX-S']], 400).current).toMatchObject({ byEvidence: 'unprofiled', highest: 'transacted' });
  });

  test('what happens after the business day does not count yet', () => {
    expect(fold([[1, 'TX-S']], 0).rows).toEqual([]);
  });
});

describe('what is laid over the history', () => {
  test('an override shows and leaves the history alone', () => {
    const overrides = [
      {
        ...{ overrideId: 'ovr_1', from: 'reached', to: 'interested', by: 'usr_1', reason: 'asked twice in the branch' },
        ...{ setOn: START + 1, until: START + 10, recordedAt: '2026-01-01T00:00:00Z' },
      } as const,
    ];
    const { rows, manual, current } = fold([[0, 'CT-V']], 5, { overrides });
    expect(current).toMatchObject({ current: 'interested', byEvidence: 'reached', setBy: overrides[0] });
    expect(rows).toEqual(fold([[0, 'CT-V']], 5).rows);
    expect(manual.map((row) => row.cause)).toEqual(['manual']);
  });

  test.each<{ why: string; told: readonly Told[]; asOf: number; then: number | null }>([
    {
      why: '180 days without a movement of his own',
      told: [
        [0, 'TX-S'],
        [10, 'MV'],
      ],
      asOf: 190,
      then: 190,
    },
    {
      why: 'not on day 179',
      told: [
        [0, 'TX-S'],
        [10, 'MV'],
      ],
      asOf: 189,
      then: null,
    },
    {
      why: 'interest is the bank’s movement',
      told: [
        [0, 'TX-S'],
        [10, 'MV'],
        [100, 'MV', { flow: 'interest' }],
      ],
      asOf: 195,
      then: 190,
    },
    { why: 'a source without movements says nothing about silence', told: [[0, 'TX-S']], asOf: 200, then: null },
    {
      why: 'only a buyer can be lost',
      told: [
        [0, 'CT-V'],
        [10, 'MV'],
      ],
      asOf: 190,
      then: null,
    },
    {
      why: 'a voided purchase was no transaction',
      told: [
        [0, 'TX-S'],
        [5, 'MV'],
        [50, 'TX-S'],
        [51, 'TX-V', { about: 'e2' }],
      ],
      asOf: 190,
      then: 185,
    },
  ])('lost: $why', ({ told, asOf, then }) => {
    const { detour } = fold(told, asOf).current;
    expect(detour).toEqual(then === null ? null : { kind: 'lost', since: START + then, times: 1 });
  });

  test.each([
    { why: 'in force on its last day', detours: [{ kind: 'recycled', from: 0, until: 5 }], then: ['recycled', 1] },
    { why: 'over', detours: [{ kind: 'recycled', from: 0, until: 4 }], then: null },
    { why: 'not begun', detours: [{ kind: 'recycled', from: 6, until: null }], then: null },
    {
      why: 'the second recycling is counted',
      detours: [
        { kind: 'recycled', from: 0, until: 1 },
        { kind: 'recycled', from: 3, until: null },
      ],
      then: ['recycled', 2],
    },
    {
      why: 'the stronger one shows',
      detours: [
        { kind: 'recycled', from: 0, until: null },
        { kind: 'deceased', from: 1, until: null },
      ],
      then: ['deceased', 1],
    },
  ] as const)('detour: $why', ({ detours, then }) => {
    const given = detours.map((one) => ({
      kind: one.kind,
      from: START + one.from,
      until: one.until === null ? null : START + one.until,
    }));
    const { detour } = fold([], 5, { detours: given }).current;
    expect(detour && [detour.kind, detour.times]).toEqual(then);
  });
});
