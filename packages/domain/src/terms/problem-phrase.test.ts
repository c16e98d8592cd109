import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import type { Problem } from '../problem.ts';
import { messageOf } from './catalogue.ts';
import { plainParams } from './phrase-params.ts';
import { problemPhrase } from './problem-phrase.ts';

const say = (problem: Problem): unknown => {
  const phrase = problemPhrase(problem);
  const params = plainParams(phrase, 'en', (term) => term);
  return new IntlMessageFormat(messageOf(phrase.key, 'en'), 'en-GB').format(params);
};

test.each<{ why: string; given: Problem; gives: string }>([
  {
    why: 'a list is joined',
    given: { code: 'import.source_unknown', source: 'x', known: ['berka', 'table'] },
    gives: 'The source x is not known. Known: berka, table.',
  },
  {
    why: 'no row, no brackets',
    given: { code: 'file.unreadable', row: null, detail: 'cut off' },
    gives: 'The file cannot be read: cut off. Export it again.',
  },
  {
    why: 'a row is named',
    given: { code: 'file.unreadable', row: 7, detail: 'cut off' },
    gives: 'The file cannot be read (row 7): cut off. Export it again.',
  },
  {
    why: 'a port is no amount',
    given: { code: 'start.port_in_use', port: 4600 },
    gives: 'Port 4600 is in use. Stop the other program or set PORT.',
  },
])('$why', ({ given, gives }) => {
  expect(say(given)).toBe(gives);
});
