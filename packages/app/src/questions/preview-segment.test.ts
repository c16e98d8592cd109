import { type Book, KindTable, MemberSet, QuestionThreads } from '@vivero/book';
import type { Actor, Condition, Role } from '@vivero/domain';
import { expect, test } from 'vitest';
import type { BookHost } from '../book/book-host.ts';
import { askBook } from './ask-book.ts';
import { previewSegment } from './preview-segment.ts';

/** Ten people, the first `cold` of them going cold, of whom the even ones are in book 1. */
function bookOf(cold: number): Book {
  const rows = 10;
  const none = new Uint16Array(rows);
  const bytes = new Uint8Array(rows);
  const starts = new Uint32Array(rows + 1);
  const numbers = new Float64Array(rows);
  return {
    asOf: 20_000,
    position: { xid: '7', seq: '8' },
    kinds: new KindTable(),
    segments: [],
    currency: 'EUR',
    members: rows,
    parts: [
      {
        bucket: 0,
        hidden: null,
        events: () => {
          throw new Error('nobody asked about events');
        },
        people: {
          member: Uint32Array.from({ length: rows }, (_, i) => i),
          rm: Uint32Array.from({ length: rows }, (_, i) => (i % 2) + 1),
          birthYear: none,
          segment: none,
          relation: bytes,
          basis: bytes,
          risk: bytes,
          detour: bytes,
          completeness: numbers,
          verifiedOn: none,
          customerSince: none,
          holdingStart: starts,
          holdingCategory: bytes,
          holdingElsewhere: bytes,
          holdingOpenedOn: none,
          holdingEndedOn: none,
          holdingMaturesOn: none,
          holdingBalance: numbers,
          holdingValued: bytes,
          overrideStart: starts,
          overrideFrom: bytes,
          overrideTo: bytes,
          overrideSetOn: none,
          overrideUntil: none,
        },
        folded: {
          rank: bytes,
          shown: bytes,
          highest: bytes,
          since: none,
          nextDecayOn: none,
          interest: numbers,
          watch: bytes,
          cooling: Uint8Array.from({ length: rows }, (_, i) => Number(i < cold)),
          lostSince: none,
          moveStart: starts,
          moveDay: none,
          move: none,
        },
        features: () => [],
      },
    ],
  };
}

const EVERYBODY = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
async function preview(role: Role, where: Condition, { cold = 6, seen = EVERYBODY } = {}) {
  const names = { features: [], branchOf: new Map(), saved: new Map() };
  let now = 100;
  const book = bookOf(cold);
  const scope = MemberSet.of(10, seen);
  const actor = { kind: 'user', id: 'usr_1', role, rms: [], wide: false } as const;
  const host = {
    withBook: async <T>(_: Actor, ask: Parameters<BookHost['withBook']>[1]) => ({
      answer: (await ask(book, scope, new QuestionThreads())) as T,
      asOf: book.asOf,
      position: book.position,
    }),
  };
  const { answer, standing } = await askBook(
    { book: host as Pick<BookHost, 'withBook'>, clock: () => (now += 5) },
    actor,
    (asking) => previewSegment(asking, actor, { version: 1, where }, names),
  );
  return answer.ok ? ({ ok: true, value: { ...standing, ...answer.value } } as const) : answer;
}
const COLD: Condition = { is: 'cooling' };

test('a preview says how many of how many, how long it took, and what it stands on', async () => {
  const found = await preview('rm', COLD);
  expect(found).toMatchObject({
    ok: true,
    value: { people: 6, of: 10, milliseconds: 5, position: { xid: '7', seq: '8' }, asOf: '2024-10-04' },
  });
  if (!found.ok) throw new Error('a sound definition');
  expect([...found.value.members]).toEqual([0, 1, 2, 3, 4, 5]);
});

test('an RM counts the own book only', async () => {
  expect(await preview('rm', COLD, { seen: [0, 2, 4, 6, 8] })).toMatchObject({ value: { people: 3, of: 5 } });
});

test.each([
  { why: 'a few people', cold: 4, people: { masked: true } },
  { why: 'all but a few', cold: 8, people: { masked: true } },
  { why: 'enough on both sides', cold: 5, people: 5 },
  { why: 'nobody', cold: 0, people: 0 },
  { why: 'everybody', cold: 10, people: 10 },
])('marketing is not told of $why', async ({ cold, people }) => {
  expect(await preview('marketing', COLD, { cold })).toMatchObject({ value: { people } });
  expect(await preview('compliance', COLD, { cold })).toMatchObject({ value: { people: cold } });
});

test('what means nothing is said with its place, before anything is counted', async () => {
  expect(await preview('rm', { is: 'any', of: [] })).toEqual({
    ok: false,
    problems: [{ code: 'segment.group_empty', path: 'where.of' }],
  });
});
