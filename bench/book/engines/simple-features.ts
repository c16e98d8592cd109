import { type Book, type FeatureColumn, type Tally, tallyEvents } from '../../../packages/book/src/index.ts';
import { bookDay } from '../../../packages/book/src/columns/book-time.ts';
import type { EventColumns } from '../../../packages/book/src/columns/event-columns.ts';
import type { EventKind } from '../../../packages/book/src/columns/event-kind.ts';
import { bankKinds } from '../bank-columns.ts';
import { type Type, TYPES, WINDOWS } from '../events.ts';

const NUMBER = new Map(bankKinds().kinds.map((kind, number) => [JSON.stringify(kind), number]));
const isOf =
  (...types: readonly Type[]) =>
  (kind: EventKind): boolean =>
    types.includes(TYPES[NUMBER.get(JSON.stringify(kind)) ?? -1] as Type);
const count = (window: number | null, ...types: readonly Type[]): Tally => ({
  what: 'count',
  of: isOf(...types),
  window,
});
const isMoney = ({ valued }: EventKind): boolean => valued;
/** Ages are counted from the day of the question, on which nothing has happened yet. */
const within = (days: number): number => days + 1;

/** The features and the lifetime counts of the simple stage, as the databases are asked for them. */
const TALLIES: readonly Tally[] = [
  { what: 'last', of: () => true, window: null },
  { what: 'count', of: isMoney, window: null },
  { what: 'sum', of: isMoney, window: null },
  ...WINDOWS.map((days): Tally => ({ what: 'sum', of: isMoney, window: within(days) })),
  ...TYPES.flatMap((type) => WINDOWS.map((days) => count(within(days), type))),
  count(null, 'referral'),
  count(null, 'deposit', 'fund_buy'),
  count(null, 'apply'),
  count(null, 'attend', 'visit'),
  count(null, 'call', 'message', 'invite', 'view'),
];
const STAGES_FROM = TALLIES.length - 5;

/** 1 = at least so many, 0 = fewer; without a branch, which nobody could guess. */
const least = (count: number, many: number): number => (many - 1 - count) >>> 31;
/** By what was found, a bit each from stage 7 down, the highest stage of it. */
const STAGE_OF = Uint8Array.from({ length: 64 }, (_, found) => 7 - Math.min(6, 31 - Math.clz32(found & -found || 64)));

export interface SimplyFolded {
  readonly columns: readonly FeatureColumn[];
  readonly stage: Uint8Array;
}

export function simpleFeatures(events: EventColumns, { kinds, asOf }: Pick<Book, 'kinds' | 'asOf'>): SimplyFolded {
  const columns = tallyEvents(events, kinds, TALLIES, { asOf, currency: 'EUR' });
  const [referrals, bought, applied, came, spoken] = columns.slice(STAGES_FROM) as [
    FeatureColumn,
    FeatureColumn,
    FeatureColumn,
    FeatureColumn,
    FeatureColumn,
  ];
  const stage = new Uint8Array(referrals.length);
  for (let row = 0; row < stage.length; row += 1) {
    const purchases = bought[row] as number;
    const found =
      (least(referrals[row] as number, 3) & least(purchases, 4)) |
      (least(purchases, 2) << 1) |
      (least(purchases, 1) << 2) |
      (least(applied[row] as number, 1) << 3) |
      (least(came[row] as number, 1) << 4) |
      (least(spoken[row] as number, 1) << 5);
    stage[row] = STAGE_OF[found] as number;
  }
  return { columns, stage };
}

/** The sums that all engines are compared by: customers, then every feature, then how many stand at each stage. */
export function sumsOf(folded: readonly SimplyFolded[], asOf: number): string {
  const total = (tally: number): number =>
    folded.reduce(
      (sum, { columns }) =>
        Array.from(columns[tally] as Float64Array).reduce((all: number, each: number) => all + each, sum),
      0,
    );
  const people = folded.reduce((sum, { stage }) => sum + stage.length, 0);
  const counts = TYPES.flatMap((_, type) => WINDOWS.map((__, window) => total(6 + type * WINDOWS.length + window)));
  const money = [2, 3, 4, 5].map((tally) => Math.round(total(tally) / 100_000));
  const stages = Array.from({ length: 8 }, () => 0);
  for (const { stage } of folded) for (const each of stage) stages[each] = (stages[each] ?? 0) + 1;
  const lines = stages.flatMap((number, stage) => (number > 0 ? [`${stage}\t${number}`] : []));
  return `${[people, people * bookDay(asOf) - total(0), total(1), ...counts, ...money].join('\t')}\n${lines.join('\n')}`;
}
