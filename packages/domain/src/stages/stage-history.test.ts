import { describe, expect, test } from 'vitest';
import type { StageOverride } from './override-stage.ts';
import { RULE_VERSION } from './stage-rules.ts';
import { fold, moves, START, type Told } from './testing/told-timeline.ts';

const profile = { completeness: 0.6, hasBasis: true, verifiedOn: START };
const twice: readonly Told[] = [
  [0, 'TX-S', { category: 'wealth' }],
  [30, 'TX-S', { category: 'wealth' }],
];

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
    expect(moves(twice, 40, { merges }).at(-1)).toBe('30 transacted evidence');
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
    const override: StageOverride = {
      overrideId: 'ovr_1',
      from: 'reached',
      to: 'interested',
      by: 'usr_1',
      setOn: START + 1,
      until: START + 10,
      recordedAt: '2026-01-01T00:00:00Z',
    };
    const { rows, manual, current } = fold([[0, 'CT-V']], 5, { overrides: [override] });
    expect(current).toMatchObject({ current: 'interested', byEvidence: 'reached', setBy: override });
    expect(rows).toEqual(fold([[0, 'CT-V']], 5).rows);
    expect(manual.map((row) => row.cause)).toEqual(['manual']);
  });

  test.each<{ why: string; told: readonly Told[]; asOf: number; leads: number | null }>([
    {
      why: '180 days without a movement of his own',
      told: [
        [0, 'TX-S'],
        [10, 'MV'],
      ],
      asOf: 190,
      leads: 190,
    },
    {
      why: 'not on day 179',
      told: [
        [0, 'TX-S'],
        [10, 'MV'],
      ],
      asOf: 189,
      leads: null,
    },
    {
      why: 'interest is the bank’s movement',
      told: [
        [0, 'TX-S'],
        [10, 'MV'],
        [100, 'MV', { flow: 'interest' }],
      ],
      asOf: 195,
      leads: 190,
    },
    { why: 'a source without movements says nothing about silence', told: [[0, 'TX-S']], asOf: 200, leads: null },
    {
      why: 'only a buyer can be lost',
      told: [
        [0, 'CT-V'],
        [10, 'MV'],
      ],
      asOf: 190,
      leads: null,
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
      leads: 185,
    },
  ])('lost: $why', ({ told, asOf, leads }) => {
    const { detour } = fold(told, asOf).current;
    expect(detour).toEqual(leads === null ? null : { kind: 'lost', since: START + leads, times: 1 });
  });

  test.each([
    { why: 'in force on its last day', detours: [{ kind: 'recycled', from: 0, until: 5 }], leads: ['recycled', 1] },
    { why: 'over', detours: [{ kind: 'recycled', from: 0, until: 4 }], leads: null },
    { why: 'not begun', detours: [{ kind: 'recycled', from: 6, until: null }], leads: null },
    {
      why: 'the second recycling is counted',
      detours: [
        { kind: 'recycled', from: 0, until: 1 },
        { kind: 'recycled', from: 3, until: null },
      ],
      leads: ['recycled', 2],
    },
    {
      why: 'the stronger one shows',
      detours: [
        { kind: 'recycled', from: 0, until: null },
        { kind: 'deceased', from: 1, until: null },
      ],
      leads: ['deceased', 1],
    },
  ] as const)('detour: $why', ({ detours, leads }) => {
    const given = detours.map((one) => ({
      kind: one.kind,
      from: START + one.from,
      until: one.until === null ? null : START + one.until,
    }));
    const { detour } = fold([], 5, { detours: given }).current;
    expect(detour && [detour.kind, detour.times]).toEqual(leads);
  });
});
