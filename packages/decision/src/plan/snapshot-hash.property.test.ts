import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapshotHash, snapshotHasher } from './snapshot-hash.ts';

/** The value as text with its keys in order: what the hash stands for, written the long way. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '0' : JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join()}}`;
}

/** The same with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([name, each]) => [name, turned(each)]));
}

const near = fc.oneof(
  fc.constantFrom(0, 1, 2, -0, '', '0', '1', 'a', 'ab', null, true, false),
  fc.nat(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    near,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'ab', 'c'), tie('value'), { maxKeys: 3 }),
  ),
})).value;

test('is the same for the same value in any order of keys, and another for every other value', () => {
  const known = new Map<string, string>();
  const hashOf = snapshotHasher();
  fc.assert(
    fc.property(json, (value) => {
      const [hash, text] = [snapshotHash(value), canonical(value)];
      expect(hash).toMatch(/^[0-9a-f]{16}$/);
      expect(snapshotHash(turned(value))).toBe(hash);
      expect(hashOf(value), 'nothing is left over from the value before').toBe(hash);
      expect(known.get(hash) ?? text).toBe(text);
      known.set(hash, text);
    }),
    { numRuns: 3000 },
  );
  expect(known.size).toBeGreaterThan(500);
});

test('tells apart what is nearly the same', () => {
  const values = [
    { a: 1 },
    { a: '1' },
    { a: [1] },
    { a: null },
    { b: 1 },
    { a: [1, 2] },
    { a: [2, 1] },
    { a: 12 },
    {},
    [],
    '',
    0,
    { a: 1, b: 2 },
    { a: 2, b: 1 },
    [{ a: 1 }, { b: 2 }],
    [{ a: 1, b: 2 }, {}],
    ['ab'],
    ['a', 'b'],
    [[], []],
    [[[]]],
    'a',
    'a\0',
    '\0a',
    'aa',
    true,
    'true',
    false,
    null,
    'null',
    1e-300,
    2 ** 53,
    2 ** 53 - 1,
  ];
  expect(new Set(values.map(snapshotHash)).size).toBe(values.length);
  expect(snapshotHash({ a: -0 })).toBe(snapshotHash({ a: 0 }));
});

test('of 200,000 customers that differ in one number no two share a word of the hash more often than chance', () => {
  const hashes = Array.from({ length: 200_000 }, (_, i) =>
    snapshotHash({ customerId: 'cus_1', balanceMinor: i, age: null }),
  );
  expect(new Set(hashes).size).toBe(hashes.length);
  // Birthdays: 200,000^2 / 2^33 = 4.7 pairs are to be expected in 32 bits; 20 come once in 10^6.
  for (const word of [0, 8])
    expect(new Set(hashes.map((hash) => hash.slice(word, word + 8))).size).toBeGreaterThan(hashes.length - 20);
});

test.each([undefined, Number.NaN, Infinity, () => 1])('refuses %s, which JSON cannot say', (value) => {
  expect(() => snapshotHash({ a: value })).toThrow(TypeError);
});
