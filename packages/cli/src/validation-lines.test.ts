import { expect, test } from 'vitest';
import { validationLines } from './validation-lines.ts';

const figure = { dataset: 'D', what: 'AUC', measured: 0.81234, decimals: 3, peer: 'peer .81' };
const validated = [
  {
    dataset: 'D',
    state: 'ran',
    figures: [
      { ...figure, target: { kind: 'at_least', value: 0.8 } },
      { ...figure, target: { kind: 'at_most', value: 0.8 } },
      { ...figure, target: { kind: 'within', of: 0.81, by: 0.005 } },
      { ...figure, target: null },
    ],
  },
  { dataset: 'E', state: 'absent', file: 'e/e.csv' },
] as const;

test('a missed target and an absent set stand out', () => {
  expect(validationLines(validated, false).map((line) => line.slice(0, 2))).toEqual(
    ['', 'ok', '!!', 'ok', 'ok', '--'].map((sign) => sign.padEnd(2)),
  );
  expect(validationLines(validated, false).at(-1)).toContain('absent: e/e.csv');
});

test('as a table for the documents', () => {
  expect(validationLines(validated, true)[2]).toBe('| ok | D | AUC | 0.812 | peer .81 | >= 0.8 |');
  expect(validationLines(validated, true)[4]).toBe('| ok | D | AUC | 0.812 | peer .81 | 0.81 ± 0.005 |');
});
