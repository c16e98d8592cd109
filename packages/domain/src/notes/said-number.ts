import { chineseNumber, numberInWords } from './number-words.ts';

const CHINESE = '一两二三四五六七八九十半';
const LATIN =
  'un una uno dos tres cuatro cinco seis siete ocho nueve diez quince one two three four five six seven eight nine ten';

const WORDS: Readonly<Record<string, number>> = Object.fromEntries([
  ...Array.from(CHINESE, (word) => [word, chineseNumber(word)] as const),
  ...LATIN.split(' ').map((word) => [word, numberInWords(word)] as const),
  ['a', 1],
  ['an', 1],
]);

/** Matches a small number in digits or in words of the three languages. */
export const SMALL_NUMBER = `(?:\\d{1,3}|${Object.keys(WORDS)
  .toSorted((a, b) => b.length - a.length)
  .join('|')})`;

/** @param text as `SMALL_NUMBER` matches it */
export const saidNumber = (text: string): number => WORDS[text.toLowerCase()] ?? Number(text);
