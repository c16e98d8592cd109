import { dayOf, type EventFilter, type Segment, STAGES } from '@vivero/domain';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Book } from '../columns/book.ts';
import { FEATURES } from '../fold/features/features.ts';
import { MemberSet } from '../scope/member-set.ts';
import { anyEvents } from '../testing/any-events.ts';
import { anyMoves, packed } from '../testing/any-moves.ts';
import { testBook } from '../testing/test-book.ts';
import type { Question } from './question.ts';
import { QuestionThreads } from './question-threads.ts';

const ASOF = dayOf(2026, 3, 3);
const threads = new QuestionThreads({ threads: 2, few: 0 });
const onTheSpot = new QuestionThreads({ few: 1_000 });
afterAll(async () => Promise.all([threads.close(), onTheSpot.close()]));

const people = fc.array(
  fc.record({
    rm: fc.integer({ min: 1, max: 3 }),
    cooling: fc.nat({ max: 1 }),
    basis: fc.nat({ max: 3 }),
    rows: anyMoves(ASOF - 200, ASOF),
    events: anyEvents(ASOF, 60),
  }),
  { minLength: 20, maxLength: 40 },
);
type People = typeof people extends fc.Arbitrary<infer All> ? All : never;
const bookOf = (all: People): Book =>
  testBook(
    all.map((each, member) => ({ ...each, member, moves: packed(each.rows) })),
    { asOf: ASOF, buckets: 9, features: FEATURES.map(() => Uint16Array) },
  );

const BOUGHT: EventFilter = { codes: ['TX-S'] };
const EVER = { span: 'ever' } as const;
const branchOf = new Map([[1, 'north']]);
const did: Segment = { version: 1, where: { is: 'did', what: BOUGHT, when: EVER, times: 'at_least', count: 1 } };
const cold: Segment = { version: 1, where: { is: 'any', of: [{ is: 'cooling' }, { is: 'segment', id: 'seg_1' }] } };
const QUESTIONS: readonly Question[] = [
  { ask: 'members', segment: did, names: { features: [], branchOf, saved: new Map() } },
  { ask: 'members', segment: cold, names: { features: [], branchOf, saved: new Map([['seg_1', did]]) } },
  {
    ask: 'funnel',
    funnel: { version: 1, steps: [{ codes: ['CT-V'] }, BOUGHT], days: 30, when: EVER, split: 'book' },
    branchOf,
  },
  { ask: 'cohorts', plan: { version: 1, began: {}, returns: BOUGHT, by: 'month', when: EVER, periods: 3 } },
  { ask: 'repurchase', when: EVER },
  { ask: 'growth', period: { from: ASOF - 60, to: ASOF } },
  { ask: 'reach', plan: { rank: STAGES.length - 2, from: ASOF - 60, to: ASOF, by: 'branch' }, branchOf },
  { ask: 'stages', window: { asOf: ASOF, from: ASOF - 200, periodFrom: ASOF - 60 } },
];
/** Rows and waits have no order. */
const told = (answer: unknown): string =>
  JSON.stringify(answer, (_key, value: unknown) =>
    value instanceof Uint32Array
      ? [...value].toSorted((a, b) => a - b)
      : Array.isArray(value)
        ? value.map((each) => told(each)).toSorted()
        : value,
  );

test.each(QUESTIONS.map((question) => [question.ask, question] as const))(
  'threads say of %s what one thread says',
  async (_, question) => {
    await fc.assert(
      fc.asyncProperty(people, fc.array(fc.nat({ max: 39 }), { minLength: 5 }), async (all, seen) => {
        const book = bookOf(all);
        const scope = MemberSet.of(book.members, seen);
        const [one, many] = await Promise.all([onTheSpot, threads].map((asked) => asked.ask(book, scope, question)));
        // A set is its members, in order; nothing else that is told has one.
        if (many instanceof Uint32Array) expect([...many]).toEqual([...(one as Uint32Array)]);
        else expect(told(many)).toBe(told(one));
      }),
      { numRuns: 15 },
    );
  },
  30_000,
);

test('a fault in a question is its own error, and the next question is answered', async () => {
  const book = bookOf(fc.sample(people, 1)[0] ?? []);
  const scope = MemberSet.of(book.members, [0, 1, 2]);
  const wrong: Segment = { version: 1, where: { is: 'unknown', of: 'height' } };
  const names = { features: [], branchOf, saved: new Map() };
  await expect(threads.ask(book, scope, { ask: 'members', segment: wrong, names })).rejects.toThrow('height');
  expect(
    new MemberSet(await threads.ask(book, scope, { ask: 'members', segment: did, names })).size,
  ).toBeLessThanOrEqual(3);
});

test('a question about no event reads none', async () => {
  const book = bookOf(fc.sample(people, 1)[0] ?? []);
  const silent: Book = {
    ...book,
    parts: book.parts.map((part) => ({
      ...part,
      events: () => {
        throw new Error('read');
      },
    })),
  };
  const scope = MemberSet.of(book.members, [0, 1, 2]);
  const names = { features: [], branchOf, saved: new Map() };
  const where = { is: 'cooling' } as const;
  await threads.ask(silent, scope, { ask: 'members', segment: { version: 1, where }, names });
  await threads.ask(silent, scope, { ask: 'stages', window: { asOf: ASOF, from: ASOF, periodFrom: ASOF } });
  await expect(threads.ask(silent, scope, { ask: 'repurchase', when: EVER })).rejects.toThrow('read');
});
