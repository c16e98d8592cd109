import { afterAll, expect, test } from 'vitest';
import { FoldThreads } from '../threads/fold-threads.ts';
import { buildBook } from './build-book.ts';
import { catchUp } from './catch-up.ts';
import { happen } from './testing/happenings.ts';
import { BUCKETS, ListBank, TODAY } from './testing/list-bank.ts';
import { toldBook } from './testing/told-book.ts';

const threads = new FoldThreads(1);
afterAll(async () => threads.close());
const options = {
  asOf: TODAY,
  currency: 'EUR',
  buckets: BUCKETS,
  fold: threads.fold,
  place: null,
  generation: 1,
};

const MEMBER = 1;
const event = (eventId: string, age: number, about: string | null = null, second = 36_000) => ({
  member: MEMBER,
  eventId,
  day: TODAY - age,
  second: (TODAY - age) * 86_400 + second,
  amountMinor: 2 ** 31,
  balanceMinor: null,
  about,
  nature: ['TX-S', '', 'in', '', 'wealth', 'EUR', ''].join('\u001F'),
});

test.each([
  { why: 'about nothing', news: [event('n', 0)], anew: false },
  { why: 'about what others are about', news: [event('n', 0, 'account')], anew: false },
  { why: 'about something new', news: [event('n', 0, 'other'), event('o', 0, 'a third', 36_001)], anew: false },
  { why: 'about each other', news: [event('n', 1, 'o'), event('o', 0, 'n')], anew: false },
  { why: 'one that was spoken of before it came', news: [event('late', 0)], anew: false },
  { why: 'the same, from before', news: [event('late', 50)], anew: false },
  { why: 'about nothing, from before', news: [event('n', 50)], anew: false },
  { why: 'about an event that nothing was about', news: [event('n', 0, 'first')], anew: true },
  { why: 'about something, from before', news: [event('n', 50, 'account')], anew: true },
  { why: 'about something, in the second of the last', news: [event('n', 10, 'account')], anew: true },
  { why: 'in the second of another', news: [event('n', 30)], anew: true },
])('$why: read anew = $anew', async ({ news, anew }) => {
  const bank = new ListBank();
  happen(bank, { kind: 'join', completeness: 0.9 }, MEMBER);
  for (const row of [event('first', 100), event('second', 30, 'account'), event('third', 20, 'late')]) bank.append(row);
  bank.append(event('fourth', 10, 'account'));
  bank.commit();
  const book = await buildBook(bank.source(), options);
  for (const row of news) bank.append(row);
  bank.commit();
  const read: number[] = [];
  const source = bank.source();
  const watched: typeof source = {
    ...source,
    histories: (bucket, members) => {
      read.push(...(members ?? []));
      return source.histories(bucket, members);
    },
  };
  const { book: next, touched } = await catchUp(book, watched, threads.fold);
  expect(touched).toBe(1);
  expect(toldBook(next)).toEqual(toldBook(await buildBook(bank.source(), options)));
  expect(read.includes(MEMBER)).toBe(anew);
});
