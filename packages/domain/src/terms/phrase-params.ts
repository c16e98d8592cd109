import { decimalsOf, majorUnits, type Money } from '../money.ts';
import { keptFormat } from './kept-format.ts';
import type { Joined, Language, Sentence, SentenceParam } from './phrase.ts';

/** The locale in which each language writes numbers and days. */
export const LOCALES = { en: 'en-GB', zh: 'zh-CN', es: 'es-ES' } as const satisfies Record<Language, string>;

/** From this many main units on, decimals only distract. */
const WHOLE_FROM = 1_000;
const MILLISECONDS_A_DAY = 86_400_000;

/**
 * The values of a phrase as its ICU message takes them: money and days written by `Intl` in the reader's language, terms looked up,
 * numbers and text as they are.
 * @param lookUp the text of a term (`need.protect_family`, `product.<id>`): the catalogue for words of the method, the bank's own
 *   list for its products and content
 * @param sayInner text of a sentence inside; a flat phrase has none
 */
export function plainParams(
  phrase: Sentence,
  language: Language,
  lookUp: (term: string, language: Language) => string,
  sayInner: (sentence: Sentence) => string = never,
): Readonly<Record<string, string | number>> {
  const plain = (param: SentenceParam): string | number => {
    if (typeof param !== 'object') return param;
    if ('term' in param) return lookUp(param.term, language);
    if ('joined' in param) return listText(param.sentences.map(sayInner), param.joined, language);
    return 'day' in param ? dayText(param.day, language) : moneyText(param, language);
  };
  return Object.fromEntries(Object.entries(phrase.params).map(([name, param]) => [name, plain(param)]));
}

const never = ({ key }: Sentence): never => {
  throw new RangeError(`${key} stands inside a phrase that is flat`);
};

const LIST = { and: 'conjunction', or: 'disjunction' } as const;

/** Several things as the language lists them; what comes one after the other has commas only. */
function listText(items: readonly string[], joined: Joined, language: Language): string {
  if (joined === 'then') return items.join(language === 'zh' ? '，' : ', ');
  return keptFormat(
    `${language} ${joined}`,
    () => new Intl.ListFormat(LOCALES[language], { type: LIST[joined] }),
  ).format(items);
}

/** An amount in the reader's language: whole units from 1,000 on and when there are no cents, else with decimals. */
export function moneyText(amount: Money, language: Language): string {
  const major = majorUnits(amount);
  const whole = Math.abs(major) >= WHOLE_FROM || Number.isInteger(major);
  const digits = whole ? 0 : decimalsOf(amount.currency);
  return keptFormat(
    `${language} ${amount.currency} ${digits}`,
    () =>
      new Intl.NumberFormat(LOCALES[language], {
        style: 'currency',
        currency: amount.currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        useGrouping: 'always',
      }),
  ).format(major);
}

/** A business day with its month in words, as `3 March 1998`. */
export function dayText(day: number, language: Language): string {
  return keptFormat(
    `${language} day`,
    () => new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }),
  ).format(day * MILLISECONDS_A_DAY);
}
