import { CUSTOMER_FIELDS, EVENT_FIELDS } from '@vivero/connectors';
import { type FieldValue, LANGUAGES, LAWFUL_BASES, messageOf, RELATIONS } from '@vivero/domain';
import { expect, test } from 'vitest';
import { sayPhrase } from '../say.ts';
import { shownField } from './shown-field.ts';

test.each<{ why: string; field: string; value: FieldValue; masked?: true; name?: string; said: string }>([
  { why: 'text as it is', field: 'name', value: 'Ana Ruiz', said: 'Ana Ruiz' },
  { why: 'under a mask for who may not read it', field: 'name', value: 'Ana Ruiz', masked: true, said: 'A** R***' },
  { why: 'a number too', field: 'phone', value: '+34600111222', masked: true, said: '+34****1222' },
  { why: 'what tells nobody who it is stays open', field: 'segment', value: 'gold', masked: true, said: 'gold' },
  { why: 'a year is no amount', field: 'birthYear', value: 1980, said: '1980' },
  { why: 'a day in words', field: 'maturesOn', value: '2026-03-28', said: '28 March 2026' },
  {
    why: 'a birthday is a day that identifies',
    field: 'birthOn',
    value: '1980-03-28',
    masked: true,
    said: '1980-**-**',
  },
  {
    why: 'a day that tells nobody who it is, under a mask too',
    field: 'maturesOn',
    value: '2026-03-28',
    masked: true,
    said: '28 March 2026',
  },
  { why: 'money', field: 'balance', value: { minor: 123_456, currency: 'EUR' }, said: '€1,235' },
  { why: 'a code by its word', field: 'category', value: 'term_deposit', said: 'term deposit' },
  { why: 'a relation by its word', field: 'relation', value: 'prospect', said: 'Prospects' },
  { why: 'a book by its number', field: 'rmKey', value: 2, name: 'rm', said: '2' },
  {
    why: 'a consent by what was said',
    field: 'consent.marketing.call',
    value: 'withdrawn 2026-01-01',
    name: 'consentCall',
    said: 'withdrawn',
  },
])('$why', ({ field, value, masked, name, said }) => {
  const shown = shownField({ field, before: null, after: value }, masked === true);
  expect(shown).toMatchObject({ field: name ?? field, before: null });
  expect(shown.after && sayPhrase(shown.after, 'en')).toBe(said);
});

test('every field that a column can be has its word, and every code too', () => {
  const keys = [
    ...[...CUSTOMER_FIELDS, ...EVENT_FIELDS, 'elsewhere', 'none'].map((field) => `field.${field}`),
    ...RELATIONS.map((relation) => `relation.${relation}`),
    ...LAWFUL_BASES.map((basis) => `basis.${basis}`),
    ...['granted', 'refused', 'withdrawn'].map((state) => `consent.${state}`),
  ];
  for (const key of keys)
    for (const language of LANGUAGES) expect(messageOf(`ui.import.${key}`, language)).not.toBe('');
});
