import type { PlainRow } from '@vivero/app';
import { expect, test } from 'vitest';
import { planLines } from './plan-lines.ts';

const row = (over: Partial<PlainRow>): PlainRow => ({
  rm: 2,
  rmName: '赵凯',
  rank: 1,
  customerId: 'cus_1',
  customer: 'Ana Núñez',
  stage: 'repurchasing',
  need: null,
  action: 'Ask about the need',
  product: null,
  content: null,
  medium: 'call',
  mediumFrom: null,
  reason: 'A deposit matures.',
  reasonCode: 'plan.reason.maturity',
  opening: 'It matures on Friday.',
  question: 'What is it for?',
  nextStep: 'Write down the answer.',
  expectedValue: 1,
  currency: 'EUR',
  minutes: 8,
  ...over,
});

test('each book has its heading once, each row who, why, with what and how to begin', () => {
  const rows = [row({}), row({ rank: 2, product: 'Card', content: 'Guide' }), row({ rm: 3, rmName: 'Lucía' })];
  const lines = planLines(rows, 'en');
  expect(lines.slice(0, 5)).toEqual([
    '赵凯 (2)',
    '  1. Ana Núñez  [Repeat customer]  call, 8 min  cus_1',
    '     A deposit matures.',
    '     Ask about the need',
    '     > It matures on Friday. What is it for?',
  ]);
  expect(lines).toContain('     Ask about the need: Card; Guide');
  expect(lines.filter((line) => /^\S/.test(line))).toEqual(['赵凯 (2)', 'Lucía (3)']);
});

test('stage and medium are in the language of the reader', () => {
  expect(planLines([row({})], 'es')[1]).toContain('llamada, 8 min');
});

test('no row, no line', () => {
  expect(planLines([], 'en')).toEqual([]);
});
