import { expect, test } from 'vitest';
import { sayIn } from './say-in.ts';

test.each([
  {
    why: 'what somebody writes down in one language stands in all of them',
    words: { en: 'Ring', zh: 'Ring', es: 'Ring' },
    then: { en: 'Call', zh: 'Call', es: 'Call' },
  },
  {
    why: 'what was translated stays as it is',
    words: { en: 'Ring', zh: '打电话', es: 'Llame' },
    then: { en: 'Call', zh: '打电话', es: 'Llame' },
  },
])('$why', ({ words, then }) => {
  expect(sayIn(words, 'en', 'Call')).toEqual(then);
});
