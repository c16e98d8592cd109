import { expect, test } from 'vitest';
import { pooledRandomBytes } from './pooled-random-bytes.ts';

test('no byte is given out twice, none before it is filled, and what was given does not change', () => {
  let fills = 0;
  const take = pooledRandomBytes((pool) => {
    fills += 1;
    for (let i = 0; i < pool.length; i += 1) pool[i] = (i % 250) + 1;
  });
  const first = take(10);
  expect([...first]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect([...take(3)]).toEqual([11, 12, 13]);
  for (let i = 0; i < 10_000; i += 1) expect(take(10)).not.toContain(0);
  expect([...first]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  // 819 tens fit into the pool; the rest that is too short for one is thrown away.
  expect(fills).toBe(Math.ceil(10_001 / 819));
});

test('more than the pool holds is refused', () => {
  expect(() => pooledRandomBytes(() => undefined)(8_193)).toThrow(RangeError);
});
