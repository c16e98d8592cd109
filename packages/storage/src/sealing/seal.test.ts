import { expect, test } from 'vitest';
import { linkToken, readLinkToken } from './link-token.ts';
import { masterKeyOf } from './master-key.ts';
import { matchDigest } from './match-digest.ts';
import { seal, unseal } from './seal.ts';
import { newSealingKey, unwrap } from './sealing-key.ts';

const master = masterKeyOf(Buffer.alloc(32, 1));
const other = masterKeyOf(Buffer.alloc(32, 2));

test('a text comes back under its key only, and the same text never looks the same', () => {
  const { key, wrapped } = newSealingKey(master);
  const text = 'Mª José Ñúñez · 王小明';
  expect(unseal(unwrap(master, wrapped), seal(key, text))).toBe(text);
  expect(seal(key, text).equals(seal(key, text))).toBe(false);
  expect(() => unseal(newSealingKey(master).key, seal(key, text))).toThrow();
  expect(() => unwrap(other, wrapped)).toThrow();
});

test('every single flipped bit of a seal is noticed', () => {
  const { key } = newSealingKey(master);
  const sealed = seal(key, 'x');
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const changed = Buffer.from(sealed);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(() => unseal(key, changed)).toThrow();
  }
});

test('a shortened tag is refused, since a tag of 4 bytes could be guessed', () => {
  const { key } = newSealingKey(master);
  expect(() => unseal(key, seal(key, 'x').subarray(0, 16))).toThrow();
});

test.each([
  { why: 'another kind of key', kind: 'email', scope: 's', text: 'a' },
  { why: 'another source', kind: 'phone', scope: 't', text: 'a' },
  { why: 'another text', kind: 'phone', scope: 's', text: 'b' },
  { why: 'a text that slides into its neighbour', kind: 'phone', scope: '', text: 'sa' },
] as const)('$why is another digest', ({ kind, scope, text }) => {
  const digest = matchDigest(master, 'phone', 's', 'a');
  expect(digest).toMatch(/^[0-9a-f]{32}$/);
  expect(matchDigest(master, 'phone', 's', 'a')).toBe(digest);
  expect(matchDigest(master, kind, scope, text)).not.toBe(digest);
  expect(matchDigest(other, 'phone', 's', 'a')).not.toBe(digest);
});

test.each([0, 31, 33])('a master key of %s bytes is refused', (length) => {
  expect(() => masterKeyOf(Buffer.alloc(length))).toThrow(RangeError);
});

test('a link says what it was written with, and nothing once a bit of it was changed', () => {
  const token = linkToken(master, 'preferences cus_1');
  expect(readLinkToken(master, token)).toBe('preferences cus_1');
  expect(readLinkToken(other, token)).toBeUndefined();
  for (let place = 0; place < token.length; place += 1)
    for (const letter of 'A_z9') {
      const changed = token.slice(0, place) + letter + token.slice(place + 1);
      if (changed !== token) expect(readLinkToken(master, changed)).toBeUndefined();
    }
  for (const text of ['', 'x', '!!!', token.slice(0, 22)]) expect(readLinkToken(master, text)).toBeUndefined();
});
