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
  ['120w全趴着', [1_200_000], 'w before a Chinese sign'],
  ['每月2k给娃', [2000], 'k before a Chinese sign'],
  ['要一百五十个', [], '个 may mean ten thousand, so nobody can say what it is'],
  ['一百六十多号人', [], 'people'],
  ['转了2.3亿', [230_000_000], 'to the cent'],
  ['投诉到12378了', [], 'a telephone number'],
  ['3-4 hundred thousand', [300_000, 400_000], 'a range of hundreds of thousands'],
  ['8 lakh rupees and 1.2 crore', [800_000, 12_000_000], 'lakh and crore'],
  ['two lakhs', [200_000], 'in words'],
  ['FD 25L matured, fee 14.5L', [2_500_000, 1_450_000], 'L is a lakh'],
  ['5l of milk', [], 'and l a litre'],
  ['HK$1.1 mil', [], 'a million or a thousand, by the language'],
  ['想貸800萬', [8_000_000], 'signs in full'],
  ['保险千万别提', [], 'by no means'],
  ['存一千万要利息', [10_000_000], 'but ten million where it is counted'],
  ['call 10m, spends 3k', [3000], 'minutes of a call'],
  ['40-odd thousand each', [40_000], 'odd counts as the base'],
  ['they are 57 w/ nothing', [], 'w/ is with'],
  ['rolled over for 12m', [], 'm after for is months'],
  ['el 4x1000', [], 'a tax'],
  ['600 112 358', [], 'a telephone number with spaces'],
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

/** Manners in which a number of whole units is written: how, and the value of the unit. */
const MANNERS: Readonly<Record<string, readonly [(n: number) => string, number]>> = {
  万: [(n) => `余额${n}万在活期`, 1e4],
  w: [(n) => `${n}w全趴着`, 1e4],
  亿: [(n) => `共${n}亿的款`, 1e8],
  'tenths of 亿': [(n) => `${n / 10}亿`, 1e7],
  'a tail': [(n) => `${n}万5`, 1e4],
  k: [(n) => `needs ${n}k now`, 1e3],
  K: [(n) => `£${n}K`, 1e3],
  m: [(n) => `a facility of ${n}m`, 1e6],
  'tenths of m': [(n) => `$${n / 10}m of stock`, 1e5],
  mil: [(n) => `le faltan ${n} mil`, 1e3],
  millones: [(n) => `${n} millones de pesos`, 1e6],
  'tenths of millones': [(n) => `${String(n / 10).replace('.', ',')} millones`, 1e5],
  palos: [(n) => `${n} palos`, 1e6],
  lucas: [(n) => `${n} lucas`, 1e3],
  grand: [(n) => `about ${n} grand`, 1e3],
  thousand: [(n) => `${n} thousand dollars`, 1e3],
  lakh: [(n) => `${n} lakh from the plot`, 1e5],
  lakhs: [(n) => `Rs ${n} lakhs`, 1e5],
  crore: [(n) => `${n} crore`, 1e7],
  'points in groups': [(n) => `${n}.000 euros`, 1e3],
  'commas in groups': [(n) => `$${n},000`, 1e3],
  'groups of millions': [(n) => `${n}.000.000 de pesos`, 1e6],
};

test('a sum written in any manner is read back, by no wrong power of ten', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 11, max: 999 }),
      fc.constantFrom(...Object.entries(MANNERS)),
      (n, [name, [write, unit]]) => {
        // 401k is a pension in the United States.
        fc.pre(n !== 401);
        expect(values(write(n))).toEqual([n * unit + (name === 'a tail' ? 5000 : 0)]);
      },
    ),
    { numRuns: 600 },
  );
});

test('a sum in Chinese words is read back', () => {
  const digits = '零一二三四五六七八九';
  const inWords = (n: number): string => {
    const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
    const low = tens > 0 ? `${digits[tens]}十${ones > 0 ? digits[ones] : ''}` : ones > 0 ? `零${digits[ones]}` : '';
    return `${digits[hundreds]}百${low}`;
  };
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 999 }), fc.constantFrom(['万', 1e4], ['亿', 1e8]), (n, [unit, power]) => {
      expect(values(`留下${inWords(n)}${unit}`)).toEqual([n * Number(power)]);
    }),
  );
});
