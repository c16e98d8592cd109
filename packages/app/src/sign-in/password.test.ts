import { verify } from '@node-rs/argon2';
import { beforeEach, expect, test, vi } from 'vitest';
import { hashPassword, passwordMatches } from './password.ts';

// The library as it is, counted: that both answers cost one verification is what makes them take the same time.
vi.mock(import('@node-rs/argon2'), async (original) => {
  const library = await original();
  return { ...library, verify: vi.fn(library.verify) };
});
beforeEach(() => {
  vi.mocked(verify).mockClear();
});

const cost = (hash: unknown): string | undefined => /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/.exec(String(hash))?.[0];

test.each([
  { why: 'the password', stored: 'open sesame now', given: 'open sesame now', then: true },
  { why: 'another password', stored: 'open sesame now', given: 'open sesame', then: false },
  { why: 'a login that does not exist', stored: null, given: 'open sesame now', then: false },
  { why: 'the very password that nobody has', stored: null, given: 'no user has this password', then: false },
  {
    why: 'the same letters typed on another keyboard',
    stored: 'contraseña larga',
    given: 'contraseña larga',
    then: true,
  },
])('$why costs one verification', async ({ stored, given, then }) => {
  const hash = stored === null ? null : await hashPassword(stored);
  expect(await passwordMatches(hash, given)).toBe(then);
  expect(verify).toHaveBeenCalledTimes(1);
  expect(cost(vi.mocked(verify).mock.calls[0]?.[0])).toBeDefined();
});
