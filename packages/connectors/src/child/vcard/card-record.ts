import type { Encoding } from '../../table/table-format.ts';
import type { CardProperty } from './card-properties.ts';
import { cardParts, cardText, unescaped } from './card-text.ts';

/** Headers of the table that a file of cards becomes, named after the properties. */
export const CARD_HEADERS = [
  'FN',
  'TEL',
  'EMAIL',
  'OTHER',
  'BDAY',
  'ORG',
  'TITLE',
  'ADR',
  'CATEGORIES',
  'NOTE',
  'REV',
] as const;

/** One card as one record under these headers; pictures, sounds and keys are left aside. */
export function cardRecord(card: readonly CardProperty[], encoding: Encoding): string[] {
  const all = (name: string): CardProperty[] => card.filter((each) => each.name === name);
  const texts = (name: string): string[] =>
    all(name)
      .map((each) => unescaped(cardText(each, encoding)))
      .filter(Boolean);
  const parts = (name: string): string[] => {
    const [first] = all(name);
    return first === undefined ? [] : cardParts(cardText(first, encoding));
  };
  const phones = ranked(all('TEL'), encoding, ['CELL', 'IPHONE', 'MOBILE']);
  const emails = ranked(all('EMAIL'), encoding, []);
  const born = birthday(texts('BDAY')[0] ?? '');
  return [
    texts('FN')[0] ?? nameOf(parts('N')),
    phones[0] ?? '',
    emails[0] ?? '',
    [...phones.slice(1), ...emails.slice(1), ...texts('IMPP')].join('; '),
    born.day,
    parts('ORG').filter(Boolean).join(' '),
    texts('TITLE')[0] ?? texts('ROLE')[0] ?? '',
    parts('ADR').filter(Boolean).join(' '),
    texts('CATEGORIES').join(','),
    [...texts('NOTE'), born.rest].filter(Boolean).join(' '),
    revised(texts('REV')[0] ?? ''),
  ];
}

/** Values with those first that people are reached by: a mobile before others, the preferred one first, a fax last. */
function ranked(properties: readonly CardProperty[], encoding: Encoding, best: readonly string[]): string[] {
  const words = (each: CardProperty): string[] => each.parameters.flatMap((parameter) => parameter.split(/[=,]/));
  const rank = (each: CardProperty): number => {
    const said = words(each);
    const last = said.some((word) => word === 'FAX' || word === 'PAGER') ? 4 : 0;
    return last - (said.some((word) => best.includes(word)) ? 2 : 0) - (said.includes('PREF') ? 1 : 0);
  };
  const values = properties
    .map((each) => ({ rank: rank(each), text: unescaped(cardText(each, encoding)).replace(/;ext=/i, ' ext ') }))
    .filter(({ text }) => text !== '');
  return [...new Set(values.toSorted((a, b) => a.rank - b.rank).map(({ text }) => text))];
}

/** Family, given, middle: as one writes them in the script they are written in. */
function nameOf([family = '', given = '', middle = '']: readonly string[]): string {
  return /\p{Script=Han}/u.test(family + given)
    ? family + middle + given
    : [given, middle, family].filter(Boolean).join(' ');
}

/** A whole date as `YYYY-MM-DD`; one without a year (1604 stands for none) goes where it can be read. */
function birthday(text: string): { readonly day: string; readonly rest: string } {
  const match = /^(\d{4})-?(\d\d)-?(\d\d)(?:T|$)/.exec(text);
  const [, year = '', month = '', day = ''] = match ?? [];
  if (match && Number(year) > 1604 && Number(month) <= 12 && Number(day) <= 31)
    return { day: `${year}-${month}-${day}`, rest: '' };
  return { day: '', rest: text === '' ? '' : `BDAY ${text.replace(/^1604/, '-')}` };
}

const revised = (text: string): string => {
  const match = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d))?/.exec(text);
  return match ? `${match[1]}-${match[2]}-${match[3]}` : '';
};
