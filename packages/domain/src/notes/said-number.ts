const WORDS: Readonly<Record<string, number>> = {
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  半: 0.5,
  un: 1,
  una: 1,
  uno: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  quince: 15,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

/** Matches a small number in digits or in words of the three languages. */
export const SMALL_NUMBER = `(?:\\d{1,3}|${Object.keys(WORDS)
  .toSorted((a, b) => b.length - a.length)
  .join('|')})`;

/** @param text as `SMALL_NUMBER` matches it */
export const saidNumber = (text: string): number => WORDS[text.toLowerCase()] ?? Number(text);
