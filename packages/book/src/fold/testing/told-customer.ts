import {
  CONTACT_MEDIA,
  type Day,
  dayOf,
  EVENT_CODES,
  type EventCode,
  formatDay,
  FLOWS,
  LAWFUL_BASES,
  type LedgerEvent,
  PRODUCT_CATEGORIES,
  type ProductCategory,
  stageAt,
  type StageOverride,
} from '@vivero/domain';
import fc from 'fast-check';

/** A customer as the ledger and the record tell, for tests that compare columns with the domain. */
export interface ToldCustomer {
  /** In time order, each once. */
  readonly events: readonly LedgerEvent[];
  /** By event id the day of the merge with which it came. */
  readonly countsFrom: ReadonlyMap<string, Day>;
  readonly completeness: number;
  readonly basis: (typeof LAWFUL_BASES)[number];
  readonly verifiedOn: Day | null;
  readonly risk: number;
  readonly customerSince: Day | null;
  readonly holdings: readonly {
    readonly category: ProductCategory;
    readonly elsewhere: boolean;
    readonly openedOn: Day | null;
    readonly endedOn: Day | null;
    readonly maturesOn: Day | null;
    readonly balance: number | null;
  }[];
  readonly overrides: readonly StageOverride[];
}

export const TOLD_FROM = dayOf(2024, 1, 1);

/** Gaps on both sides of every threshold, because random days almost never land on one; month ends by snapping. */
const gap = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(0, 0, 1, 3) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(0, 0, 0, 1, 2, 7, 12, 13, 14, 15, 29, 30, 31, 44, 45, 46, 59, 60, 89, 90, 91),
  },
  { weight: 1, arbitrary: fc.constantFrom(150, 179, 180, 181, 200, 260, 364, 365, 366, 539, 540, 541) },
);
const weighted: EventCode[] = [
  ...EVENT_CODES,
  ...(['CT-R', 'CT-R', 'CT-V', 'IN-Q', 'IN-Q', 'IN-A', 'IN-A', 'ND-C', 'PROF', 'MV', 'MV', 'MV', 'MV'] as const),
  ...(['TX-S', 'TX-S', 'TX-S', 'TX-S', 'TX-S', 'RF-C', 'RF-C', 'RF-C', 'CP-X', 'TX-V', 'TX-V'] as const),
];
const minor = fc.option(
  fc.oneof(fc.integer({ min: -500_000, max: 500_000 }), fc.constantFrom(2 ** 31, -(2 ** 40), 12.5)),
  { freq: 3 },
);
const step = fc.record({
  gap,
  snap: fc.constantFrom('no', 'no', 'no', 'no', 'end', 'start'),
  code: fc.constantFrom(...weighted),
  medium: fc.constantFrom(null, 'event', ...CONTACT_MEDIA),
  direction: fc.constantFrom(null, 'in', 'out'),
  flow: fc.oneof(fc.constantFrom(...FLOWS), fc.constantFrom('card', 'salary', 'cash_out', 'transfer_out')),
  category: fc.oneof(fc.constantFrom(null, 'wealth', 'mortgage', 'card'), fc.constantFrom(...PRODUCT_CATEGORIES)),
  about: fc.constantFrom(null, 'need_a', 'need_b', 'event_c'),
  target: fc.option(fc.nat({ max: 16 }), { freq: 4 }),
  flag: fc.boolean(),
  /** What a contact says of itself in the details. */
  contact: fc.record({
    needKind: fc.constantFrom('place_idle_cash', 'finance_home'),
    service: fc.constantFrom(false, false, false, true),
    attempt: fc.constantFrom(false, false, false, true),
    product: fc.boolean(),
    nextStep: fc.boolean(),
    contentId: fc.constantFrom('', 'cnt_1'),
  }),
  completeness: fc.constantFrom(0.49, 0.5, 0.59, 0.6, 1),
  amount: minor,
  balance: minor,
  /** Of both: the ledger has one for an event. */
  currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'CNY'),
  merged: fc.oneof(
    { weight: 20, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 900 }) },
  ),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const details = (step: Step, day: Day): LedgerEvent['details'] => {
  const { code, flag, completeness, contact } = step;
  if (code === 'PROF') return flag ? { completeness, basis: completeness > 0.49 } : {};
  if (code === 'IN-Q') return flag ? { rsvp: 'yes' } : {};
  if (code === 'RF-I') return { accepted: flag };
  if (code === 'IN-A') return flag ? { hosted: true } : {};
  if (code === 'ND-C' || code === 'ND-Q' || code === 'ND-D') return { needKind: contact.needKind };
  if (code !== 'CT-V' && code !== 'CT-D') return {};
  const { nextStep, product, ...said } = contact;
  return {
    ...said,
    ...(flag && { hosted: true }),
    ...(nextStep && { nextStepOn: formatDay(day + 7) }),
    ...(product && { productId: 'prd_1' }),
  };
};

const snapped = (day: Day, to: Step['snap']): Day => {
  if (to === 'no') return day;
  const { year, month } = civilOf(day);
  return dayOf(year, month + 1, 1) - (to === 'end' ? 1 : 0);
};
const civilOf = (day: Day) => {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
};

function build(steps: readonly Step[]): LedgerEvent[] {
  let day = TOLD_FROM;
  return steps.map((one, i) => {
    day = snapped(day + one.gap, one.snap);
    const refers = one.code === 'TX-V' || one.code === 'CP-X';
    return {
      eventId: `e${String(i).padStart(2, '0')}`,
      code: one.code,
      day,
      at: new Date(day * 86_400_000 + i * 1_000).toISOString(),
      recordedAt: '2026-01-01T00:00:00Z',
      medium: one.medium,
      direction: one.direction,
      flow: one.code === 'MV' ? one.flow : null,
      category: one.category,
      amount: one.amount === null ? null : { minor: one.amount, currency: one.currency },
      balance: one.balance === null ? null : { minor: one.balance, currency: one.currency },
      about: refers ? (one.target === null ? null : `e${String(one.target).padStart(2, '0')}`) : one.about,
      details: details(one, day),
    };
  });
}

const offset = fc.oneof(gap, fc.integer({ min: 0, max: 900 })).map((days) => TOLD_FROM + days);
const override = fc.record({
  from: fc.integer({ min: 0, max: 7 }),
  up: fc.boolean(),
  setOn: offset,
  days: fc.nat({ max: 90 }),
});

export const toldCustomer: fc.Arbitrary<ToldCustomer> = fc
  .record({
    steps: fc.oneof(fc.array(step, { maxLength: 24 }), fc.array(step, { minLength: 10, maxLength: 24 })),
    completeness: fc.constantFrom(0.4, 0.5, 0.6, 0.9),
    basis: fc.constantFrom(...LAWFUL_BASES),
    verifiedOn: fc.option(offset),
    risk: fc.integer({ min: 0, max: 5 }),
    customerSince: fc.option(offset),
    holdings: fc.array(
      fc.record({
        category: fc.constantFrom(...PRODUCT_CATEGORIES),
        elsewhere: fc.constantFrom(false, false, true),
        openedOn: fc.option(offset),
        endedOn: fc.option(offset),
        maturesOn: fc.option(offset),
        balance: fc.option(fc.integer({ min: -1_000, max: 5_000_000 })),
      }),
      { maxLength: 3 },
    ),
    overrides: fc.array(override, { maxLength: 3 }),
  })
  .map(({ steps, overrides, ...rest }) => {
    const events = build(steps);
    return {
      ...rest,
      events,
      countsFrom: new Map(
        steps.flatMap(({ merged }, i) => (merged === null ? [] : [[events[i]?.eventId ?? '', TOLD_FROM + merged]])),
      ),
      overrides: overrides
        .map(({ from, up, setOn, days }, i): StageOverride => {
          const to = Math.max(0, Math.min(7, from + (up ? 1 : -1)));
          const recordedAt = '2026-01-01T00:00:00Z';
          return {
            overrideId: `o${i}`,
            from: stageAt(from),
            to: stageAt(to),
            by: '',
            setOn,
            until: setOn + days,
            recordedAt,
          };
        })
        .toSorted((a, b) => a.setOn - b.setOn),
    };
  });
