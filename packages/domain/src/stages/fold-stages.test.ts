import { describe, expect, test } from 'vitest';
import { dayOf, type Day } from '../day.ts';
import type { StageInput } from './fold-stages.ts';
import { fold, moves, START, type Told } from './testing/told-timeline.ts';

const profile = { completeness: 0.6, hasBasis: true, verifiedOn: START };
const held = (openedOn: Day | null, endedOn: Day | null, elsewhere = false) => ({ elsewhere, openedOn, endedOn });
const twice: readonly Told[] = [
  [0, 'TX-S', { category: 'wealth' }],
  [30, 'TX-S', { category: 'wealth' }],
];
const superCustomer: readonly Told[] = [...twice, [31, 'RF-C'], [32, 'RF-C']];
const talks: readonly Told[] = [70, 140, 210, 280, 350].map((day) => [day, 'CT-R']);

describe('entering', () => {
  test.each<{ why: string; told: readonly Told[]; leads: string; change?: Partial<StageInput>; asOf?: number }>([
    { why: 'a contact without evidence', told: [], leads: 'unprofiled' },
    { why: 'S1: 60 % complete with a basis', told: [], change: { profile }, leads: 'profiled' },
    {
      why: 'S1: not without a basis',
      told: [],
      change: { profile: { ...profile, hasBasis: false } },
      leads: 'unprofiled',
    },
    { why: 'S1: not at 59 %', told: [], change: { profile: { ...profile, completeness: 0.59 } }, leads: 'unprofiled' },
    {
      why: 'S1: a PROF event states its own completeness',
      told: [[0, 'PROF', { details: { completeness: 0.7, basis: true } }]],
      leads: 'profiled',
    },
    { why: 'S2: one two-way contact', told: [[0, 'CT-V']], leads: 'reached' },
    { why: 'S2: a private-domain link', told: [[0, 'PD-A']], leads: 'reached' },
    { why: 'S2: one read is not enough', told: [[0, 'CT-R']], leads: 'unprofiled' },
    {
      why: 'S2: two reads 29 days apart',
      told: [
        [0, 'CT-R'],
        [29, 'CT-R'],
      ],
      asOf: 29,
      leads: 'reached',
    },
    {
      why: 'S2: two reads 30 days apart lie in no window of 30 days',
      told: [
        [0, 'CT-R'],
        [30, 'CT-R'],
      ],
      asOf: 30,
      leads: 'unprofiled',
    },
    {
      why: 'S2: attempts never advance',
      told: [
        [0, 'CT-D'],
        [0, 'CT-D'],
        [0, 'CT-D'],
      ],
      leads: 'unprofiled',
    },
    {
      why: 'S2: added and removed on one day',
      told: [
        [0, 'PD-A'],
        [0, 'PD-X'],
      ],
      leads: 'unprofiled',
    },
    {
      why: 'S3: interest of exactly 10',
      told: [
        [0, 'IN-Q'],
        [0, 'IN-A'],
      ],
      leads: 'interested',
    },
    {
      why: 'S3: one day between leaves less than 10',
      told: [
        [0, 'IN-Q'],
        [1, 'IN-A'],
      ],
      asOf: 1,
      leads: 'unprofiled',
    },
    {
      why: 'S3: said yes and came to the same event',
      told: [
        [0, 'IN-Q', { about: 'salon', details: { rsvp: 'yes' } }],
        [9, 'IN-A', { about: 'salon' }],
      ],
      asOf: 9,
      leads: 'interested',
    },
    {
      why: 'S3: came to another event than the one accepted',
      told: [
        [0, 'IN-Q', { about: 'salon', details: { rsvp: 'yes' } }],
        [9, 'IN-A', { about: 'fair' }],
      ],
      asOf: 9,
      leads: 'unprofiled',
    },
    { why: 'S4: a need confirmed', told: [[0, 'ND-C']], leads: 'in_need' },
    { why: 'S4: a quote asked', told: [[0, 'ND-Q']], leads: 'in_need' },
    {
      why: 'S4: confirmed and denied on one day',
      told: [
        [0, 'ND-C', { about: 'n' }],
        [0, 'ND-D', { about: 'n' }],
      ],
      leads: 'unprofiled',
    },
    { why: 'S5: the first purchase', told: [[0, 'TX-S']], leads: 'transacted' },
    {
      why: 'S5: a holding alone is no evidence',
      told: [],
      change: { holdings: [held(START, null)] },
      leads: 'unprofiled',
    },
    { why: 'S6: two purchases 30 days apart', told: twice, asOf: 30, leads: 'repurchasing' },
    {
      why: 'S6: 29 days apart are one purchase in two parts',
      told: [
        [0, 'TX-S'],
        [29, 'TX-S'],
      ],
      asOf: 29,
      leads: 'transacted',
    },
    {
      why: 'S6: two categories on one day',
      told: [
        [0, 'TX-S', { category: 'wealth' }],
        [0, 'TX-S', { category: 'card' }],
      ],
      leads: 'repurchasing',
    },
    { why: 'S7: two referred persons bought', told: superCustomer, asOf: 32, leads: 'super_customer' },
    { why: 'S7: one referral and one category', told: superCustomer.slice(0, 3), asOf: 32, leads: 'repurchasing' },
    {
      why: 'S7: one referral and two categories',
      told: [...twice, [31, 'TX-S', { category: 'card' }], [31, 'RF-C']],
      asOf: 31,
      leads: 'super_customer',
    },
    {
      why: 'S7: not from S5',
      told: [
        [0, 'TX-S'],
        [1, 'RF-C'],
        [2, 'RF-C'],
      ],
      asOf: 2,
      leads: 'transacted',
    },
    {
      why: 'S7: a serious complaint bars the way',
      told: [...twice, [30, 'CP'], [31, 'RF-C'], [32, 'RF-C']],
      asOf: 32,
      leads: 'repurchasing',
    },
    {
      why: 'S7: its settlement opens it',
      told: [...twice, [30, 'CP'], [31, 'RF-C'], [32, 'RF-C'], [33, 'CP-X', { about: 'e2' }]],
      asOf: 33,
      leads: 'super_customer',
    },
    {
      why: 'S7: referrals 365 days apart lie in no window of 365',
      told: [...twice, [31, 'RF-C'], [396, 'RF-C']],
      asOf: 396,
      leads: 'repurchasing',
    },
  ])('$why -> $leads', ({ told, leads, change, asOf = 0 }) => {
    expect(fold(told, asOf, change).current.byEvidence).toBe(leads);
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
      why: 'S2: an attempt is no response',
      told: [
        [0, 'CT-V'],
        [80, 'CT-D'],
      ],
      falls: '90 unprofiled decay',
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
      why: 'a lapse is judged anew: a purchase of another category served no need',
      told: [[0, 'ND-C', { category: 'mortgage' }], [0, 'TX-S', { category: 'card' }], ...talks],
      falls: '365 in_need decay',
    },
    {
      why: 'a lapse is judged anew: a purchase of its category served the need',
      told: [[0, 'ND-C', { category: 'card' }], [0, 'TX-S', { category: 'card' }], ...talks],
      falls: '365 reached decay',
    },
    {
      why: 'a lapse is judged anew: a need given up stays so, whatever touch comes later',
      told: [
        [0, 'TX-S'],
        [200, 'ND-C'],
        [360, 'CT-R'],
      ],
      falls: '365 reached decay',
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
      why: 'S6: the 540 days of a loan, leads six months below and the seventh demotes, here to nothing held',
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
      why: 'S6: the best of the six months was S5, but its product ended since: one fall, not two',
      told: twice,
      change: { holdings: [held(START, dayOf(2025, 5, 15))] },
      falls: `${dayOf(2025, 7, 31) - START} unprofiled decay`,
    },
    {
      why: 'S1: the facts of now outlive an older statement when a later event verifies without restating',
      told: [
        [0, 'PROF', { details: { completeness: 0.4, basis: true } }],
        [10, 'PROF'],
      ],
      change: { profile: { ...profile, verifiedOn: START + 5 } },
      falls: '376 unprofiled decay',
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
      why: 'S7: an accepted referral invitation is advocacy',
      told: [...superCustomer, [300, 'TX-S'], [100, 'RF-I', { details: { accepted: true } }]],
      falls: `${dayOf(2025, 10, 31) - START} repurchasing decay`,
    },
    {
      why: 'S7: accepted feedback is advocacy',
      told: [...superCustomer, [300, 'TX-S'], [100, 'FB']],
      falls: `${dayOf(2025, 10, 31) - START} repurchasing decay`,
    },
    {
      why: 'S5 by money: six months under the threshold, leads down on what S1-S4 hold',
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
