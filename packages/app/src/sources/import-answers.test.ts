import { parseMapping } from '@vivero/connectors';
import { expect, test } from 'vitest';
import { answeredMapping, type ImportAnswers } from './import-answers.ts';

const parsed = parseMapping({
  name: 'table',
  version: 1,
  kind: 'customers',
  format: {},
  match: ['phone'],
  policy: {},
  columns: { phone: { column: 'p' } },
  defaults: { relation: null, basis: 'contract', currency: 'CNY', rm: '7', medium: 'call' },
});
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
const mapping = parsed.value;

test.each<{ why: string; answers: ImportAnswers; name: string; defaults: object }>([
  { why: 'nothing was asked', answers: {}, name: 'table', defaults: mapping.defaults },
  {
    why: 'the answers stand, what was not asked stays',
    answers: { relation: 'event_contact', sourceName: 'spring-fair' },
    name: 'spring-fair',
    defaults: { ...mapping.defaults, relation: 'event_contact' },
  },
  {
    why: 'an answer outweighs the default of the mapping',
    answers: { basis: 'consent' },
    name: 'table',
    defaults: { ...mapping.defaults, basis: 'consent' },
  },
])('$why', ({ answers, name, defaults }) => {
  expect(answeredMapping(mapping, answers)).toEqual({ ok: true, value: { ...mapping, name, defaults } });
});

test('a name that could not be kept is refused', () => {
  const refused = answeredMapping(mapping, { sourceName: 'Spring Fair!' });
  expect(refused).toMatchObject({ ok: false, problem: { code: 'import.mapping_invalid' } });
});
