const CHINESE: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  半: 0.5,
};
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A Chinese number below ten thousand: 三百二十 is 320, 一千五 is 1500 (what follows the last step counts in its tenths). */
export function chineseNumber(text: string): number {
  let total = 0;
  let digit: number | null = null;
  let step = 0;
  for (const letter of text) {
    const by = STEPS[letter];
    if (by === undefined) {
      digit = CHINESE[letter] ?? 0;
      if (letter === '零') step = 0;
    } else {
      total += (digit ?? 1) * by;
      digit = null;
      step = by;
    }
  }
  return total + (digit ?? 0) * (step > 10 ? step / 10 : 1);
}

const WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      ['one un una uno', 1],
      ['two dos', 2],
      ['three tres', 3],
      ['four cuatro', 4],
      ['five cinco', 5],
      ['six seis', 6],
      ['seven siete', 7],
      ['eight ocho', 8],
      ['nine nueve', 9],
      ['ten diez', 10],
      ['eleven once', 11],
      ['twelve doce', 12],
      ['fifteen quince', 15],
      ['eighteen dieciocho', 18],
      ['twenty veinte', 20],
      ['thirty treinta', 30],
      ['forty cuarenta', 40],
      ['fifty cincuenta', 50],
      ['sixty sesenta', 60],
      ['seventy setenta', 70],
      ['eighty ochenta', 80],
      ['ninety noventa', 90],
      ['hundred cien ciento', 100],
      ['doscientos doscientas', 200],
      ['trescientos trescientas', 300],
      ['cuatrocientos', 400],
      ['quinientos', 500],
      ['seiscientos', 600],
      ['ochocientos', 800],
    ] as const
  ).flatMap(([words, value]) => words.split(' ').map((word) => [word, value] as const)),
);

const word = Object.keys(WORDS)
  .toSorted((a, b) => b.length - a.length)
  .join('|');

/** Matches an English or Spanish number in words: `one hundred and ten`, `treinta y cinco`. */
export const NUMBER_IN_WORDS = `(?:a )?(?:${word})(?:(?:[ -]| and | y )(?:${word}))*`;

/** @param text as `NUMBER_IN_WORDS` matches it */
export function numberInWords(text: string): number {
  let total = 0;
  for (const each of text.toLowerCase().split(/[ -]+/)) {
    const value = WORDS[each];
    if (value === undefined) continue;
    total = each === 'hundred' ? Math.max(1, total) * 100 : total + value;
  }
  return total;
}
