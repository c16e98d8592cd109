import { expect, test } from 'vitest';
import { clientKey } from './client-key.ts';

test('keys have the form of a random UUID and do not repeat', () => {
  const keys = Array.from({ length: 1_000 }, clientKey);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(keys).size).toBe(keys.length);
});
