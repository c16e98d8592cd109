import { random } from './random.ts';

export const HEADER = [
  'Customer ID',
  'Full name',
  'Mobile phone',
  'Email',
  'Date of birth',
  'City',
  'Segment',
  'Risk level',
  'Customer since',
  'Account number',
  'Product',
  'Balance',
];

const CHINESE_SURNAMES = '王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗'.split('');
const CHINESE_GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰'.split('');
const SPANISH_GIVEN = [
  'María',
  'José',
  'Lucía',
  'Andrés',
  'Sofía',
  'Ramón',
  'Inés',
  'Óscar',
  'Begoña',
  'Martín',
  'Ángela',
  'Íñigo',
];
const SPANISH_SURNAMES = [
  'García',
  'Fernández',
  'Muñoz',
  'Ibáñez',
  'López',
  'Núñez',
  'Sánchez',
  'Peña',
  'Domínguez',
  'Vázquez',
];
const CITIES = ['上海', '成都', '杭州', 'Madrid', 'Málaga', 'Guadalajara', 'Querétaro', 'A Coruña'];
const SEGMENTS = ['mass', 'affluent', 'private'];
const PRODUCTS = ['储蓄存款', 'Cuenta de ahorro', 'Term deposit', 'Current account'];
/** One row in fifty is an earlier customer again, as in an export put together from two: word for word, or written another way. */
const DUPLICATES = 0.02;
const KEPT = 500;

/** Rows of a bank's customer list in two languages, the same for the same seed. */
export function* customerRows(rows: number, seed = 100_000): Generator<readonly string[]> {
  const next = random(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = (words: readonly string[]): string => words[below(words.length)] ?? '';
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = (from: number, years: number): string =>
    `${from + below(years)}-${two(1 + below(12))}-${two(1 + below(28))}`;
  const earlier: (readonly string[])[] = [];
  for (let i = 0; i < rows; i += 1) {
    const repeated = earlier.length > 0 && next() < DUPLICATES ? earlier[below(earlier.length)] : undefined;
    if (repeated !== undefined) {
      yield next() < 0.5 ? repeated : writtenOtherwise(repeated);
      continue;
    }
    const chinese = next() < 0.5;
    const name = chinese
      ? pick(CHINESE_SURNAMES) + pick(CHINESE_GIVEN) + (next() < 0.7 ? pick(CHINESE_GIVEN) : '')
      : `${pick(SPANISH_GIVEN)} ${pick(SPANISH_SURNAMES)} ${pick(SPANISH_SURNAMES)}`;
    const number = String(i).padStart(7, '0');
    const row = [
      `C${number}`,
      name,
      chinese ? `138${String(10_000_000 + i)}` : `+34 6${String(10_000_000 + i)}`,
      `person.${number}@example.com`,
      day(1940, 65),
      pick(CITIES),
      pick(SEGMENTS),
      `R${1 + below(5)}`,
      day(2000, 25),
      `ES91${String(10_000_000_000 + i)}`,
      pick(PRODUCTS),
      `${below(900_000)}.${two(below(100))}`,
    ];
    if (earlier.length < KEPT) earlier.push(row);
    else if (next() < 0.01) earlier[below(KEPT)] = row;
    yield row;
  }
}

/** The same person and number as another clerk types them. */
const writtenOtherwise = (row: readonly string[]): readonly string[] =>
  row.map((cell, i) =>
    HEADER[i] === 'Mobile phone'
      ? `${cell.slice(0, -4)} ${cell.slice(-4)}`
      : HEADER[i] === 'Email'
        ? cell.toUpperCase()
        : cell,
  );
