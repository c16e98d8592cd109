import { expect, test } from 'vitest';
import { Fnv1a } from './fnv1a.ts';
import { holdoutArm } from './holdout-arm.ts';
import { randomStreams, xoshiro128 } from './random-stream.ts';

test.each([
  { text: '', hex: 'cbf29ce484222325' },
  { text: 'a', hex: 'af63dc4c8601ec8c' },
  { text: 'foobar', hex: '85944171f73967e8' },
])('64-bit FNV-1a of "$text" is the published $hex', ({ text, hex }) => {
  expect(new Fnv1a().add(text).hex()).toBe(hex);
});

test('FNV-1a agrees with the definition in big integers over UTF-8 bytes', () => {
  for (const text of ['育客', 'próximo', '🐟 pond', '\ue000', 'x'.repeat(1000)]) {
    let hash = 0xcbf29ce484222325n;
    for (const byte of Buffer.from(text)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) % 2n ** 64n;
    expect(new Fnv1a().add(text).hex()).toBe(hash.toString(16).padStart(16, '0'));
    expect(new Fnv1a().add(text.slice(0, 2)).add(text.slice(2)).hex()).toBe(new Fnv1a().add(text).hex());
  }
});

/** The authors' C text in 32-bit big integers. */
function* reference(state: [bigint, bigint, bigint, bigint]): Generator<number> {
  const mask = 2n ** 32n - 1n;
  const rotl = (x: bigint, k: bigint): bigint => ((x << k) | (x >> (32n - k))) & mask;
  const s = state;
  for (;;) {
    yield Number((rotl((s[1] * 5n) & mask, 7n) * 9n) & mask);
    const t = (s[1] << 9n) & mask;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = rotl(s[3], 11n);
  }
}

test('xoshiro128** gives the numbers of its definition', () => {
  const ours = xoshiro128([1, 2, 3, 4]);
  const theirs = reference([1n, 2n, 3n, 4n]);
  expect([ours() * 2 ** 32, ours() * 2 ** 32]).toEqual([11520, 0]);
  theirs.next();
  theirs.next();
  for (let i = 0; i < 1000; i += 1) expect(ours() * 2 ** 32).toBe(theirs.next().value);
});

test('streams repeat by seed and name, and differ by either', () => {
  const first = (seed: number, name: string): number[] => Array.from({ length: 5 }, randomStreams(seed).stream(name));
  expect(first(7, 'ties')).toEqual(first(7, 'ties'));
  expect(first(7, 'ties')).not.toEqual(first(7, 'log'));
  expect(first(7, 'ties')).not.toEqual(first(8, 'ties'));
  expect(() => randomStreams(0.5)).toThrow(RangeError);
});

test('draws are uniform: chi-square over 64 cells of 64,000 draws', () => {
  const draw = randomStreams(3).stream('uniform');
  const cells = Array.from({ length: 64 }, () => 0);
  for (let i = 0; i < 64_000; i += 1) cells[Math.floor(draw() * 64)]! += 1;
  const chi = cells.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
  // 63 degrees of freedom: 99.9 % of uniform samples lie under 103.4.
  expect(chi).toBeLessThan(103.4);
});

test.each(['holdout-2026', 'holdout-2027', 's'])(
  '5 %% of 100,000 ids under salt %s, within 4 binomial deviations, and stable',
  (salt) => {
    const ids = Array.from({ length: 100_000 }, (_, i) => `cus_${String(i).padStart(8, '0')}`);
    const held = ids.filter((id) => holdoutArm(id, salt, 0.05));
    expect(Math.abs(held.length - 5000)).toBeLessThan(4 * Math.sqrt(100_000 * 0.05 * 0.95));
    expect(ids.filter((id) => holdoutArm(id, salt, 0.05))).toEqual(held);
    // A greater share keeps everybody who is in already.
    expect(held.every((id) => holdoutArm(id, salt, 0.1))).toBe(true);
  },
);

test('another salt draws an independent group: the overlap is 5 % of 5 %', () => {
  const ids = Array.from({ length: 100_000 }, (_, i) => `cus_${i}`);
  const both = ids.filter((id) => holdoutArm(id, 'a', 0.05) && holdoutArm(id, 'b', 0.05)).length;
  expect(Math.abs(both - 250)).toBeLessThan(4 * Math.sqrt(250));
  expect(ids.some((id) => holdoutArm(id, 'a', 0))).toBe(false);
  expect(ids.every((id) => holdoutArm(id, 'a', 1))).toBe(true);
  expect(() => holdoutArm('x', 'a', 1.5)).toThrow(RangeError);
});
