import { expect, test } from 'vitest';
import { suggestedSource } from './suggested-source.ts';

test.each([
  { why: 'the month goes, so that next month is the same list', fileName: '客户清单_2026-11.xlsx', then: '客户清单' },
  { why: 'written in words too', fileName: '客户清单2026年11月.xlsx', then: '客户清单' },
  { why: 'digits glued to a word', fileName: 'clientes20261128.csv', then: 'clientes' },
  { why: 'a version and a copy number', fileName: 'My clients v2 (1).xlsx', then: 'My clients' },
  { why: 'a letter of an ending is no word', fileName: 'Visitas Málaga.CSV', then: 'Visitas Málaga' },
  { why: 'nothing but a date', fileName: '2026-11-28.xlsx', then: 'list' },
  { why: 'no name at all', fileName: '.csv', then: 'list' },
])('$why', ({ fileName, then }) => {
  expect(suggestedSource(fileName)).toBe(then);
});
