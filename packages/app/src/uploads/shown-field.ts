import { type FieldChange, type FieldValue, maskSample, parseDay, type Phrase, type PhraseParam } from '@vivero/domain';

/** One field of a row as a page shows it; null = empty. */
export interface ShownField {
  /** `name`, `balance`, `consentCall`: what columns are pointed at by. */
  readonly field: string;
  readonly before: Phrase | null;
  readonly after: Phrase | null;
}

/** Fields whose values are codes, and where the catalogue has their words. */
const WORDS: Readonly<Record<string, string>> = {
  category: 'category',
  medium: 'medium',
  flow: 'flow',
  relation: 'ui.import.relation',
  basis: 'ui.import.basis',
  sex: 'ui.import.sex',
  direction: 'ui.import.direction',
};

/** Names of one thing: a record's own and the one that a column is pointed at by. */
const SAME: Readonly<Record<string, string>> = {
  number: 'key',
  rmKey: 'rm',
  productName: 'product',
  'consent.marketing.any': 'consentAny',
  'consent.marketing.call': 'consentCall',
  'consent.marketing.sms': 'consentSms',
  'consent.marketing.email': 'consentEmail',
  'consent.marketing.wechat': 'consentWechat',
};

/** A change in words that every language has; personal values under a mask where the reader may not see them. */
export const shownField = ({ field, before, after }: FieldChange, masked: boolean): ShownField => ({
  field: SAME[field] ?? field,
  before: before === null ? null : said(shownValue(field, before, masked)),
  after: after === null ? null : said(shownValue(field, after, masked)),
});

const said = (value: PhraseParam): Phrase => ({ key: 'ui.import.value', params: { value } });

function shownValue(field: string, value: NonNullable<FieldValue>, masked: boolean): PhraseParam {
  if (typeof value === 'object') return value;
  if (field.startsWith('consent.')) return { term: `ui.import.consent.${String(value).split(' ')[0]}` };
  const word = WORDS[field];
  if (word !== undefined) return { term: `${word}.${value}` };
  const shown = masked ? maskSample(field, String(value)) : value;
  const day = typeof shown === 'string' && /^\d{4}-\d\d-\d\d$/.test(shown) ? parseDay(shown) : undefined;
  return day === undefined ? (typeof shown === 'number' ? shown : String(shown)) : { day };
}
