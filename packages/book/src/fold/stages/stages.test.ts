import { type EventCode, foldStages, type LedgerEvent, type ProductCategory, STAGES, stageRank } from '@vivero/domain';
import { expect, test } from 'vitest';
import { foldPart } from '../fold-part.ts';
import { partOf } from '../testing/part-of.ts';
import { TOLD_FROM } from '../testing/told-customer.ts';

/** Days from the start, code, and what it is about or of which category. */
type Told = readonly [number, EventCode, { readonly about?: string; readonly category?: ProductCategory }?];

const eventsOf = (told: readonly Told[]): LedgerEvent[] =>
  told.map(([days, code, { about = null, category = null } = {}], i) => ({
    eventId: `e${i}`,
    code,
    day: TOLD_FROM + days,
    at: new Date((TOLD_FROM + days) * 86_400_000 + i * 1_000).toISOString(),
    recordedAt: '2026-01-01T00:00:00Z',
    medium: null,
    direction: null,
    flow: null,
    category,
    amount: null,
    balance: null,
    about,
    details: {},
  }));

const buyer: readonly Told[] = [
  [0, 'TX-S', { category: 'wealth' }],
  [1, 'TX-S', { category: 'card' }],
];

/** What random timelines come across too rarely. */
test.each([
  {
    why: 'a complaint that was settled with all others is not settled again by its name while another one is open',
    told: [...buyer, [2, 'CP'], [3, 'CP-X'], [4, 'CP'], [5, 'CP-X', { about: 'e2' }], [6, 'RF-C']] as readonly Told[],
    stands: 'repurchasing',
  },
  {
    why: 'a complaint that is settled by its name opens the way up on that day',
    told: [...buyer, [2, 'CP'], [3, 'RF-C'], [4, 'CP-X', { about: 'e2' }]] as readonly Told[],
    stands: 'super_customer',
  },
  {
    why: 'a settlement that arrives before its complaint settles it',
    told: [...buyer, [2, 'CP-X', { about: 'e3' }], [3, 'CP'], [4, 'RF-C']] as readonly Told[],
    stands: 'super_customer',
  },
  {
    why: 'a need stated anew under another category is closed by that one only',
    told: [
      [0, 'ND-C', { about: 'need', category: 'card' }],
      [1, 'ND-Q', { about: 'need', category: 'wealth' }],
      [2, 'ND-D', { category: 'card' }],
    ] as readonly Told[],
    stands: 'in_need',
  },
  {
    why: 'a need forgotten for more than 90 days stays closed when another touch comes',
    told: [
      [0, 'ND-C', { category: 'card' }],
      [1, 'CT-V'],
      [200, 'CT-V'],
      [201, 'CT-V'],
      [202, 'CT-V'],
    ] as readonly Told[],
    stands: 'reached',
  },
] as const)('$why', ({ told, stands }) => {
  const events = eventsOf(told);
  const asOf = events.at(-1)?.day ?? 0;
  const customer = {
    events,
    countsFrom: new Map(),
    completeness: 0,
    basis: 'none',
    verifiedOn: null,
    risk: 0,
    customerSince: null,
    holdings: [],
    overrides: [],
  } as const;
  const part = partOf([customer]);
  const { rank } = foldPart(part.events, part.people, part.kinds, { asOf, currency: 'EUR' });
  expect(STAGES[(rank[0] ?? 0) - 1]).toBe(stands);
  const profile = { completeness: 0, hasBasis: false, verifiedOn: null };
  expect(stageRank(foldStages({ events, profile, holdings: [], asOf }).current.byEvidence)).toBe(rank[0]);
});
