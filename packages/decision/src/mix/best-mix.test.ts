import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestMix, type MixOption, mixWorth } from './best-mix.ts';

const option = (minutes: fc.Arbitrary<number>) =>
  fc
    .record({
      worth: fc.double({ min: 0, max: 100, noNaN: true }),
      saturation: fc.double({ min: 0.05, max: 3, noNaN: true }),
      minutes,
      least: fc.nat({ max: 1 }),
      span: fc.nat({ max: 4 }),
    })
    .map(({ span, ...rest }): MixOption => ({ ...rest, most: rest.least + span }));

const taking = (options: readonly MixOption[], counts: readonly number[]): number =>
  counts.reduce((sum, count, k) => sum + count * options[k]!.minutes, 0);
const worthOf = (options: readonly MixOption[], counts: readonly number[]): number =>
  counts.reduce((sum, count, k) => sum + mixWorth(options[k]!, count), 0);

/** Every mix there is. */
function* mixes(options: readonly MixOption[]): Generator<readonly number[]> {
  const [first, ...rest] = options;
  if (first === undefined) return yield [];
  for (let count = first.least; count <= first.most; count += 1)
    for (const others of mixes(rest)) yield [count, ...others];
}

test('no other mix within the minutes is worth more', () => {
  const drawn = fc.tuple(fc.array(option(fc.integer({ min: 1, max: 9 })), { maxLength: 5 }), fc.nat({ max: 60 }));
  fc.assert(
    fc.property(drawn, ([options, minutes]) => {
      fc.pre(
        taking(
          options,
          options.map(({ least }) => least),
        ) <= minutes,
      );
      const found = bestMix(options, minutes);
      const best = Math.max(
        ...[...mixes(options)].filter((counts) => taking(options, counts) <= minutes).map((c) => worthOf(options, c)),
      );
      expect(found.worth).toBeCloseTo(best, 9);
      expect(found.minutes).toBeLessThanOrEqual(minutes);
      expect(found.minutes).toBe(taking(options, found.counts));
    }),
    { numRuns: 300 },
  );
});

test('where all take the same minutes, always adding what adds most is as good', () => {
  const drawn = fc.tuple(fc.array(option(fc.constant(10)), { minLength: 1, maxLength: 8 }), fc.nat({ max: 200 }));
  fc.assert(
    fc.property(drawn, ([options, minutes]) => {
      const counts = options.map(({ least }) => least);
      fc.pre(taking(options, counts) <= minutes);
      while (taking(options, counts) + 10 <= minutes) {
        const gains = options.map((of, k) =>
          counts[k]! < of.most ? mixWorth(of, counts[k]! + 1) - mixWorth(of, counts[k]!) : -1,
        );
        const most = Math.max(...gains);
        if (most < 0) break;
        counts[gains.indexOf(most)]! += 1;
      }
      expect(bestMix(options, minutes).worth).toBeCloseTo(worthOf(options, counts), 9);
    }),
  );
});

test.each([
  { why: 'half a minute', minutes: 0.5, over: {} },
  { why: 'more asked for than there is time', minutes: 5, over: { least: 1 } },
  { why: 'something that takes no time', minutes: 5, over: { minutes: 0 } },
  { why: 'something worth less than nothing', minutes: 5, over: { worth: -1 } },
  { why: 'at most less than at least', minutes: 50, over: { least: 2, most: 1 } },
])('refuses $why', ({ minutes, over }) => {
  const of = { worth: 1, saturation: 1, minutes: 10, least: 0, most: 3, ...over };
  expect(() => bestMix([of], minutes)).toThrow(RangeError);
});

test('says what another minute would bring, and that nothing would', () => {
  const of = { worth: 100, saturation: Math.LN2, minutes: 10, least: 0, most: 2 };
  expect(bestMix([of], 10)).toMatchObject({ counts: [1], nextMinute: expect.closeTo(2.5, 10) });
  expect(bestMix([of], 99)).toMatchObject({ counts: [2], minutes: 20, nextMinute: null });
});
