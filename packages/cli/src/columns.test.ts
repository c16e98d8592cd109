import { expect, test } from 'vitest';
import { columns } from './columns.ts';

test('numbers stand to the right, text to the left, and Chinese takes two places', () => {
  expect(
    columns([
      ['name', 'rows', 'note'],
      ['王芳', 1_234, 'a'],
      ['Ana María', 7, ''],
    ]),
  ).toEqual(['name        rows  note', '王芳       1,234  a', 'Ana María      7']);
});

test('nothing but a head is a head', () => {
  expect(columns([['a', 'b']])).toEqual(['a  b']);
});
