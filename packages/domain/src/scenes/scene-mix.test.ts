import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SCENE_CELLS, sceneCell } from './scene-cell.ts';
import { DEFAULT_SCENE_TARGET, sceneMix } from './scene-mix.ts';

test('the vector of definitions 2.9', () => {
  const mix = sceneMix([6, 2, 1, 1, 0, 4, 0, 2], DEFAULT_SCENE_TARGET);
  expect(mix).toMatchObject({ count: 16 });
  if ('noBase' in mix) throw new Error('there is a base');
  expect(mix.balance).toBeCloseTo(0.7625, 10);
  expect(mix.entropy).toBeCloseTo(0.7602, 4);
});

test.each([
  { why: 'one cell alone', counts: [5, 0, 0, 0, 0, 0, 0, 0], balance: 0.25, entropy: 0 },
  { why: 'all alike', counts: [1, 1, 1, 1, 1, 1, 1, 1], balance: 0.8, entropy: 1 },
])('$why', ({ counts, balance, entropy }) => {
  const mix = sceneMix(counts, DEFAULT_SCENE_TARGET);
  expect('noBase' in mix ? mix : [mix.balance, mix.entropy]).toEqual([
    expect.closeTo(balance, 10),
    expect.closeTo(entropy, 10),
  ]);
});

test('without a touch there is no mix', () => {
  expect(sceneMix([0, 0, 0, 0, 0, 0, 0, 0], DEFAULT_SCENE_TARGET)).toEqual({ noBase: true, denominator: 0 });
});

test.each([
  { why: 'seven cells', counts: [1, 1, 1, 1, 1, 1, 1], target: DEFAULT_SCENE_TARGET },
  { why: 'half a touch', counts: [0.5, 1, 1, 1, 1, 1, 1, 1], target: DEFAULT_SCENE_TARGET },
  { why: 'a target of 110 %', counts: [1, 1, 1, 1, 1, 1, 1, 1], target: DEFAULT_SCENE_TARGET.map((t) => t * 1.1) },
])('refuses $why', ({ counts, target }) => {
  expect(() => sceneMix(counts, target)).toThrow(RangeError);
});

test('every cell is where its number says', () => {
  expect(SCENE_CELLS.map(sceneCell)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test('both measures lie between 0 and 1, and a mix as meant is balanced', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20 }), { minLength: 8, maxLength: 8 }), (counts) => {
      const sum = counts.reduce((all, count) => all + count, 0);
      fc.pre(sum > 0);
      const mix = sceneMix(counts, DEFAULT_SCENE_TARGET);
      const asMeant = sceneMix(
        counts,
        counts.map((count) => count / sum),
      );
      if ('noBase' in mix || 'noBase' in asMeant) throw new Error('there is a base');
      for (const of of [mix.balance, mix.entropy]) {
        expect(of).toBeGreaterThanOrEqual(-1e-12);
        expect(of).toBeLessThanOrEqual(1 + 1e-12);
      }
      expect(asMeant.balance).toBeCloseTo(1, 12);
    }),
  );
});
