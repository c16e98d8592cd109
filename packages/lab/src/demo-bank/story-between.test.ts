import { dayOf, type IntakeRecord, type IntakeSource } from '@vivero/domain';
import { expect, test } from 'vitest';
import { demoBank } from './demo-bank.ts';
import { storyBetween } from './story-between.ts';

const UNTIL = dayOf(2026, 12, 2);

async function recordsOf(source: IntakeSource): Promise<readonly IntakeRecord[]> {
  const records: IntakeRecord[] = [];
  for await (const chunk of source.rows())
    for (const { outcome } of chunk) if ('records' in outcome) records.push(...outcome.records);
  return records;
}

test('a story that is told day by day is the story that is told at once: everybody first, and each event on its day', async () => {
  const story = demoBank(1, UNTIL);
  const whole = (await recordsOf(story)).map((record) => JSON.stringify(record)).toSorted();
  const days = [UNTIL - 3, UNTIL - 2, UNTIL - 1, UNTIL];
  const parts = await Promise.all(days.map((day, i) => recordsOf(storyBetween(story, i === 0 ? null : day - 1, day))));
  // What a deposit is renewed into may begin after the story's end.
  const told = new Set(parts.flat().map((record) => JSON.stringify(record)));
  expect(told.size).toBe(parts.flat().length);
  expect(
    whole.filter((record) => !told.has(record) && (JSON.parse(record) as IntakeRecord).kind !== 'holding'),
  ).toEqual([]);
  for (const [i, part] of parts.entries())
    for (const record of part) {
      if (record.kind !== 'event') continue;
      expect(record.onDay).toBeLessThan(days[i]!);
      if (i > 0) expect(record.onDay).toBe(days[i]! - 1);
    }
  for (const part of parts.slice(1)) expect(part.some(({ kind }) => kind === 'event')).toBe(true);
});
