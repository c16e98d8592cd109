import {
  foresight,
  type LedgerEvent,
  mergeHypotheses,
  type Need,
  type NeedHypothesis,
  precision,
} from '@vivero/domain';
import { expect, test } from 'vitest';
import { hearNeeds } from './hear-needs.ts';
import { countingIds, eventOf } from './testing/ledger-of.ts';

const D = 20_000;
const BELIEVED: NeedHypothesis = {
  kind: 'place_idle_cash',
  origin: 'trigger',
  rule: 'inflow@1',
  strength: 0.5,
  from: D,
  until: D + 30,
  amountMinor: 100,
  reason: { key: 'reason.inflow', params: {} },
  evidenceIds: ['mv'],
};
/** What stands on record when a rule has believed since day D. */
const latent = mergeHypotheses('cus_1', [], [BELIEVED], D, countingIds());
const idle = (code: LedgerEvent['code'], day: number, over: Partial<LedgerEvent> = {}): LedgerEvent =>
  eventOf(`${code} ${day - D}`, code, day, { details: { needKind: 'place_idle_cash' }, ...over });
const deposit = (day: number): LedgerEvent => eventOf(`TX ${day - D}`, 'TX-S', day, { category: 'term_deposit' });
const hear = (needs: readonly Need[], events: readonly LedgerEvent[], asOf = D + 40): readonly Need[] =>
  hearNeeds('cus_1', needs, events, 'EUR', asOf, countingIds());

test.each([
  {
    why: 'the own word confirms what was believed',
    events: [idle('ND-C', D + 5)],
    then: [{ state: 'confirmed', hypothesisedOn: D, surfacedOn: D + 5, movedOn: D + 5, evidenceIds: ['mv', 'ND-C 5'] }],
  },
  {
    why: 'the customer’s own figure replaces what was guessed',
    events: [idle('ND-C', D + 5, { amount: { minor: 7_000, currency: 'EUR' } })],
    then: [{ state: 'confirmed', amountMinor: 7_000 }],
  },
  {
    why: 'a figure in another currency does not',
    events: [idle('ND-C', D + 5, { amount: { minor: 7_000, currency: 'USD' } })],
    then: [{ state: 'confirmed', amountMinor: 100 }],
  },
  { why: 'asking for a quote is the own word', events: [idle('ND-Q', D + 5)], then: [{ state: 'confirmed' }] },
  { why: 'content about it makes aware', events: [idle('IN-C', D + 5)], then: [{ state: 'aware' }] },
  { why: 'a no is a no', events: [idle('ND-D', D + 5)], then: [{ state: 'denied', surfacedOn: null }] },
  { why: 'what serves it was bought', events: [deposit(D + 5)], then: [{ state: 'served', surfacedOn: D + 5 }] },
  { why: 'bought on the very day of the belief', events: [deposit(D)], then: [{ state: 'served' }] },
  {
    why: 'word, then purchase',
    events: [idle('ND-C', D + 5), deposit(D + 9)],
    then: [{ state: 'served', surfacedOn: D + 5, movedOn: D + 9 }],
  },
  {
    why: 'interest in something else is another need, nobody believed in it',
    events: [idle('IN-Q', D + 5, { details: { needKind: 'protect_family' } })],
    then: [{ state: 'latent' }, { kind: 'protect_family', state: 'aware', hypothesisedOn: null, surfacedOn: D + 5 }],
  },
  {
    why: 'a purchase before the belief does not serve it, but is a need that nobody saw',
    events: [deposit(D - 1)],
    then: [{ state: 'latent' }, { state: 'served', hypothesisedOn: null, surfacedOn: D - 1 }],
  },
  {
    why: 'the word that reaches us late confirms, and is no foresight',
    events: [idle('ND-C', D - 5)],
    then: [{ state: 'confirmed', hypothesisedOn: D, surfacedOn: D - 5 }],
  },
  {
    why: 'interest that reaches us late and had not faded is about what we believe in since',
    events: [idle('IN-C', D - 5)],
    then: [{ state: 'aware', hypothesisedOn: D, surfacedOn: D - 5 }],
  },
  {
    why: 'interest that had faded before anybody believed is a need of its own',
    events: [idle('IN-C', D - 200)],
    then: [{ state: 'latent' }, { state: 'expired', surfacedOn: D - 200, movedOn: D - 109 }],
  },
  { why: 'tomorrow is not heard yet', events: [idle('ND-C', D + 41)], then: [{ state: 'latent' }] },
  { why: 'a contact says nothing about a need', events: [idle('CT-V', D + 5)], then: [{ state: 'latent' }] },
  {
    why: 'interest in nothing named is nobody’s need',
    events: [idle('IN-C', D + 5, { details: {} })],
    then: [{ state: 'latent' }],
  },
])('with a need believed in since day D: $why', ({ events, then }) => {
  const heard = hear(latent, events);
  expect(heard).toMatchObject(then);
  expect(heard).toHaveLength(then.length);
});

test.each([
  { why: 'named first', events: [idle('ND-C', D)], then: [{ state: 'confirmed', hypothesisedOn: null }] },
  {
    why: 'named first, with a figure',
    events: [idle('ND-C', D, { amount: { minor: 7_000, currency: 'EUR' } })],
    then: [{ state: 'confirmed', amountMinor: 7_000 }],
  },
  {
    why: 'bought without a word: the most obvious need only',
    events: [deposit(D)],
    then: [{ kind: 'place_idle_cash', state: 'served', surfacedOn: D, reason: { key: 'reason.customer_served' } }],
  },
  {
    why: 'denied: kept so that the belief rests, but nothing surfaced',
    events: [idle('ND-D', D)],
    then: [{ state: 'denied', surfacedOn: null, reason: { key: 'reason.customer_denied' } }],
  },
  {
    why: 'an account alone settles nothing',
    events: [eventOf('a', 'TX-S', D, { category: 'current_account' })],
    then: [],
  },
  {
    why: 'interest fades with its window, later interest is a new need',
    events: [idle('IN-C', D - 100), idle('IN-Q', D)],
    then: [
      { state: 'expired', movedOn: D - 9 },
      { state: 'aware', surfacedOn: D },
    ],
  },
  {
    why: 'interest within the window is the same need',
    events: [idle('IN-C', D - 50), idle('IN-Q', D)],
    then: [{ state: 'aware', surfacedOn: D - 50, until: D + 90, evidenceIds: ['IN-C -50', 'IN-Q 0'] }],
  },
  {
    why: 'interest, then the own word: the word is the reason',
    events: [idle('IN-C', D - 50), idle('ND-C', D)],
    then: [
      { state: 'confirmed', surfacedOn: D - 50, until: D + 90, strength: 1, reason: { key: 'reason.customer_said' } },
    ],
  },
  {
    why: 'said, bought, and said again is two needs',
    events: [idle('ND-C', D - 30), deposit(D - 20), idle('ND-C', D)],
    then: [{ state: 'served' }, { state: 'confirmed', surfacedOn: D }],
  },
])('with nothing on record: $why', ({ events, then }) => {
  const heard = hear([], events);
  expect(heard).toMatchObject(then);
  expect(heard).toHaveLength(then.length);
});

test('nothing heard gives back the same objects', () => {
  const twice = hear(hear(latent, [idle('ND-C', D + 5)]), [idle('ND-C', D + 5)]);
  const once = hear(twice, [idle('ND-C', D + 5)]);
  once.forEach((need, i) => expect(need).toBe(twice[i]));
});

test('what is heard counts for foresight and precision as the method says', () => {
  const needs = [
    ...hear(latent, [idle('ND-C', D + 5)]),
    ...hear(latent, [idle('ND-D', D + 5)]),
    ...hear([], [idle('ND-C', D + 5)]),
    ...hear([], [idle('ND-D', D + 5)]),
    ...hear(latent, [idle('ND-C', D - 5)]),
  ];
  expect(foresight(needs)).toEqual({ numerator: 1, denominator: 3 });
  expect(precision(needs)).toEqual({ numerator: 2, denominator: 3 });
});
