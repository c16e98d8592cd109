import { dayOf, type IntakeRecord, type IntakeSource } from '@vivero/domain';
import { expect, test } from 'vitest';
import { storyBetween } from './story-between.ts';

const FIRST = dayOf(2026, 11, 2);
const happened = (onDay: number) => ({ kind: 'event', eventId: `e${onDay}`, onDay }) as unknown as IntakeRecord;
const held = (openedOn: number | null) =>
  ({ kind: 'holding', key: `h${String(openedOn)}`, openedOn }) as unknown as IntakeRecord;
const STORY = [
  { kind: 'branch', key: 'b', name: 'Centro' } as IntakeRecord,
  held(null),
  ...[-400, -1, 0, 1, 2].flatMap((days) => [held(FIRST + days), happened(FIRST + days)]),
];

const story: IntakeSource = {
  source: 'demo',
  currency: 'EUR',
  asOf: FIRST + 3,
  lacks: [],
  policy: {},
  match: ['key'],
  rows: async function* rows() {
    yield STORY.map((record, i) => ({ file: 'demo', row: i + 1, amount: null, outcome: { records: [record] } }));
  },
};

async function told(from: number | null, until: number): Promise<readonly IntakeRecord[]> {
  const records: IntakeRecord[] = [];
  for await (const chunk of storyBetween(story, from, until).rows())
    for (const { outcome } of chunk) if ('records' in outcome) records.push(...outcome.records);
  return records;
}

test('a story that is told day by day is the whole story, nothing of it twice and nothing before its day', async () => {
  const parts = [await told(null, FIRST)];
  for (const days of [1, 2, 3]) parts.push(await told(FIRST + days - 1, FIRST + days));
  expect(parts.map((part) => part.length)).toEqual([6, 2, 2, 2]);
  expect(parts.flat().toSorted((a, b) => STORY.indexOf(a) - STORY.indexOf(b))).toEqual(STORY);
  for (const part of parts.slice(1)) expect(part).toContainEqual(expect.objectContaining({ kind: 'event' }));
});

test('a day on which nothing happened brings nothing', async () => {
  expect(await told(FIRST - 100, FIRST - 50)).toEqual([]);
});
