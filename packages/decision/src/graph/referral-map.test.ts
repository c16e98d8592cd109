import { expect, test } from 'vitest';
import { randomStreams } from '../random/random-stream.ts';
import { referralMap } from './referral-map.ts';

const map = (referrerOf: readonly number[]) => referralMap(Int32Array.from(referrerOf), randomStreams(7).stream('c'));

test('who brought those who brought others stands first, and circles stay together', () => {
  // 0 brought 1 and 2, 1 brought 3; 4 brought 5; nobody has to do with 6.
  const { circle, circles, order, rank } = map([-1, 0, 0, 1, -1, 4, -1]);
  expect(order[0]).toBe(0);
  expect(rank[1]).toBeGreaterThan(rank[2]!);
  expect(circle[4]).toBe(circle[5]);
  expect(circle[4]).not.toBe(circle[0]);
  expect(rank.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 6);
  // Each circle in one piece, the weightiest first.
  const along = [...order].map((i) => circle[i]!);
  expect(along).toEqual(along.toSorted((a, b) => a - b));
  expect(new Set(along).size).toBe(circles);
});

test('nobody is no network', () => {
  expect(map([])).toMatchObject({ circles: 0, order: new Uint32Array(0) });
});
