import type { Condition, EventFilter, Period, Segment } from '../segment.ts';

const EVENTS: EventFilter = {
  codes: ['CT-V', 'TX-S'],
  media: ['call', 'visit'],
  direction: 'out',
  flows: ['salary'],
  categories: ['wealth', 'card'],
  amount: 500_000,
};
const LAST: Period = { span: 'last', days: 90 };

/** One condition of every kind, with all that it can say. */
export const EVERY_CONDITION: readonly Condition[] = [
  { is: 'all', of: [{ is: 'cooling' }, { is: 'any', of: [{ is: 'cooling' }, { is: 'under_watch' }] }] },
  { is: 'not', of: { is: 'cooling' } },
  { is: 'segment', id: 'seg_1' },
  { is: 'book', in: [1, 2] },
  { is: 'branch', in: ['Centro'] },
  { is: 'bank_segment', in: ['affluent', null] },
  { is: 'relation', in: ['customer', null] },
  { is: 'basis', in: ['contract', 'consent', 'legitimate_interest', 'none'] },
  { is: 'detour', in: ['deceased', 'closed', 'do_not_contact', 'disqualified', 'lost', 'recycled', null] },
  ...(['shown', 'evidence', 'highest'] as const).map((which) => ({ is: 'stage', which, in: ['reached'] }) as const),
  { is: 'under_watch' },
  ...(['at_least', 'at_most', 'more_than', 'less_than', 'exactly'] as const).flatMap((compare) => [
    { is: 'figure', of: 'age', compare, value: 55 } as const,
    { is: 'figure', of: 'completeness', compare, value: 0.5 } as const,
  ]),
  { is: 'unknown', of: 'risk' },
  { is: 'unknown', of: 'interest' },
  { is: 'unknown', of: 'days_at_stage' },
  { is: 'holds' },
  { is: 'holds', categories: ['mortgage'], where: 'here', balance: 1, maturesWithin: 30 },
  { is: 'holds', where: 'elsewhere' },
  ...(['at_least', 'at_most', 'exactly'] as const).flatMap((times) =>
    [0, 1, 2, 5].map((count) => ({ is: 'did', what: EVENTS, when: LAST, times, count }) as const),
  ),
  { is: 'did', what: {}, when: { span: 'ever' }, times: 'at_least', count: 1 },
  { is: 'sum', what: { direction: 'in' }, when: { span: 'between', from: '2026-01-01', to: '2026-03-31' }, amount: 1 },
  {
    is: 'sequence',
    steps: [{ what: { codes: ['CT-V'] } }, { what: { codes: ['IN-Q'] }, within: 7 }, { what: EVENTS }],
    when: LAST,
  },
];

export const segmentOf = (where: Condition): Segment => ({ version: 1, where });
