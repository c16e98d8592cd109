import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mulberry32 } from '../random/testing/mulberry32.ts';
import { auuc } from './auuc.ts';
import type { Comparison } from './comparison.ts';
import { effectAtTop } from './effect-at-top.ts';
import { qini } from './qini.ts';
import { rank } from './ranking.ts';

const people = (treated: readonly number[], outcomes: readonly number[]): Comparison => ({
  treated: Uint8Array.from(treated),
  outcomes: Uint8Array.from(outcomes),
});
const scored = (scores: readonly number[]): ReturnType<typeof rank> => rank(Float64Array.from(scores));

/** Contacting helps those with a high score. */
function madeUp(n: number, treatedShare: number, levels: number): { scores: number[]; all: Comparison } {
  const draw = mulberry32(5);
  const [treated, outcomes, scores] = [[] as number[], [] as number[], [] as number[]];
  for (let i = 0; i < n; i += 1) {
    const t = draw() < treatedShare ? 1 : 0;
    const x = draw();
    treated.push(t);
    scores.push(Math.floor(x * levels));
    outcomes.push(draw() < 0.2 + 0.3 * x * t ? 1 : 0);
  }
  return { scores, all: people(treated, outcomes) };
}

describe('scikit-uplift 0.5.1 gives the same', () => {
  test.each([
    { why: 'ties in blocks', n: 400, share: 0.4, levels: 8, qini: 0.13354137909006997, auuc: 0.07740438223923933 },
    { why: 'no ties', n: 400, share: 0.4, levels: 1e9, qini: 0.13693373953349075, auuc: 0.0782925973528769 },
    { why: 'few contacted', n: 300, share: 0.1, levels: 8, qini: 0.14940862477206968, auuc: 0.06908281596359346 },
  ])('$why', ({ n, share, levels, qini: theirQini, auuc: theirAuuc }) => {
    const { scores, all } = madeUp(n, share, levels);
    expect(qini(scored(scores), all)).toBeCloseTo(theirQini, 12);
    expect(auuc(scored(scores), all)).toBeCloseTo(theirAuuc, 12);
  });

  test('the top 30 % where no scores are equal', () => {
    const { scores, all } = madeUp(400, 0.4, 1e9);
    expect(effectAtTop(scored(scores), all, 0.3)).toBeCloseTo(0.3358395989974937, 12);
  });

  test('its own two people: nothing is found one way round, all the other', () => {
    expect(auuc(scored([0.1, 0.3]), people([1, 0], [0, 1]))).toBe(0);
    expect(auuc(scored([0.1, 0.3]), people([0, 1], [1, 0]))).toBe(1);
  });
});

const comparison = fc
  .array(fc.record({ t: fc.nat({ max: 1 }), y: fc.nat({ max: 1 }), score: fc.integer({ min: -3, max: 3 }) }), {
    minLength: 8,
    maxLength: 40,
  })
  .map((rows) => ({
    all: people(
      rows.map(({ t }) => t),
      rows.map(({ y }) => y),
    ),
    scores: rows.map(({ score }) => score),
  }))
  .filter(
    ({ all: { treated, outcomes } }) =>
      treated.includes(0) && treated.includes(1) && outcomes.includes(1) && outcomes.includes(0),
  );

describe('any comparison', () => {
  test('one score for all is chance, the perfect order is 1, and people may come in any order', () => {
    fc.assert(
      fc.property(comparison, ({ all, scores }) => {
        expect(qini(scored(scores.map(() => 1)), all)).toBeCloseTo(0, 12);
        expect(auuc(scored(scores.map(() => 1)), all)).toBeCloseTo(0, 12);
        const perfect = Array.from(all.treated, (t, i) => (t === 1 ? all.outcomes[i]! : -all.outcomes[i]!));
        expect(qini(scored(perfect), all)).toBeCloseTo(1, 12);
        const turned = people([...all.treated].toReversed(), [...all.outcomes].toReversed());
        expect(qini(scored(scores.toReversed()), turned)).toBeCloseTo(qini(scored(scores), all), 12);
        expect(effectAtTop(scored(scores.toReversed()), turned, 0.4)).toBe(effectAtTop(scored(scores), all, 0.4));
      }),
    );
  });

  test('a block of equal scores is worth what its members are on average, in whatever order', () => {
    // Eight people of one block: the top half holds half of each kind.
    const all = people([1, 1, 1, 1, 0, 0, 0, 0], [1, 1, 1, 0, 1, 0, 0, 0]);
    expect(effectAtTop(scored([5, 5, 5, 5, 5, 5, 5, 5]), all, 0.5)).toBeCloseTo(0.5, 12);
    expect(effectAtTop(scored([5, 5, 5, 5, 4, 4, 4, 4]), all, 0.5)).toBe(null);
  });
});

test.each([
  { why: 'nothing happened', treated: [1, 0, 1], outcomes: [0, 0, 0] },
  { why: 'everybody was contacted', treated: [1, 1, 1], outcomes: [1, 0, 1] },
  { why: 'nobody was contacted', treated: [0, 0, 0], outcomes: [1, 0, 1] },
])('refuses to say how good a ranking is when $why', ({ treated, outcomes }) => {
  expect(() => qini(scored([1, 2, 3]), people(treated, outcomes))).toThrow(RangeError);
});

test('refuses scores that are none and shares outside (0, 1]', () => {
  expect(() => scored([1, Number.NaN])).toThrow(RangeError);
  expect(() => effectAtTop(scored([1, 2]), people([1, 0], [1, 0]), 0)).toThrow(RangeError);
});
