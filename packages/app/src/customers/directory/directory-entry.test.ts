import { expect, test } from 'vitest';
import { directoryEntry, matchesWords } from './directory-entry.ts';
import { searchWords } from './search-words.ts';

const LUCIA = { name: 'Lucía Ortega Ruiz', phone: '+34 610 001 234', number: 'ES-00712' };
const IÑIGO = { name: 'Íñigo Muñoz-Peña', number: '4471' };
const WEN = { name: '欧阳晓雯', phone: '+8613800005678', number: 'C0012345' };
const MIXED = { name: '李明 (Mike Li)' };
const SEAN = { name: 'Seán O’Brien' };

test.each([
  { why: 'accents do not matter', who: IÑIGO, search: 'inigo munoz', then: true },
  { why: 'accents do not matter in the search either', who: LUCIA, search: 'LUCÍA', then: true },
  { why: 'full-width letters are ordinary ones', who: LUCIA, search: 'Ｌｕｃｉａ', then: true },
  { why: 'a double name is two words', who: IÑIGO, search: 'pena', then: true },
  { why: 'words in any order', who: LUCIA, search: 'ruiz lu', then: true },
  { why: 'a word is found by its beginning, not its middle', who: LUCIA, search: 'tega', then: false },
  { why: 'an apostrophe parts nothing', who: SEAN, search: 'obrien', then: true },
  { why: 'Chinese characters stand anywhere', who: WEN, search: '晓雯', then: true },
  { why: 'and next to one another', who: WEN, search: '欧雯', then: false },
  { why: 'pinyin', who: WEN, search: 'ouyang', then: true },
  { why: 'characters and pinyin together', who: WEN, search: '欧阳xw', then: true },
  { why: 'a name in both scripts, by each', who: MIXED, search: '李 mike', then: true },
  { why: 'every word must be there', who: LUCIA, search: 'lucia gomez', then: false },
  { why: 'the end of a phone number', who: LUCIA, search: '1234', then: true },
  { why: 'three digits are enough', who: LUCIA, search: '234', then: true },
  { why: 'two are not', who: LUCIA, search: '34', then: false },
  { why: 'a number in groups is one number', who: LUCIA, search: '610 001 234', then: true },
  { why: 'with its country', who: WEN, search: '+86 138 0000 5678', then: true },
  { why: 'the number as it stands in the country', who: WEN, search: '13800005678', then: true },
  { why: 'another number with the same end', who: LUCIA, search: '13810001234', then: false },
  { why: 'not the middle of a phone number', who: WEN, search: '0000', then: false },
  { why: 'a customer number', who: WEN, search: 'C0012345', then: true },
  { why: 'its beginning', who: WEN, search: 'c0012', then: true },
  { why: 'its last digits', who: WEN, search: '2345', then: true },
  { why: 'written with a dash', who: LUCIA, search: 'es-00712', then: true },
  { why: 'somebody who has neither name nor phone', who: { number: '4471' }, search: '4471', then: true },
  { why: 'nobody is found by a letter of a number', who: WEN, search: 'c', then: false },
])('$why: "$search" is $then', ({ who, search, then }) => {
  expect(matchesWords(directoryEntry(who), searchWords(search))).toBe(then);
});

test('a text without a letter or a digit asks for nothing', () => {
  expect(searchWords(' ·—’ ')).toEqual([]);
});
