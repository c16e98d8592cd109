import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { messageOf } from '../terms/catalogue.ts';
import { LANGUAGES, type Language, type Sentence } from '../terms/phrase.ts';
import { LOCALES, plainParams } from '../terms/phrase-params.ts';
import type { Condition } from './segment.ts';
import { type SegmentNames, segmentWords } from './segment-words.ts';
import { EVERY_CONDITION, segmentOf } from './testing/any-segment.ts';

const NAMES: SegmentNames = {
  currency: 'EUR',
  book: (rm) => `RM ${rm}`,
  branch: (id) => id,
  bankSegment: (word) => ({ term: `segment.${word}` }),
  segment: () => 'Retired savers',
  unitOf: (figure) => (figure === 'completeness' ? 'minor' : undefined),
};
const say = ({ key, params }: Sentence, language: Language): string =>
  String(
    new IntlMessageFormat(messageOf(key, language), LOCALES[language]).format(
      plainParams(
        { key, params },
        language,
        (term) => say({ key: term, params: {} }, language),
        (inner) => say(inner, language),
      ),
    ),
  );
const said = (where: Condition, language: Language = 'en'): string =>
  say(segmentWords(segmentOf(where), NAMES), language);

test.each(EVERY_CONDITION.map((where) => [where.is, where] as const))('%s has words in every language', (_, where) => {
  for (const language of LANGUAGES) expect(said(where, language)).not.toMatch(/undefined|\{|where\.|^$/u);
});

const MATURING: Condition = {
  is: 'all',
  of: [
    { is: 'holds', categories: ['term_deposit'], where: 'here', maturesWithin: 30 },
    {
      is: 'any',
      of: [
        {
          is: 'did',
          what: { codes: ['CT-V'], media: ['call', 'visit'] },
          when: { span: 'last', days: 90 },
          times: 'at_most',
          count: 0,
        },
        { is: 'figure', of: 'age', compare: 'at_least', value: 60 },
      ],
    },
    { is: 'not', of: { is: 'relation', in: ['prospect'] } },
  ],
};
test.each([
  ['talks_90', 'events', 3, 'number of two-way contacts in the last 90 days 3 or more'],
  ['purchases_amount_ever', 'minor', 500_000, 'amount of purchases so far €5,000 or more'],
  ['last_talks_on', 'day', 60, 'days since the last of the two-way contacts 60 or more'],
  [
    'touches_push_365',
    'events',
    1,
    'contacts in the last 365 days that were: product pushed (goods seek people) 1 or more',
  ],
] as const)('the figure %s is put into words', (of, unit, value, sentence) => {
  const names = { ...NAMES, unitOf: () => unit };
  const where: Condition = { is: 'figure', of, compare: 'at_least', value };
  expect(say(segmentWords(segmentOf(where), names), 'en')).toBe(sentence);
});

test('a yes or no is said as such', () => {
  const where: Condition = { is: 'figure', of: 'activated', compare: 'exactly', value: 0 };
  expect(say(segmentWords(segmentOf(where), { ...NAMES, unitOf: () => 'yes_no' }), 'en')).toBe('activated: no');
});

test.each([
  [
    'en',
    'has term deposit (here and maturing within 30 days), (no “Spoke with us” (call or visit) in the last 90 days or age 60 or more) and not relation: prospect',
  ],
  [
    'zh',
    '持有定期存款（在本行和30 天内到期）、（近 90 天没有“双向沟通”（电话或上门拜访）或年龄不低于 60）和非“关系为潜在客户”',
  ],
  [
    'es',
    'tiene depósito a plazo (aquí y con vencimiento en 30 días), (sin «Habló con nosotros» (llamada o visita) en los últimos 90 días o edad de 60 o más) y no relación: cliente potencial',
  ],
] as const)('a whole segment in %s', (language, sentence) => {
  expect(said(MATURING, language)).toBe(sentence);
});
