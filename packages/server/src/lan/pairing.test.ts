import { expect, test } from 'vitest';
import { Pairing, WRONG_CODES } from './pairing.ts';

test('the code has four digits at either end', () => {
  expect(new Pairing(0).code).toBe('0000');
  expect(new Pairing(57).code).toBe('0057');
  expect(new Pairing(9_999).code).toBe('9999');
});

test('the right code pairs this phone and no other', () => {
  const pairing = new Pairing(5_000);
  expect(pairing.isPaired('phone')).toBe(false);
  expect(pairing.pair('5000', 'phone')).toBe(true);
  expect(pairing.isPaired('phone')).toBe(true);
  expect(pairing.isPaired('another')).toBe(false);
  expect(pairing.isPaired(undefined)).toBe(false);
});

test.each([{ code: '4999' }, { code: '' }, { code: '05000' }, { code: '５０００' }])(
  '$code pairs nothing',
  ({ code }) => {
    const pairing = new Pairing(5_000);
    expect(pairing.pair(code, 'phone')).toBe(false);
    expect(pairing.isPaired('phone')).toBe(false);
  },
);

test('after too many wrong codes the right one no longer opens, and a phone that was in stays in', () => {
  const pairing = new Pairing(5_000);
  pairing.pair('5000', 'early');
  for (let i = 0; i < WRONG_CODES; i += 1) pairing.pair(String(i).padStart(4, '0'), 'guesser');
  expect(pairing.pair('5000', 'guesser')).toBe(false);
  expect(pairing.isPaired('guesser')).toBe(false);
  expect(pairing.isPaired('early')).toBe(true);
});
