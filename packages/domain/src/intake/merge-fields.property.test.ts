import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COLUMN_POLICIES, mergeFields } from './merge-fields.ts';

const value = fc.constantFrom(null, '', ' ', 'x', 'y', 0, 1, true, false);
const fields = fc.record({ a: value, b: value, c: value });
const policy = fc.record({
  a: fc.constantFrom(...COLUMN_POLICIES),
  b: fc.constantFrom(...COLUMN_POLICIES),
  c: fc.constantFrom(...COLUMN_POLICIES),
});

test('merging twice changes nothing more, and the diff alone turns before into after', () => {
  fc.assert(
    fc.property(fields, fields, policy, (before, incoming, columns) => {
      const once = mergeFields(before, incoming, columns);
      const twice = mergeFields(once.after, incoming, columns);
      expect(twice.diff).toEqual([]);
      expect(twice.after).toEqual(once.after);
      const patched = { ...before, ...Object.fromEntries(once.diff.map(({ field, after }) => [field, after])) };
      expect(patched).toEqual(once.after);
      for (const field of ['a', 'b', 'c'] as const) {
        const blanks: unknown[] = [null, '', ' '];
        const filled = !blanks.includes(before[field]);
        const emptied = blanks.includes(once.after[field]);
        expect(filled && emptied).toBe(false);
      }
    }),
    { numRuns: 2_000 },
  );
});
