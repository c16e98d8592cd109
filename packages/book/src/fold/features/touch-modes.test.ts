import type { EventCode, LedgerEvent } from '@vivero/domain';
import { expect, test } from 'vitest';
import { foldPart } from '../fold-part.ts';
import { partOf } from '../testing/part-of.ts';
import { TOLD_FROM } from '../testing/told-customer.ts';
import { featureAt } from './feature.ts';
import { FEATURES } from './features.ts';

type Told = readonly [seconds: number, code: EventCode, details: LedgerEvent['details'], direction?: 'in' | 'out'];
const home = { needKind: 'finance_home' };
const cash = { needKind: 'place_idle_cash' };
const offer = { ...home, productId: 'prd_1', nextStepOn: '2024-02-01' };

test.each([
  { why: 'a product without a need is pushed', told: [[0, 'CT-V', offer]], is: 'push' },
  {
    why: 'the need came first, something matches it and a step follows',
    told: [
      [0, 'ND-C', home],
      [1, 'CT-V', offer],
    ],
    is: 'need_led',
  },
  {
    why: 'a need that is spoken of in the same second did not come first',
    told: [
      [0, 'ND-C', home],
      [0, 'CT-V', offer],
    ],
    is: 'push',
  },
  {
    why: 'a denied need leads nowhere',
    told: [
      [0, 'ND-C', home],
      [1, 'ND-D', home],
      [2, 'CT-V', offer],
    ],
    is: 'push',
  },
  {
    why: 'another need does not lead',
    told: [
      [0, 'ND-C', cash],
      [1, 'CT-V', offer],
    ],
    is: 'push',
  },
  {
    why: 'without a next step it goes nowhere',
    told: [
      [0, 'ND-C', home],
      [1, 'CT-V', { ...home, contentId: 'cnt_1' }],
    ],
    is: 'upkeep',
  },
  { why: 'the customer came by', told: [[0, 'CT-V', {}, 'in']], is: 'responded' },
  { why: 'service has no mode', told: [[0, 'CT-V', { ...offer, service: true }]], is: null },
  { why: 'a call that nobody answered is no contact', told: [[0, 'CT-D', { ...offer, attempt: true }]], is: null },
] as const satisfies readonly { why: string; told: readonly Told[]; is: string | null }[])('$why', ({ told, is }) => {
  const events = (told as readonly Told[]).map(([seconds, code, details, direction = 'out'], i): LedgerEvent => ({
    eventId: `e${i}`,
    code,
    day: TOLD_FROM,
    medium: 'call',
    direction,
    details,
    at: new Date(TOLD_FROM * 86_400_000 + seconds * 1_000).toISOString(),
    recordedAt: '2026-01-01T00:00:00Z',
    flow: null,
    category: null,
    amount: null,
    balance: null,
    about: null,
  }));
  const profile = { completeness: 0, basis: 'none', verifiedOn: null, risk: 0, customerSince: null } as const;
  const part = partOf([{ events, countsFrom: new Map(), ...profile, holdings: [], overrides: [] }]);
  const folded = foldPart(part.events, part.people, part.kinds, { asOf: TOLD_FROM, currency: 'EUR' });
  const modes = ['responded', 'push', 'upkeep', 'need_led'].filter(
    (mode) =>
      featureAt(
        folded,
        FEATURES.findIndex(({ name }) => name === `touches_${mode}_90`),
        0,
      ) === 1,
  );
  expect(modes).toEqual(is === null ? [] : [is]);
});
