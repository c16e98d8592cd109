import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSmallCell, maskCells, SMALLEST_CELL } from './mask-cells.ts';

test.each([
  { why: 'nothing is small', given: [5, 40, 0], then: [5, 40, 0] },
  { why: 'one small cell takes the next smallest with it', given: [3, 40, 9], then: ['-', 40, '-'] },
  { why: 'two small cells hide each other when they hold enough people', given: [3, 2, 40], then: ['-', '-', 40] },
  { why: 'two that hold too few take a third', given: [2, 1, 40, 60], then: ['-', '-', '-', 60] },
  { why: 'nobody is nobody', given: [0, 0, 12], then: [0, 0, 12] },
  { why: 'one small cell alone: its sum is small too', given: [0, 4], then: [0, '-'] },
])('$why', ({ given, then }) => {
  expect(maskCells(given).map((cell) => (typeof cell === 'number' ? cell : '-'))).toEqual(then);
});

test('whoever knows the sum and what is shown cannot tell a small cell', () => {
  const cells = fc.array(fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 60 })), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(cells, (counts) => {
      const total = counts.reduce((sum, count) => sum + count, 0);
      const shown = maskCells(counts);
      for (const [i, cell] of shown.entries()) if (typeof cell === 'number') expect(cell).toBe(counts[i]);
      expect(shown.filter((cell) => typeof cell === 'number' && isSmallCell(cell))).toEqual([]);
      const masked = counts.filter((_, i) => typeof shown[i] !== 'number');
      if (masked.length === 0 || total < SMALLEST_CELL) return;
      // Independent oracle: another bank with the same sum and the same cells shown, in which a masked small cell is another number.
      const left = masked.reduce((sum, count) => sum + count, 0);
      expect(masked.length).toBeGreaterThan(1);
      for (const small of masked.filter(isSmallCell)) {
        const others = [1, 2, 3, 4].filter((guess) => guess !== small && left - guess >= masked.length - 1);
        expect(others.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 500 },
  );
});
