import { expect, test } from 'vitest';
import { type ColumnPolicy, type FieldValue, mergeFields } from './merge-fields.ts';

interface Case {
  readonly why: string;
  readonly policy?: ColumnPolicy;
  readonly before: FieldValue;
  readonly incoming?: FieldValue;
  readonly gives: FieldValue;
  readonly said: 'diff' | 'kept' | 'nothing';
}

const CASES: readonly Case[] = [
  { why: 'a system export is the truth unless said otherwise', before: 'a', incoming: 'b', gives: 'b', said: 'diff' },
  { why: 'an empty cell is no statement', before: 'a', incoming: null, gives: 'a', said: 'nothing' },
  { why: 'blanks are an empty cell too', before: 'a', incoming: ' \u3000', gives: 'a', said: 'nothing' },
  { why: 'a column that is not in the file says nothing', before: 'a', gives: 'a', said: 'nothing' },
  { why: 'zero is a value', before: 5, incoming: 0, gives: 0, said: 'diff' },
  { why: 'false is a value', before: true, incoming: false, gives: false, said: 'diff' },
  { why: 'fill takes what was empty', policy: 'fill', before: null, incoming: 'b', gives: 'b', said: 'diff' },
  { why: 'fill takes over blanks', policy: 'fill', before: ' ', incoming: 'b', gives: 'b', said: 'diff' },
  {
    why: 'fill leaves what is there, and says so',
    policy: 'fill',
    before: 'a',
    incoming: 'b',
    gives: 'a',
    said: 'kept',
  },
  { why: 'fill with a blank is nothing', policy: 'fill', before: null, incoming: '', gives: null, said: 'nothing' },
  { why: 'never leaves even an empty field', policy: 'never', before: null, incoming: 'b', gives: null, said: 'kept' },
  {
    why: 'never with the same value is nothing',
    policy: 'never',
    before: 'a',
    incoming: 'a',
    gives: 'a',
    said: 'nothing',
  },
  {
    why: 'equal money is the same value',
    before: { minor: 1, currency: 'EUR' },
    incoming: { minor: 1, currency: 'EUR' },
    gives: { minor: 1, currency: 'EUR' },
    said: 'nothing',
  },
  {
    why: 'the same number in another currency is other money',
    before: { minor: 1, currency: 'EUR' },
    incoming: { minor: 1, currency: 'CZK' },
    gives: { minor: 1, currency: 'CZK' },
    said: 'diff',
  },
];

test.each(CASES)('$why', ({ policy, before, incoming, gives, said }) => {
  const merged = mergeFields(
    { field: before, other: 1 },
    incoming === undefined ? {} : { field: incoming },
    policy ? { field: policy } : {},
  );
  expect(merged.after).toEqual({ field: gives, other: 1 });
  const change = { field: 'field', before, after: incoming };
  expect(merged.diff).toEqual(said === 'diff' ? [change] : []);
  expect(merged.kept).toEqual(said === 'kept' ? [change] : []);
});
