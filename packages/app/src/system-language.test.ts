import { expect, test } from 'vitest';
import { systemLanguage } from './system-language.ts';

test.each([
  { why: 'nothing set', variables: {}, language: 'en' },
  { why: 'a Spanish terminal', variables: { LANG: 'es_MX.UTF-8' }, language: 'es' },
  { why: 'LC_ALL decides over LANG', variables: { LC_ALL: 'zh_CN.UTF-8', LANG: 'es_ES' }, language: 'zh' },
  { why: 'an empty variable is not set', variables: { LC_ALL: '', LANG: 'es_ES' }, language: 'es' },
  { why: 'a language that is none of ours', variables: { LANG: 'C.UTF-8' }, language: 'en' },
])('$why: $language', ({ variables, language }) => {
  expect(systemLanguage(variables)).toBe(language);
});
