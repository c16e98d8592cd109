import { expect, test } from 'vitest';
import { matchesSearch } from './matches-search.ts';

test.each([
  { why: 'accents do not matter', name: 'Íñigo Muñoz Peña', search: 'inigo munoz', then: true },
  { why: 'words in any order', name: 'Lucía Ortega Ruiz', search: 'ruiz lu', then: true },
  { why: 'a word is found by its beginning, not its middle', name: 'Lucía Ortega Ruiz', search: 'tega', then: false },
  { why: 'Chinese names have no spaces', name: '欧阳晓雯', search: '晓雯', then: true },
  { why: 'every word must be there', name: 'Lucía Ortega Ruiz', search: 'lucia gomez', then: false },
  { why: 'full-width input', name: 'Wang Min', search: 'ｗａｎｇ', then: true },
])('$why', ({ name, search, then }) => {
  expect(matchesSearch(name, search)).toBe(then);
});
