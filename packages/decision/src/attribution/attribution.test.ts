import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedArm } from '../effects/arm-summary.ts';
import { removalCredit } from './removal-credit.ts';
import { shapley } from './shapley.ts';
import { touchCredit } from './touch-credit.ts';

describe('shapley', () => {
  test('the glove game: one right and two left gloves', () => {
    const pairs = (coalition: number): number => Number((coalition & 1) > 0 && (coalition & 6) > 0);
    expect(shapley(3, pairs)).toEqual([2 / 3, 1 / 6, 1 / 6].map((part) => expect.closeTo(part, 12)));
  });

  const game = fc.integer({ min: 1, max: 5 }).chain((players) =>
    fc.record({
      players: fc.constant(players),
      worths: fc.array(fc.double({ min: -10, max: 10, noNaN: true }), {
        minLength: 2 ** players,
        maxLength: 2 ** players,
      }),
    }),
  );
  const orders = (left: readonly number[]): number[][] =>
    left.length === 0
      ? [[]]
      : left.flatMap((one) => orders(left.filter((other) => other !== one)).map((rest) => [one, ...rest]));

  test('parts are what each adds on average over all orders, and add up to everything', () => {
    fc.assert(
      fc.property(game, ({ players, worths }) => {
        const all = orders(Array.from({ length: players }, (_, i) => i));
        const oracle = Array<number>(players).fill(0);
        for (const order of all) {
          let coalition = 0;
          for (const player of order) {
            oracle[player]! += (worths[coalition | (1 << player)]! - worths[coalition]!) / all.length;
            coalition |= 1 << player;
          }
        }
        const parts = shapley(players, (coalition) => worths[coalition]!);
        parts.forEach((part, player) => expect(part).toBeCloseTo(oracle[player]!, 9));
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(worths.at(-1)! - worths[0]!, 11);
      }),
      { numRuns: 60 },
    );
  });
  test('who adds nothing to anybody gets nothing, and two who are alike get the same', () => {
    const worth = (coalition: number): number => [0, 5, 5, 8][coalition & 3]!;
    const parts = shapley(3, worth);
    expect(parts[2]).toBe(0);
    expect(parts[0]).toBeCloseTo(parts[1]!, 12);
  });
  test.each([0, 17, 1.5])('%s players are refused', (players) => {
    expect(() => shapley(players, () => 0)).toThrow(RangeError);
  });
});

describe('credit of touches in randomised groups', () => {
  const arms = [countedArm(40, 1000), countedArm(50, 1000), countedArm(80, 1000), countedArm(120, 1000)];
  const credits = touchCredit(2, arms).map((each) => {
    if ('noEffect' in each) throw new Error(each.noEffect);
    return each;
  });
  test('by hand: each touch alone and on top of the other, averaged', () => {
    expect(credits[0]!.value).toBeCloseTo((0.05 - 0.04 + (0.12 - 0.08)) / 2, 12);
    expect(credits[1]!.value).toBeCloseTo((0.08 - 0.04 + (0.12 - 0.05)) / 2, 12);
    expect(credits[0]!.value + credits[1]!.value).toBeCloseTo(0.12 - 0.04, 12);
  });
  test('its error is that of half of each difference', () => {
    const variance = arms.reduce((sum, arm) => sum + arm.variance / arm.people / 4, 0);
    expect(credits[0]!.error).toBeCloseTo(Math.sqrt(variance), 12);
  });
  test('who would have bought anyway earns no touch anything', () => {
    const sure = touchCredit(
      2,
      arms.map((arm) => ({ ...arm, mean: arm.mean + 0.4 })),
    );
    expect(sure.map((each) => 'value' in each && each.value)).toEqual(
      credits.map(({ value }) => expect.closeTo(value, 12)),
    );
  });
  test('a group is missing', () => {
    expect(() => touchCredit(2, arms.slice(1))).toThrow(RangeError);
  });
  test('nobody bought in any group', () => {
    expect(touchCredit(1, [countedArm(0, 9), countedArm(0, 9)])).toEqual([{ noEffect: 'no_spread' }]);
  });
});

describe('credit by what paths would miss', () => {
  const path = (text: string, bought = true) => ({ touches: text.split('').map((each) => 'AB'.indexOf(each)), bought });
  test('three paths: everybody begins with A, half of the ways go through B', () => {
    const credit = removalCredit(2, [path('ABABBA'), path('ABBAA'), path('AA')]);
    expect(credit).toEqual([expect.closeTo(2, 12), expect.closeTo(1, 12)]);
  });
  test('credits add up to the purchases, whatever the paths', () => {
    const some = fc.array(
      fc.record({ touches: fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 6 }), bought: fc.boolean() }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(some, (paths) => {
        const credit = removalCredit(4, paths);
        const bought = paths.filter((each) => each.bought).length;
        if ('nobodyBought' in credit) expect(bought).toBe(0);
        else expect(credit.reduce((sum, each) => sum + each, 0)).toBeCloseTo(bought, 9);
      }),
    );
  });
  test.each([
    { why: 'an unknown touch', paths: [{ touches: [2], bought: true }] },
    { why: 'no touch at all', paths: [{ touches: [], bought: true }] },
  ])('refused: $why', ({ paths }) => {
    expect(() => removalCredit(2, paths)).toThrow(RangeError);
  });
});
