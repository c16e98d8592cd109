import { describe, expect, test } from 'vitest';
import { drawGamma } from '../../random/draw-gamma.ts';
import { randomStreams, type RandomStream } from '../../random/random-stream.ts';
import type { CustomerHistory } from './customer-history.ts';
import { endingRate } from './ending-rate.ts';
import { learnKeeping } from './learn-keeping.ts';
import { MONTH_DAYS } from './month.ts';
import { leftOn, relationshipSpell } from './relationship-spell.ts';
import { trainValue } from './train-value.ts';

const SINCE = 10_000;
const AS_OF = SINCE + 900;

const holds = (openedOn: number | null, endedOn: number | null = null) =>
  ({ category: 'savings', openedOn, endedOn }) as const;
const history = (over: Partial<CustomerHistory>): CustomerHistory => ({ holdings: [], purchases: [], ...over });

describe('how long somebody was watched', () => {
  const day = (months: number) => SINCE + Math.ceil(months * MONTH_DAYS);
  test.each([
    {
      why: 'held from before the watch until now',
      given: [holds(day(-24))],
      then: { from: 23, until: 53, left: false },
    },
    { why: 'opened during the watch', given: [holds(day(3))], then: { from: 0, until: 26, left: false } },
    { why: 'gave up everything', given: [holds(day(-2), day(5))], then: { from: 1, until: 7, left: true } },
    {
      why: 'gave up one of two',
      given: [holds(day(-2), day(5)), holds(day(0))],
      then: { from: 1, until: 31, left: false },
    },
    {
      why: 'came back before the end',
      given: [holds(day(-2), day(5)), holds(day(9))],
      then: { from: 1, until: 31, left: false },
    },
    { why: 'was gone before the watch began', given: [holds(day(-20), day(-5))], then: null },
    { why: 'nobody wrote down when it was opened', given: [holds(null)], then: null },
    { why: 'is not a customer yet', given: [holds(AS_OF + 5)], then: null },
    {
      why: 'will have left only after the last day',
      given: [holds(day(0), AS_OF + 5)],
      then: { from: 0, until: 29, left: false },
    },
  ])('$why', ({ given, then }) => {
    expect(relationshipSpell(history({ holdings: given }), SINCE, AS_OF)).toEqual(then);
  });
  test('the day of leaving is the last end, and there is none for who never held anything', () => {
    expect(leftOn(history({ holdings: [holds(1, 20), holds(1, 30)] }), AS_OF)).toBe(30);
    expect(leftOn(history({}), AS_OF)).toBeNull();
  });
});

test('what is given up on the way out says nothing of how long such things are kept', () => {
  const leaver = history({ holdings: [holds(SINCE, SINCE + 400), holds(SINCE, SINCE + 420)] });
  const stayer = history({ holdings: [holds(SINCE, SINCE + 400), holds(SINCE)] });
  expect(learnKeeping([leaver], SINCE, AS_OF).savings?.rate.ended).toBe(0);
  expect(learnKeeping([stayer], SINCE, AS_OF).savings?.rate.ended).toBe(1);
});

test('nothing watched is no rate, and no ending in a while is no rate of zero', () => {
  expect(endingRate(0, 0)).toBeNull();
  const none = endingRate(0, 1000)!;
  expect(none.perMonth).toBeCloseTo(0.0005, 10);
  // The exact upper limit of a count of none is -ln .025 = 3.689.
  expect(none.upper * 1000).toBeCloseTo(3.689, 1);
});

/** A bank of known truth: 2 % leave a month, deposits are given up at 1 % a month, active people buy at gamma rates until they stop. */
function bankOf(people: number, stream: RandomStream, calm = true): CustomerHistory[] {
  return Array.from({ length: people }, () => {
    const openedOn = SINCE - Math.floor(stream() * 600);
    const after = (rate: number) => SINCE + Math.ceil((-Math.log(1 - stream()) / rate) * MONTH_DAYS);
    const left = after(0.02);
    const ended = Math.min(left, after(0.01));
    const rate = drawGamma(stream, 1.2) / 8;
    const stops = Math.min(left, after(0.03));
    const purchases = [];
    for (let day = SINCE + Math.floor(stream() * 200); day < Math.min(stops, AS_OF);) {
      purchases.push({ day, margin: 1000 * (1 + stream()) });
      // Where buying has become hectic half a year ago, the past foretells too little.
      const hectic = !calm && day > AS_OF - 200;
      day += Math.ceil(((-Math.log(1 - stream()) / rate) * MONTH_DAYS) / (hectic ? 12 : 1));
    }
    return {
      holdings: [
        { category: 'current_account', openedOn, endedOn: left <= AS_OF ? left : null },
        { category: 'term_deposit', openedOn, endedOn: ended <= AS_OF ? ended : null },
      ],
      purchases,
    };
  });
}

describe('a bank of known truth', () => {
  const bank = bankOf(2000, randomStreams(8).stream('bank'));
  const trained = trainValue(bank, SINCE, AS_OF, randomStreams(3).stream('d'));
  if (!trained.ok) throw new Error(trained.problem.code);
  const { leaving, keeping, buying } = trained.value;

  test('leaving and keeping are told apart, each with the truth in its interval', () => {
    expect(leaving.rate.lower).toBeLessThan(0.02);
    expect(leaving.rate.upper).toBeGreaterThan(0.02);
    expect(leaving.model).not.toBeNull();
    expect(keeping.term_deposit!.rate.lower).toBeLessThan(0.01);
    expect(keeping.term_deposit!.rate.upper).toBeGreaterThan(0.01);
    expect(keeping.current_account!.rate.ended, 'it goes only with the customer').toBe(0);
  });
  test('purchases are judged on later days, beside what knows nothing', () => {
    if ('refused' in buying) throw new Error(buying.refused.code);
    const { judgements, happened } = buying.judged;
    expect(judgements.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['bg_nbd', 'pareto_nbd', 'own_rate', 'one_rate']),
    );
    const [champion, , , oneRate] = judgements;
    expect(champion!.miss).toBeLessThan(oneRate!.miss);
    expect(Math.abs(champion!.expected / happened - 1)).toBeLessThan(0.15);
    expect(buying.draws.length).toBe(20);
  });
  test('the same history gives the same model', { timeout: 60_000 }, () => {
    expect(trainValue(bank, SINCE, AS_OF, randomStreams(3).stream('d'))).toEqual(trained);
  });
});

test('where far more buy than the past told, purchases to come are not told in money', { timeout: 60_000 }, () => {
  const trained = trainValue(
    bankOf(800, randomStreams(8).stream('bank'), false),
    SINCE,
    AS_OF,
    randomStreams(3).stream('d'),
  );
  expect(trained.ok && trained.value.buying).toMatchObject({ refused: { code: 'value.level_missed' } });
});
test('where nobody buys, leaving is known all the same', () => {
  const nobody = bankOf(300, randomStreams(8).stream('bank')).map((each) => ({ ...each, purchases: [] }));
  const trained = trainValue(nobody, SINCE, AS_OF, randomStreams(3).stream('d'));
  expect(trained.ok && trained.value.buying).toEqual({ refused: { code: 'value.too_few', found: 0, needed: 10 } });
});
test.each([
  { why: 'nobody', people: [] },
  { why: 'one customer', people: bankOf(1, randomStreams(8).stream('bank')) },
])('refused: $why', ({ people }) => {
  const trained = trainValue(people, SINCE, AS_OF, randomStreams(3).stream('d'));
  expect(trained).toMatchObject({ ok: false, problem: { code: 'value.watched_too_short', needed: 1200 } });
});
