import { expect, test } from 'vitest';
import { foresight, leadTimes, precision } from './need-metrics.ts';
import type { Need } from './need.ts';

type Case = Pick<Need, 'state' | 'hypothesisedOn' | 'surfacedOn'>;
const needs = (cases: readonly Case[]): Need[] => cases as Need[];

const right = { state: 'confirmed', hypothesisedOn: 10, surfacedOn: 30 } as const;
const bought = { state: 'served', hypothesisedOn: 10, surfacedOn: 20 } as const;
const wrong = { state: 'denied', hypothesisedOn: 10, surfacedOn: null } as const;
const unasked = { state: 'latent', hypothesisedOn: 10, surfacedOn: null } as const;
const expired = { state: 'expired', hypothesisedOn: 10, surfacedOn: null } as const;
const unforeseen = { state: 'confirmed', hypothesisedOn: null, surfacedOn: 15 } as const;
const sameDay = { state: 'confirmed', hypothesisedOn: 15, surfacedOn: 15 } as const;

test.each([
  { why: 'right of answered', given: [right, right, wrong, unasked], gives: { numerator: 2, denominator: 3 } },
  { why: 'served after belief was right', given: [bought, wrong], gives: { numerator: 1, denominator: 2 } },
  { why: 'silence is no answer', given: [unasked, expired], gives: { noBase: true, denominator: 0 } },
  { why: 'what nobody believed proves nothing', given: [unforeseen], gives: { noBase: true, denominator: 0 } },
  { why: 'no need at all', given: [], gives: { noBase: true, denominator: 0 } },
])('precision: $why', ({ given, gives }) => {
  expect(precision(needs(given))).toEqual(gives);
});

test.each([
  { why: 'foreseen of surfaced', given: [right, bought, unforeseen, unasked], gives: { numerator: 2, denominator: 3 } },
  { why: 'the same day is no foresight', given: [sameDay], gives: { numerator: 0, denominator: 1 } },
  { why: 'nothing surfaced', given: [unasked, wrong], gives: { noBase: true, denominator: 0 } },
])('foresight: $why', ({ given, gives }) => {
  expect(foresight(needs(given))).toEqual(gives);
});

test.each([
  { why: 'a day for each foreseen need', given: [right, bought, unforeseen], gives: [20, 10] },
  { why: 'nothing was foreseen', given: [unforeseen, sameDay], gives: [] },
])('lead time: $why', ({ given, gives }) => {
  expect(leadTimes(needs(given))).toEqual(gives);
});
