import { expect, test } from 'vitest';
import { nbaPriority } from './nba-priority.ts';

test('definitions.md 2.15: p .08, context 20, V 300 gives 28.8 and beats p .05 with lever 55', () => {
  expect(nbaPriority(0.08, 300, 20)).toBeCloseTo(28.8, 12);
  expect(nbaPriority(0.05, 300, 0, 55)).toBeCloseTo(23.25, 12);
});

test('neutral weights leave expected value; a chance over one is refused', () => {
  expect(nbaPriority(0.1, 50)).toBeCloseTo(5, 12);
  expect(() => nbaPriority(1.1, 50)).toThrow(RangeError);
});
