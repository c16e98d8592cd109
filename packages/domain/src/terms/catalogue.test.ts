import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { defaultCatalogue } from '../content/default-catalogue.ts';
import { promiseOfReturn } from '../content/promise-of-return.ts';
import { SHOULD_NEED_MAP } from '../needs/should-need-map.ts';
import { messageOf, SECTIONS } from './catalogue.ts';
import { LANGUAGES, type Language } from './phrase.ts';
import { LOCALES } from './phrase-params.ts';
import type { Terms } from './term.ts';

type Part = ReturnType<IntlMessageFormat['getAst']>[number];
const placeholders = (parts: readonly Part[]): string[] =>
  parts.flatMap((part) => {
    const own = 'value' in part && part.type !== 0 && typeof part.value === 'string' ? [part.value] : [];
    const nested = 'options' in part ? Object.values(part.options).flatMap((option) => placeholders(option.value)) : [];
    return [...own, ...nested];
  });
const placeholdersOf = (text: string, language: Language): string[] =>
  [...new Set(placeholders(new IntlMessageFormat(text, LOCALES[language]).getAst()))].toSorted();

/** Faults of one message, as far as it can be judged alone. */
function faultOf(text: string, language: Language): string | undefined {
  if (text.trim() === '' || text !== text.trim()) return 'empty, or with blanks around it';
  const promise = promiseOfReturn(text, language);
  if (promise !== undefined) return `promises a return: ${promise}`;
  const wrong = WRONG[language].find((word) => text.toLowerCase().includes(word));
  if (wrong !== undefined) return `says ${wrong}`;
  if (language === 'zh' && /[\u4e00-\u9fff][,:;?!]/.test(text)) return 'has half-width punctuation after Chinese';
  return undefined;
}

/** Renderings that the glossary warns of, where the word is never right in Vivero. */
const WRONG: Readonly<Record<Language, readonly string[]>> = {
  en: ['sea fishing', 'grass planting', 'bring goods'],
  zh: ['承诺'],
  es: [
    'account manager',
    'clientes principales',
    'desvío de tráfico',
    'alta mar',
    'piscicultura',
    'pegajosidad',
    'clientes retrato',
    'clientes de llegada',
    'clientes de demanda',
    'clientes de transacciones',
    'superclientes',
    'plantar césped',
    'traer bienes',
    'intervención tridimensional',
    'escena',
    'promoción de pedidos',
    'remarketing',
    'producto financiero',
  ],
};

/** Every fault of a section, each with its key, so that one run names them all. */
function faultsOf(section: Terms): string[] {
  return Object.entries(section).flatMap(([key, term]) => {
    const wanted = placeholdersOf(term.en, 'en').join();
    return LANGUAGES.flatMap((language) => {
      const fault = faultOf(term[language], language);
      const found = placeholdersOf(term[language], language).join();
      return [
        ...(fault === undefined ? [] : [`${key} in ${language}: ${fault}`]),
        ...(found === wanted ? [] : [`${key} in ${language}: places {${found}} instead of {${wanted}}`]),
      ];
    });
  });
}

test.each(Object.entries(SECTIONS))(
  'section %s: three languages, sound messages, the same placeholders',
  (_name, section) => {
    expect(faultsOf(section)).toEqual([]);
  },
);

test('a planted placeholder that one language lacks is seen, inside a plural too', () => {
  const planted = {
    plain: { en: '{amount} came', zh: '入账{amount}', es: 'entraron {amont}' },
    nested: {
      en: '{n, plural, one {# of {what}} other {#}}',
      zh: '{n, number}',
      es: '{n, plural, one {# de {what}} other {#}}',
    },
  };
  expect(faultsOf(planted)).toHaveLength(2);
});

test.each([
  { why: 'nothing to read', language: 'es', text: ' ' },
  { why: 'a promise of return', language: 'zh', text: '本产品保本保息' },
  { why: 'a promise in the wrong word', language: 'zh', text: '客户承诺' },
  { why: 'a wrong rendering, inflected', language: 'es', text: 'Escenas sociales' },
  { why: 'English punctuation', language: 'zh', text: '您好,请看' },
] as const)('a planted fault is seen: $why', ({ text, language }) => {
  expect(faultOf(text, language)).toBeDefined();
});

test('no key stands in two sections', () => {
  const all = Object.values(SECTIONS).flatMap((section) => Object.keys(section));
  expect(all).toHaveLength(new Set(all).size);
});

test('the map and the default catalogue say nothing that is missing or promises a return', () => {
  for (const line of SHOULD_NEED_MAP)
    for (const language of LANGUAGES) {
      expect(messageOf(line.reason, language)).not.toBe('');
      expect(messageOf(line.question, language)).not.toBe('');
    }
  const { products, content } = defaultCatalogue('EUR');
  const names = [...products.map((p) => p.name), ...content.map((item) => item.title)];
  for (const name of names) for (const language of LANGUAGES) expect(faultOf(name[language], language)).toBeUndefined();
});

test('an unknown key is a fault of the program', () => {
  expect(() => messageOf('reason.nothing', 'en')).toThrow(RangeError);
  expect(() => messageOf('toString', 'en')).toThrow(RangeError);
});
