import { chineseNumber, NUMBER_IN_WORDS, numberInWords } from './number-words.ts';

/** A sum of money as a text names it, in units of its currency; the currency only where the text says it. */
export interface SaidSum {
  readonly value: number;
  readonly currency: string | null;
  readonly at: number;
  /** It carries a unit, a sign or a word of money, so it is money whatever stands around it. */
  readonly plain: boolean;
}

const POWERS: readonly (readonly [RegExp, number])[] = [
  [/^亿/u, 1e8],
  [/^千万/u, 1e7],
  [/^百万/u, 1e6],
  [/^(?:万|w$)/iu, 1e4],
  [/^(?:crores?$|cr$)/iu, 1e7],
  [/^(?:lakhs?$|lacs?$|hundred thousand$)/iu, 1e5],
  [/^L$/u, 1e5],
  [/^(?:千|k$|mil$|lucas?$|thousand$|grand$)/iu, 1e3],
  [/^百/u, 100],
  [/^(?:m$|mn$|mm$|millions?$|mill[oó]n(?:es)?$|palos?$|mdp$|melones$)/iu, 1e6],
];
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/S\$|新币|SGD/u, 'SGD'],
  [/A\$|AUD|澳元|澳币|d[óo]lares australianos/iu, 'AUD'],
  [/HK\$|港币|港元/u, 'HKD'],
  [/£|英镑|\b(?:pounds?|quid|libras?|gbp)\b/iu, 'GBP'],
  [/€|欧元|欧(?!洲)|\b(?:euros?|eur)\b/iu, 'EUR'],
  [/日元|日币|\b(?:yen|jpy)\b/iu, 'JPY'],
  [/美元|美金|美刀|刀|\b(?:usd|us\$|d[óo]lares|dollars|bucks)\b|\$/iu, 'USD'],
  [/¥|￥|人民币|块|元|\b(?:yuan|rmb|cny)\b/iu, 'CNY'],
  [/\bmdp\b|pesitos|varos/iu, 'MXN'],
];

/** Signs that Taiwan and Hong Kong write in full. */
const PLAIN_SIGNS: Readonly<Record<string, string>> = { 萬: '万', 億: '亿', 兩: '两' };
const DIGITS = '\\d{1,3}(?:[.,]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?';
const UNIT_ZH = '千万|百万|[亿万千百]|w(?![a-zà-ÿ/])';
const UNIT = `${UNIT_ZH}|k(?![a-zà-ÿ])|mil(?!\\p{L})|lucas?(?!\\p{L})|hundred thousand|thousand|crores?(?!\\p{L})|cr(?!\\p{L})|lakhs?(?!\\p{L})|lacs?(?!\\p{L})|l(?!\\p{L})|grand|millions?(?!\\p{L})|mill[oó]n(?:es)?|palos?(?!\\p{L})|mdp|melones|mn(?!\\p{L})|mm(?!\\p{L})|m(?![a-zà-ÿ²2])`;
const SIGN = '(?:[SAU]|HK|US)?[$£€¥￥]';
const NAME =
  '(?:美元|美金|美刀|欧元|英镑|日元|日币|港币|港元|澳元|澳币|新币|人民币|元(?!旦)|块|欧(?!洲|元)|刀|€|£|euros?|eur(?!\\p{L})|pesos?|pesitos|varos|d[óo]lares(?: australianos)?|dollars?|bucks|usd|gbp|cop|mxn|quid|pounds?|libras?|yuan|rmb|yen|soles)';
const ZH_DIGIT = '[零一二两俩三四五六七八九]';
const ZH_NUMBER = `(?:${ZH_DIGIT}|[十百千])+`;

/** Ranges and sums in one pattern each; the more particular first. */
const RANGE_ZH = new RegExp(`(十?)(${ZH_DIGIT})(${ZH_DIGIT})(十|百|千)?(万|千|百|亿)`, 'gu');
const COUNTERS = '[个人天年岁次张号米斤平条家对套台期点分辆头]';
const IN_CHINESE = new RegExp(
  [
    `(?<![第初周几\\d])(${ZH_NUMBER}|半)(?:来|多|余|几)?(千万|百万|[亿万])(?:(${ZH_DIGIT})(?!${COUNTERS}))?(?![\\d十百千万亿分]|医疗)`,
    `(?<![第初周几\\d])((?:[一二两三四五六七八九十]+千(?:${ZH_DIGIT}百?)?|[一二两三四五六七八九]百(?:${ZH_DIGIT}十?)?)(?!(?:来|多|余|几)?(?:[十百千万亿零一二三四五六七八九]|号人|${COUNTERS}))|[一二两三四五六七八九十]+(?=块钱))`,
  ].join('|'),
  'gu',
);
const IN_DIGITS = new RegExp(
  `(?<![A-Za-zÀ-ÿ\\d.,:/+-]|第)(?:(${SIGN})\\s?)?(${DIGITS})(?:\\s?(?:-|–|a|to|到|至|～|~)\\s?(?:${SIGN})?(${DIGITS}))?(?:\\s?(?:多|来|余)|[ -]odd)?\\s?(${UNIT})?(?:(\\d)(?![\\d个年])|(${ZH_DIGIT})(?![十百千万]|${COUNTERS}))?\\s?(?:${SIGN}|(${NAME}))?`,
  'giu',
);
const IN_WORDS = new RegExp(
  `(?<!\\p{L}|\\d\\s?)(${NUMBER_IN_WORDS}|medio|half a)\\s(thousand|grand|millions?|lakhs?|lacs?|crores?|mil|millones|mill[oó]n|lucas|palos?|quid|dollars|pesos|pounds|k)(?!\\p{L})|(?<!\\p{L})(a couple of|un par de) (thousand|grand|lakhs?|mil)`,
  'giu',
);
/** What a number counts when it counts no money. */
const COUNTED =
  /^\s?(?:[%％°:：/]|st\b|nd\b|rd\b|th\b|(?:号|日|天|年|月|岁|个|平|位|期|家|点|分|场|公里|张|台|头|周|次|道|项|笔|人|小时|层|套|本|票|股|路|楼|米|斤|桌|户|折|倍|克|届|班|种|条|辆|吨)|-?\s?(?:am|pm|h|hs|km|kg|kilos?|metros?|m2|m²|months?|mos|meses|mes|years?|yrs?|y\/o|a[ñn]os|days?|d[íi]as|weeks?|semanas?|hours?|horas?|mins?|minut\p{L}*|people|personas|staff|men|lads|women|guests?|kids|children|ni[ñn]os|hijos|employees|emplead\p{L}*|trabajador\p{L}*|camareros|vacas|cabezas|hect[áa]reas|cows|acres|sheep|miles|cuotas|plazos|instal\p{L}*|points|pts|puntos|semanas|times|veces|shares|acciones|units|unidades|pulgadas|x|por ciento|tickets|seats|plazas|pisos|tiendas|locales|socios|vecinos|clientes|alumnos|kilometros|cilindros|cc|bits|of us)\b)/iu;
const BEFORE =
  /(?:LPR|app|App|第|edad|aged?|turns?|cumple|room|no\.|n[ºo]\.|tel|calle|flat|apt|bus|line|版|尾号|电话|12378|a los|hasta los)\s?$/u;
/** A bare number is money from here on, where nothing says that it counts something else. */
const BARE = 100;
const NO_MONEY =
  /(?<![A-Za-zÀ-ÿ\d])(?:401\s?\(?k\)?|403b|(?:529|1099)(?![.,\d]|\s?(?:[万亿千百wkm]|mil|grand|thousand|euros?|[€$£元块]))|iphone ?\d+|n26|9-1-1|1-800[-\d]*|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|\d{4}-\d{2}-\d{2}|\d{1,2}[:：]\d{2}|\d+x\d+|\d+(?:[.,]\d+)?\s?(?:%|％|por ciento|per ?cent|个点|x)|百分之.{1,3}|(?<![一二两三四五六七八九十\d])千[一二三四五六七八九](?!千|百|万)|123\d\d(?!\d)|[679]\d\d \d{3} \d{3}|\d{7,}(?![.,\d万])|(?<=(?:for|over|to|call|chat) )\d\d?m(?![a-z])|(?<![一二两三四五六七八九十\d几])千万(?=[别不要记得]|小心))/giu;

/**
 * Every sum of money that a text names, in its order, each value once. Reads 万, 亿, w, 千, k, mil, millones, palos, lucas, m, grand,
 * numbers in words, Chinese numbers and their shortened tails (16万8, 一万二), both ends of a range (七八万, 3-4 mil). A separator
 * before exactly three digits groups thousands. Bare numbers count from 100 on when they count nothing else and are no year or day.
 */
export function saidSums(written: string): readonly SaidSum[] {
  const found: SaidSum[] = [];
  const text = written.replace(/[萬億兩]/gu, (sign) => PLAIN_SIGNS[sign] ?? sign);
  let rest = text.replace(NO_MONEY, (hidden) => ' '.repeat(hidden.length));
  const take = (
    pattern: RegExp,
    read: (match: RegExpExecArray) => readonly number[],
    plain: (match: RegExpExecArray) => boolean,
  ): void => {
    for (const match of rest.matchAll(pattern)) {
      const { index: at, 0: whole } = match;
      const values = read(match);
      for (const value of values)
        found.push({ value, currency: currencyOf(text, at, whole.length), at, plain: plain(match) });
      // What has been read is read by no later pattern.
      if (values.length > 0) rest = rest.slice(0, at) + ' '.repeat(whole.length) + rest.slice(at + whole.length);
    }
  };
  take(RANGE_ZH, rangeInChinese, () => true);
  take(IN_CHINESE, inChinese, () => true);
  take(IN_WORDS, inWords, () => true);
  take(IN_DIGITS, inDigits, (m) => Boolean(m[1] ?? m[4] ?? m[7]) || /[€£]/u.test(m[0]));
  const seen = new Set<number>();
  // "At 240, the deposit is 25k": beside thousands a small bare number may be thousands too, so nobody can say what it is.
  const inThousands = found.some(({ value, plain }) => plain && value >= 10_000);
  return found
    .toSorted((a, b) => a.at - b.at)
    .filter(({ value, plain }) => plain || value >= 1000 || !inThousands)
    .filter(({ value }) => value > 0 && !seen.has(value) && seen.add(value) !== undefined);
}

const powerOf = (unit: string | undefined): number =>
  unit === undefined ? 1 : (POWERS.find(([pattern]) => pattern.test(unit))?.[1] ?? 1);

function rangeInChinese(match: RegExpExecArray): readonly number[] {
  const [, ten = '', low = '', high = '', step = '', unit] = match;
  const [first, last] = [chineseNumber(low), chineseNumber(high)];
  // 七八万 and 三五百 are ranges, 五二万 and the end of 一百零一万 are none.
  if (first === 0 || (last - first !== 1 && last - first !== 2)) return [];
  return [low, high].map((end) => chineseNumber(ten + end + step) * powerOf(unit));
}

function inChinese(match: RegExpExecArray): readonly number[] {
  const [, number, unit, tail, small] = match;
  if (small !== undefined) return [chineseNumber(small)];
  const power = powerOf(unit);
  return [chineseNumber(number ?? '') * power + (tail === undefined ? 0 : chineseNumber(tail) * (power / 10))];
}

function inWords(match: RegExpExecArray): readonly number[] {
  const [, number, unit, couple, of] = match;
  if (couple !== undefined) return [2 * powerOf(of)];
  const value = /^(?:medio|half a)$/iu.test(number ?? '') ? 0.5 : numberInWords(number ?? '');
  return [value * powerOf(unit)];
}

function inDigits(match: RegExpExecArray): readonly number[] {
  const [whole, sign, first = '', second, unit, tail, tailInWords, name] = match;
  const plain = sign !== undefined || unit !== undefined || name !== undefined || /[€£$]/u.test(whole);
  const { input, index } = match;
  const after = input.slice(index + whole.length);
  if (/^[多来]?\s?(?:分(?!期|钱)|points|puntos)/iu.test(after)) return [];
  // Five litres; and 1.1 mil, which is a million where people speak English and a thousand where they speak Spanish.
  if (unit === 'l' || (/^mil$/iu.test(unit ?? '') && /^\d+\.\d{1,2}$/u.test(first))) return [];
  const power = powerOf(unit);
  // 37块5 is 37.5.
  if (whole.endsWith('块') && /^\d(?!\d)/u.test(after)) return [plainNumber(first) + Number(after[0]) / 10];
  if (unit === '百' || (unit === '千' && !plain)) return plain ? [plainNumber(first) * power] : [];
  if (!plain && (COUNTED.test(after) || BEFORE.test(input.slice(Math.max(0, index - 8), index)))) return [];
  const values = [first, ...(second === undefined ? [] : [second])].map((digits) =>
    inCents(plainNumber(digits) * power),
  );
  if (!plain)
    return values.filter((value) => value >= BARE && !(value >= 1900 && value <= 2100 && !/[.,]/u.test(first)));
  // 16万8 and 37块5: one digit after the unit counts in its tenths.
  const last = values.length - 1;
  const tenths = tail === undefined ? chineseNumber(tailInWords ?? '') : Number(tail);
  if (/[\u4e00-\u9fff]/u.test(unit ?? '')) values[last] = inCents((values[last] ?? 0) + tenths * (power / 10));
  return values;
}

/** 2.3 times 1e8 is 230000000, not a hair less. */
const inCents = (value: number): number => Math.round(value * 100) / 100;

const plainNumber = (digits: string): number => Number(digits.replace(/[.,](?=\d{3}(?:\D|$))/gu, '').replace(',', '.'));

function currencyOf(text: string, at: number, length: number): string | null {
  const around = text.slice(at, at + length + 4);
  return CURRENCIES.find(([pattern]) => pattern.test(around))?.[1] ?? null;
}
