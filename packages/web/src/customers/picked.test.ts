import { expect, test } from 'vitest';
import { chosenOf, isPicked, NOBODY, pickedCount, toggled } from './picked.ts';

const asked = { filter: { stages: ['reached'] as const, cooling: true as const }, search: 'wxm' };

test('some are ticked one by one, whatever the filter says meanwhile', () => {
  const picked = toggled(toggled(NOBODY, 'a'), 'b');
  expect([isPicked(picked, 'a'), isPicked(picked, 'c'), pickedCount(picked, 100)]).toEqual([true, false, 2]);
  expect(chosenOf(picked, asked, 100)).toEqual({ filter: {}, customerIds: ['a', 'b'], expected: 2 });
  expect(toggled(picked, 'a')).toEqual({ all: false, ids: new Set(['b']) });
});

test('everybody is the filter itself, less those left out', () => {
  const all = { all: true, ids: new Set<string>() };
  expect(chosenOf(all, asked, 100)).toEqual({
    filter: { stages: ['reached'], cooling: true },
    search: 'wxm',
    expected: 100,
  });
  const but = toggled(all, 'a');
  expect([isPicked(but, 'a'), isPicked(but, 'b')]).toEqual([false, true]);
  expect(chosenOf(but, { filter: {}, search: '' }, 100)).toEqual({ filter: {}, exceptIds: ['a'], expected: 99 });
});
