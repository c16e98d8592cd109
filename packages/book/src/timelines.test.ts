import type { LedgerEvent } from '@vivero/domain';
import { expect, test } from 'vitest';
import { timelines } from './timelines.ts';

const row = (customerId: string, eventId: string) => ({ customerId, event: { eventId } as LedgerEvent });

test('each customer gets their own rows, in the order in which they came', () => {
  const found = timelines([row('a', '1'), row('a', '2'), row('b', '3')]);
  expect([...found].map(([id, events]) => [id, events.map((event) => event.eventId)])).toEqual([
    ['a', ['1', '2']],
    ['b', ['3']],
  ]);
});

test('a history in two pieces is refused: a fold over half of it would give a wrong stage', () => {
  expect(() => timelines([row('a', '1'), row('b', '2'), row('a', '3')])).toThrow(RangeError);
});
