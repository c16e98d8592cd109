import { hash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DigestMap } from './digest-map.ts';

/** Of few numbers, so that they come again; half of them begin with the same word and collide in every size of the table. */
const digest = fc
  .nat({ max: 40 })
  .map((n) => (n % 2 === 0 ? 'fedcba98' : '') + hash('sha256', String(n), 'hex'))
  .map((text) => text.slice(0, 32));

const sorted = (values: Iterable<number>): number[] => [...values].toSorted((a, b) => a - b);

test('answers as a Map does, whatever is put in and taken out in which order', () => {
  const step = fc.record({ digest, value: fc.option(fc.integer(), { nil: undefined }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const [map, oracle] = [new DigestMap<number>(), new Map<string, number>()];
      for (const { digest: key, value } of steps) {
        expect(map.get(key)).toBe(oracle.get(key));
        if (value === undefined) {
          map.delete(key);
          oracle.delete(key);
        } else {
          map.set(key, value);
          oracle.set(key, value);
        }
        expect(map.get(key)).toBe(value);
      }
      for (const [key, value] of oracle) expect(map.get(key)).toBe(value);
      expect(sorted(map.values())).toEqual(sorted(oracle.values()));
    }),
  );
});

test('keeps everything while it grows, and tells digests apart that differ in one digit', () => {
  const map = new DigestMap<number>();
  const keys = Array.from({ length: 20_000 }, (_, n) => hash('sha256', String(n), 'hex').slice(0, 32));
  keys.forEach((key, n) => map.set(key, n));
  expect(keys.map((key) => map.get(key))).toEqual(keys.map((_, n) => n));
  for (let at = 0; at < 32; at += 1) {
    const key = keys[at] ?? '';
    const other = key[at] === '0' ? '1' : '0';
    expect(map.get(key.slice(0, at) + other + key.slice(at + 1))).toBeUndefined();
  }
});
