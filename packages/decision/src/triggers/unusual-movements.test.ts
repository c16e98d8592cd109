import type { Flow, LedgerEvent } from '@vivero/domain';
import { expect, test } from 'vitest';
import { unusualMovements } from './unusual-movements.ts';

const moved = (eventId: string, flow: Flow, minor: number, currency = 'EUR'): LedgerEvent => ({
  eventId,
  code: 'MV',
  day: 20_000,
  at: '2024-10-04T10:00:00Z',
  recordedAt: '2024-10-04T10:00:00Z',
  medium: null,
  direction: null,
  flow,
  category: null,
  amount: { minor, currency },
  balance: null,
  about: null,
  details: {},
});
const salaries = Array.from({ length: 12 }, (_, i) => moved(`s${i}`, 'salary', 200_000));
/** A month of card payments between 8 and 90. */
const payments = [8, 12, 15, 20, 22, 25, 30, 35, 40, 55, 70, 90].map((euros, i) => moved(`c${i}`, 'card', euros * 100));

test.each([
  { why: 'a salary as ever', events: salaries, then: [] },
  { why: 'a bonus month', events: [...salaries, moved('bonus', 'salary', 400_000)], then: ['bonus'] },
  { why: 'a rise of a tenth', events: [...salaries, moved('rise', 'salary', 220_000)], then: [] },
  { why: 'half a salary is small, not unusual', events: [...salaries, moved('half', 'salary', 100_000)], then: [] },
  { why: 'everyday payments spread by factors', events: payments, then: [] },
  { why: 'a car paid by card', events: [...payments, moved('car', 'card', 1_800_000)], then: ['car'] },
  { why: 'what was seen too rarely says nothing', events: [moved('one', 'transfer_in', 9_000_000)], then: [] },
  {
    why: 'another currency is another kind',
    events: [...salaries, moved('yen', 'salary', 40_000_000, 'JPY')],
    then: [],
  },
  {
    why: 'the sign of the source does not matter',
    events: [...salaries, moved('bonus', 'salary', -400_000)],
    then: ['bonus'],
  },
])('$why', ({ events, then }) => {
  expect([...unusualMovements(events)]).toEqual(then);
});

test('amounts in another unit leave the same ones standing out', () => {
  const all = [...payments, moved('car', 'card', 1_800_000)];
  const scaled = all.map((event) => ({ ...event, amount: { minor: event.amount!.minor * 25, currency: 'EUR' } }));
  expect([...unusualMovements(scaled)]).toEqual([...unusualMovements(all)]);
});
