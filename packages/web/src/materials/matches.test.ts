import { expect, test } from 'vitest';
import { matches } from './matches.ts';

const SHELF = ['Préstamo hipotecario', 'la financiación de la vivienda', '住房贷款'];

test.each([
  { why: 'no search hides nothing', search: '', then: true },
  { why: 'blanks are no search', search: '  ', then: true },
  { why: 'accents need not be typed', search: 'prestamo', then: true },
  { why: 'capitals do not matter', search: 'VIVIENDA', then: true },
  { why: 'words may stand in different texts', search: 'prestamo vivienda', then: true },
  { why: 'every word must be found', search: 'prestamo coche', then: false },
  { why: 'Chinese has no blanks between words', search: '贷款', then: true },
])('$why', ({ search, then }) => {
  expect(matches(search, SHELF)).toBe(then);
});
