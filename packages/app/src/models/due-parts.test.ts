import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueParts } from './due-parts.ts';

test('within a week every part has its turn, and no day takes more than a seventh and one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 30_000 }), (parts, day) => {
      const week = Array.from({ length: 7 }, (_, i) => dueParts(parts, day + i));
      expect(new Set(week.flat()).size).toBe(parts);
      for (const due of week) expect(due.length).toBeLessThanOrEqual(Math.ceil(parts / Math.min(7, parts)));
    }),
  );
});
test.each([
  { why: 'a small bank is looked at every day', parts: 1, days: [100, 101], due: [[0], [0]] },
  { why: 'two parts take turns', parts: 2, days: [100, 101], due: [[0], [1]] },
])('$why', ({ parts, days, due }) => {
  expect(days.map((day) => dueParts(parts, day))).toEqual(due);
});
