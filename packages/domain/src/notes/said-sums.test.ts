import fc from 'fast-check';
import { expect, test } from 'vitest';
import { saidSums } from './said-sums.ts';

const values = (text: string): readonly number[] => saidSums(text).map(({ value }) => value);

test.each([
  ['一百二十万', [1_200_000], 'a Chinese number before 万'],
  ['存了三十来万', [300_000], 'about counts as the base'],
  ['二十几万没动过', [200_000], 'some more than counts as the base'],
  ['彩礼十八万八', [188_000], 'a tail counts in tenths of the unit'],
  ['尾款4万2差一半', [42_000], 'so does a tail in digits'],
  ['三万一对', [30_000], 'but not the number of a counter'],
  ['50万六个月', [500_000], 'nor of months'],
  ['损了七八万', [70_000, 80_000], 'a range gives both ends'],
  ['十五六万', [150_000, 160_000], 'also above ten'],
  ['1.2亿', [120_000_000], '亿'],
  ['20w', [200_000], 'w is 万'],
  ['还差八千美元', [8000], 'thousand in Chinese'],
  ['37块5', [37.5], 'a tenth of a yuan'],
  ['费率千三', [], 'a rate in thousandths is no sum'],
  ['存了几百', [], 'a sum without a base is none'],
  ['买百万医疗', [], 'a name is no sum'],
  ['3万多分', [], 'points are no money'],
  ['38 millones', [38_000_000], 'millones'],
  ['tres palos', [3_000_000], 'palos are millions'],
  ['250 lucas', [250_000], 'lucas are thousands'],
  ['1.2 mdp', [1_200_000], 'millions of pesos'],
  ['gana 3.200.000', [3_200_000], 'points group thousands'],
  ['2,5 millones', [2_500_000], 'a comma is a decimal sign before one digit'],
  ['entre 3 y 4 mil', [4000], 'the unit belongs to the number beside it'],
  ['14k de seña', [14_000], 'k'],
  ['sixty grand', [60_000], 'numbers in words'],
  ['one hundred and ten thousand', [110_000], 'in several'],
  ['a couple of thousand', [2000], 'a couple'],
  ['£3,600 outstanding', [3600], 'commas group thousands'],
  ['$7.5k', [7500], 'sign and unit'],
  ['40k and again 40k', [40_000], 'a sum that is said twice stands once'],
  ['at 240, deposit is 25k', [25_000], 'beside thousands a small bare number may be thousands too'],
  ['age 62, 300 cows, 12 months, 2026, 401k', [], 'what counts something else is no money'],
  ['12.5% of it, call 13800001234', [], 'rates and telephone numbers are none'],
] as const)('%s: %j, %s', (text, sums, _why) => {
  expect(values(text)).toEqual(sums);
});

test('a currency is told only where the text tells it', () => {
  expect(saidSums('2千英镑, 30万').map(({ currency }) => currency)).toEqual(['GBP', null]);
});

test('no number with a unit is ever read by a wrong power of ten', () => {
  const units = { 万: 1e4, 亿: 1e8, k: 1e3, ' mil': 1e3, ' millones': 1e6, ' grand': 1e3, ' thousand': 1e3 };
  fc.assert(
    fc.property(fc.integer({ min: 11, max: 999 }), fc.constantFrom(...Object.entries(units)), (n, [unit, power]) => {
      // 401k is a pension in the United States.
      fc.pre(n !== 401 || unit !== 'k');
      expect(values(`x ${n}${unit}, ok`)).toEqual([n * power]);
    }),
  );
});
