import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { FoldThreads } from '../threads/fold-threads.ts';
import { buildBook } from './build-book.ts';
import { catchUp } from './catch-up.ts';
import { foldAnew } from './fold-anew.ts';
import { isLarge, joinLarge, joinOverlay } from './join-overlay.ts';
import { happen, happening } from './testing/happenings.ts';
import { BUCKETS, ListBank, TODAY } from './testing/list-bank.ts';
import { toldBook } from './testing/told-book.ts';

const threads = new FoldThreads(2);
afterAll(async () => threads.close());
const { fold } = threads;

const build = async (bank: ListBank, asOf = TODAY) =>
  buildBook(bank.source(), { asOf, currency: 'EUR', buckets: BUCKETS, fold, place: null, generation: 1 });

test('a book that was caught up says what a new one says, whatever happened and however it was cut into portions', async () => {
  const seen = { grown: 0, joined: 0, large: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 10, maxLength: 60 }),
      fc.array(
        fc.record({
          happenings: fc.array(happening, { maxLength: 12 }),
          then: fc.constantFrom('go on', 'join', 'join large', 'next day'),
        }),
        {
          minLength: 1,
          maxLength: 5,
        },
      ),
      async (start, batches) => {
        const bank = new ListBank();
        let number = 0;
        for (let i = 0; i < 6; i += 1) happen(bank, { kind: 'join', completeness: 0.9 }, (number += 1));
        for (const what of start) happen(bank, what, (number += 1));
        bank.commit();
        let book = await build(bank);
        let asOf = TODAY;
        for (const { happenings, then } of batches) {
          for (const what of happenings) happen(bank, what, (number += 1));
          bank.commit();
          const before = toldBook(book);
          const caughtUp = await catchUp(book, bank.source(), fold);
          expect(toldBook(book)).toEqual(before);
          ({ book } = caughtUp);
          seen.grown += caughtUp.touched;
          if (then === 'next day') book = await foldAnew(book, (asOf += 30), fold);
          if (book.buckets.some(isLarge)) seen.large += 1;
          if (then === 'join large') book = await joinLarge(book);
          if (then === 'join') {
            book = { ...book, buckets: book.buckets.map(joinOverlay) };
            seen.joined += 1;
          }
          expect(toldBook(book)).toEqual(toldBook(await build(bank, asOf)));
        }
      },
    ),
    { numRuns: 150 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
}, 120_000);

test('a fold that fails while others are still read is the failure of the whole, and the book before stays', async () => {
  const bank = new ListBank();
  for (let i = 0; i < 9; i += 1) happen(bank, { kind: 'join', completeness: 0.9 }, i);
  bank.commit();
  const book = await build(bank);
  const before = toldBook(book);
  for (let i = 0; i < 9; i += 1)
    bank.append({
      member: i,
      eventId: `e${i}`,
      second: 0,
      day: TODAY,
      amountMinor: null,
      balanceMinor: null,
      about: null,
      nature: 'CT-V',
    });
  bank.commit();
  const slow = { ...bank.source(), gone: async () => new Promise<number[]>((resolve) => setTimeout(resolve, 5, [])) };
  const failing = async () => Promise.reject(new Error('no thread left'));
  await expect(catchUp(book, slow, failing)).rejects.toThrow('no thread left');
  const options = { asOf: TODAY, currency: 'EUR', buckets: BUCKETS, fold: failing, place: null, generation: 1 };
  await expect(buildBook(slow, options)).rejects.toThrow('no thread left');
  expect(toldBook(book)).toEqual(before);
});
