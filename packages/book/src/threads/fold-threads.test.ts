import { availableParallelism } from 'node:os';
import { afterAll, expect, test } from 'vitest';
import { foldPart } from '../fold/fold-part.ts';
import { foldedOf } from '../columns/folded-of.ts';
import { foldedSet } from '../keep/folded-set.ts';
import { buildBook } from '../keep/build-book.ts';
import { bookOf } from '../keep/kept-book.ts';
import { happen } from '../keep/testing/happenings.ts';
import { BUCKETS, ListBank, TODAY } from '../keep/testing/list-bank.ts';
import { FoldThreads } from './fold-threads.ts';

const threads = new FoldThreads(64);
afterAll(async () => threads.close());
const options = { asOf: TODAY, currency: 'EUR' };

async function someBook() {
  const bank = new ListBank();
  for (let i = 0; i < 9; i += 1) happen(bank, { kind: 'join', completeness: 0.9 }, i);
  for (let i = 0; i < 60; i += 1)
    happen(
      bank,
      {
        kind: 'event',
        customer: i,
        code: i % 2 ? 'TX-S' : 'CT-V',
        age: i,
        second: 0,
        amount: null,
        balance: null,
        about: null,
      },
      i,
    );
  const book = await buildBook(bank.source(), {
    ...options,
    buckets: BUCKETS,
    fold: threads.fold,
    place: null,
    generation: 1,
  });
  return bookOf(book);
}

test('threads fold as one would, no more of them than there are cores, and their results are in shared memory', async () => {
  const { parts, kinds } = await someBook();
  for (const part of parts) {
    const { events, people, folded, features } = part;
    expect(foldedSet(foldedOf(part))).toEqual(foldedSet(foldPart(events(), people, kinds, options)));
    for (const { buffer } of [folded.rank, ...features()]) expect(buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(folded.rank.length).toBeGreaterThan(0);
  }
  expect(threads.threads.length).toBeLessThanOrEqual(availableParallelism());
});

test('a fold that fails is an error of its own, and the others go on', async () => {
  const { parts, kinds } = await someBook();
  const [part] = parts;
  if (!part) throw new Error('no part');
  const wrong = { ...part.events(), kind: Uint16Array.from(part.events().kind, () => 60_000) };
  const answers = await Promise.allSettled([
    threads.fold(wrong, part.people, kinds, options),
    threads.fold(part.events(), part.people, kinds, options),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  expect((answers[0] as PromiseRejectedResult).reason).toBeInstanceOf(RangeError);
});

test('what cannot be handed to a thread is an error of its own too', async () => {
  const { parts, kinds } = await someBook();
  const [part] = parts;
  if (!part) throw new Error('no part');
  const people = Object.defineProperty({ ...part.people }, 'member', {
    enumerable: true,
    get: () => {
      throw new Error('spoilt');
    },
  });
  await expect(threads.fold(part.events(), people, kinds, options)).rejects.toThrow('spoilt');
  expect((await threads.fold(part.events(), part.people, kinds, options)).rank).toEqual(part.folded.rank);
});

test('a thread that dies takes its own job with it and is replaced', async () => {
  const { parts, kinds } = await someBook();
  const [part] = parts;
  if (!part) throw new Error('no part');
  const own = new FoldThreads(1, new URL('./testing/ending-worker.ts', import.meta.url));
  const fold = async (currency: string) => own.fold(part.events(), part.people, kinds, { ...options, currency });
  const answers = await Promise.allSettled([fold('EUR'), fold('XXX'), fold('EUR')]);
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect((answers[1] as PromiseRejectedResult).reason.message).toMatch(/ended with 3/);
  expect(own.threads.length).toBe(1);
  await own.close();
  await expect(fold('EUR')).rejects.toThrow('closed');
});
