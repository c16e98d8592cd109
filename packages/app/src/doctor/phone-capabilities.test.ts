import { LANGUAGES } from '@vivero/domain';
import { describe, expect, test } from 'vitest';
import { sayPhrase } from '../say.ts';
import { PHONE_CAPABILITIES, phoneCapabilities, phoneReach } from './phone-capabilities.ts';

const LAPTOP = { publicUrl: undefined, host: '127.0.0.1', selfMade: undefined, lan: false };

test.each([
  { why: 'a laptop as it comes serves itself', given: {}, then: 'none' },
  { why: 'open to the network without encryption', given: { host: '0.0.0.0' }, then: 'http' },
  { why: 'a proxy without encryption', given: { publicUrl: 'http://vivero.branch' }, then: 'http' },
  { why: 'a proxy with a certificate', given: { publicUrl: 'https://vivero.bank.example' }, then: 'trusted' },
  { why: 'a certificate of the bank’s own authority', given: { selfMade: false, host: '0.0.0.0' }, then: 'trusted' },
  { why: 'a certificate that vouches for itself', given: { selfMade: true, host: '0.0.0.0' }, then: 'self_made' },
  { why: 'a trial in the network', given: { lan: true }, then: 'self_made' },
  { why: 'a trial with a real certificate', given: { lan: true, selfMade: false }, then: 'trusted' },
] as const)('$why: $then', ({ given, then }) => {
  expect(phoneReach({ ...LAPTOP, ...given })).toBe(then);
});

describe('what works', () => {
  test.each([
    { reach: 'none', works: [] },
    { reach: 'http', works: ['pages', 'copy', 'waiting_notes'] },
    { reach: 'self_made', works: ['pages', 'copy', 'waiting_notes', 'camera'] },
    { reach: 'trusted', works: [...PHONE_CAPABILITIES] },
  ] as const)('over $reach', ({ reach, works }) => {
    const found = phoneCapabilities(reach);
    expect(found.filter((finding) => finding.works).map(({ capability }) => capability)).toEqual([...works]);
    for (const { why } of found) for (const language of LANGUAGES) expect(sayPhrase(why, language)).not.toBe('');
  });
});
