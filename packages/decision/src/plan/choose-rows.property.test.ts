import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseRows, type Option } from './choose-rows.ts';

/** Tries every subset: the oracle knows no dynamic programme. */
function bruteForce(options: readonly Option[], minutes: number, rows: number): number {
  let best = 0;
  for (let mask = 0; mask < 2 ** options.length; mask += 1) {
    const set = options.filter((_, i) => (mask >> i) & 1);
    if (set.length > rows || new Set(set.map((each) => each.owner)).size < set.length) continue;
    if (set.reduce((sum, each) => sum + each.minutes, 0) > minutes) continue;
    best = Math.max(
      best,
      set.reduce((sum, each) => sum + each.worth, 0),
    );
  }
  return best;
}

const option = fc.record({
  owner: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  minutes: fc.constantFrom(3, 4, 6, 8, 12),
  worth: fc.integer({ min: -20, max: 60 }),
});

test('is worth as much as the best of all subsets, and keeps every limit', () => {
  fc.assert(
    fc.property(
      fc.array(option, { maxLength: 11 }),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 5 }),
      (options, minutes, rows) => {
        const chosen = chooseRows(options, minutes, rows);
        expect(chosen.reduce((sum, each) => sum + each.worth, 0)).toBe(bruteForce(options, minutes, rows));
        expect(chosen.length).toBeLessThanOrEqual(rows);
        expect(chosen.reduce((sum, each) => sum + each.minutes, 0)).toBeLessThanOrEqual(minutes);
        expect(new Set(chosen.map((each) => each.owner)).size).toBe(chosen.length);
        expect(chosen.every((each) => each.worth > 0)).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

test('beats taking the best worth per minute first where that fails', () => {
  const options = [
    { owner: 'a', minutes: 3, worth: 9 },
    { owner: 'b', minutes: 12, worth: 30 },
  ];
  expect(chooseRows(options, 12, 8)).toEqual([options[1]]);
});

test('of equals the earlier wins, and part minutes are refused', () => {
  const options = ['b', 'a'].map((owner) => ({ owner, minutes: 4, worth: 5 }));
  expect(chooseRows(options, 4, 1)).toEqual([options[0]]);
  expect(() => chooseRows([{ owner: 'a', minutes: 1.5, worth: 1 }], 10, 1)).toThrow(RangeError);
});

test('whoever is best at something long may be needed for something short', () => {
  const short = ['a', 'b'].map((owner) => ({ owner, minutes: 1, worth: 20 }));
  const long = [22, 22, 10].map((worth, i) => ({ owner: 'abc'.charAt(i), minutes: 10, worth }));
  expect(chooseRows([...short, ...long], 20, 9)).toEqual([...short, long[2]]);
});

test('a list as long as the day is chosen as well as a short one', () => {
  fc.assert(
    fc.property(fc.array(option, { maxLength: 11 }), fc.integer({ min: 0, max: 60 }), (options, minutes) => {
      const chosen = chooseRows(options, minutes, 60);
      expect(chosen.reduce((sum, each) => sum + each.worth, 0)).toBe(bruteForce(options, minutes, 60));
      expect(chosen.reduce((sum, each) => sum + each.minutes, 0)).toBeLessThanOrEqual(minutes);
    }),
    { numRuns: 500 },
  );
});
