import type { ProductCategory } from '@vivero/domain';
import { describe, expect, test } from 'vitest';
import { randomStreams } from '../random/random-stream.ts';
import type { CustomerHistory } from '../value/bank/customer-history.ts';
import { learnLeaving } from '../value/bank/learn-leaving.ts';
import { leavingJump } from './leaving-jump.ts';

const [SINCE, NOW] = [19_000, 20_000];
const FAMILIES: readonly ProductCategory[] = ['current_account', 'card', 'term_deposit'];
const person = (families: number, openedOn: number, endedOn: number | null): CustomerHistory => ({
  holdings: FAMILIES.slice(0, families).map((category) => ({ category, openedOn, endedOn })),
  purchases: [],
});

/** With one family they leave ten times as soon as with three. */
const stream = randomStreams(5).stream('leavers');
const histories = Array.from({ length: 1_200 }, (_, i) => {
  const families = 1 + 2 * (i % 2);
  const days = Math.floor((-Math.log(1 - stream()) * 30) / (families === 1 ? 0.04 : 0.004));
  const openedOn = SINCE - 300;
  return person(families, openedOn, SINCE + days < NOW ? SINCE + days : null);
});
const leaving = learnLeaving(histories, SINCE, NOW)!;

describe('somebody becomes likelier to leave', () => {
  const held = person(3, SINCE - 300, null);
  const gaveUp: CustomerHistory = {
    ...held,
    holdings: held.holdings.map((each, i) => (i === 0 ? each : { ...each, endedOn: NOW - 5 })),
  };
  test('when two of three families were given up this month', () => {
    const jump = leavingJump(leaving, gaveUp, NOW, NOW - 30);
    expect(jump?.now).toBeGreaterThan(2 * (jump?.before ?? 1));
  });
  test.each([
    { why: 'nothing changed', history: held, before: NOW - 30 },
    { why: 'it was given up before the day that is compared with', history: gaveUp, before: NOW - 3 },
  ])('not when $why', ({ history, before }) => {
    expect(leavingJump(leaving, history, NOW, before)).toBeNull();
  });
  test('not where the bank has too little to tell', () => {
    expect(leavingJump({ model: null }, gaveUp, NOW, NOW - 30)).toBeNull();
  });
});
