import { dayOf } from '@vivero/domain';
import { expect, test } from 'vitest';
import { argumentsOf, bookArgument, dayArgument, UsageError, wordArgument } from './arguments.ts';

const OPTIONS = { date: { type: 'string' }, json: { type: 'boolean' } } as const;

test('options may stand before, between and behind the words', () => {
  for (const argv of [
    ['--json', 'a', '--date', '2026-01-02', 'b'],
    ['a', 'b', '--date=2026-01-02', '--json'],
  ]) {
    const { values, positionals } = argumentsOf(argv, OPTIONS, { minimum: 2, maximum: 2 });
    expect({ ...values }).toEqual({ json: true, date: '2026-01-02' });
    expect(positionals).toEqual(['a', 'b']);
  }
});

test.each([
  { why: 'an option nobody knows', argv: ['--bogus'] },
  { why: 'an option without its value', argv: ['--date'] },
  { why: 'an option that is mistaken for a value', argv: ['--date', '--json'] },
  { why: 'a value for a switch', argv: ['--json=yes'] },
  { why: 'more words than the command takes', argv: ['a', 'b'] },
])('$why is wrong usage', ({ argv }) => {
  expect(() => argumentsOf(argv, OPTIONS, { minimum: 0, maximum: 1 })).toThrow(UsageError);
});

test('a missing word is wrong usage', () => {
  expect(() => argumentsOf([], OPTIONS, { minimum: 1, maximum: 1 })).toThrow('something is missing');
});

test.each([
  { why: 'a day', read: () => dayArgument('date', '2024-02-29'), gives: dayOf(2024, 2, 29) },
  { why: 'no day', read: () => dayArgument('date', undefined), gives: undefined },
  { why: 'a book', read: () => bookArgument('rm', '12'), gives: 12 },
  { why: 'one of the words', read: () => wordArgument('lang', 'zh', ['en', 'zh']), gives: 'zh' },
])('$why is read', ({ read, gives }) => {
  expect(read()).toEqual(gives);
});

test.each([
  { why: 'a day that does not exist', read: () => dayArgument('date', '2026-02-30'), says: '--date must be a day' },
  { why: 'a day in another order', read: () => dayArgument('date', '01/02/2026'), says: '--date must be a day' },
  { why: 'a book that is no number', read: () => bookArgument('rm', '1e3'), says: '--rm must be the number' },
  { why: 'a negative book', read: () => bookArgument('rm', '-1'), says: '--rm must be the number' },
  { why: 'a word of another list', read: () => wordArgument('lang', 'de', ['en']), says: '--lang must be one of en' },
])('$why is wrong usage', ({ read, says }) => {
  expect(read).toThrow(UsageError);
  expect(read).toThrow(says);
});
