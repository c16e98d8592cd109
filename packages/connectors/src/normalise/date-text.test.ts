import { dayOf, formatDay } from '@vivero/domain';
import { expect, test } from 'vitest';
import { dateOf, type DateOrder } from './date-text.ts';

test.each<{ text: string; order: DateOrder; day: string | null; seconds?: number }>([
  { text: '2024-03-12', order: 'ymd', day: '2024-03-12' },
  { text: '2024/3/2', order: 'dmy', day: '2024-03-02' },
  { text: '2024年3月2日', order: 'ymd', day: '2024-03-02' },
  { text: '２０２４．０３．０２', order: 'ymd', day: '2024-03-02' },
  { text: '03/04/2024', order: 'dmy', day: '2024-04-03' },
  { text: '03/04/2024', order: 'mdy', day: '2024-03-04' },
  { text: '3/15/2024 2:30 PM', order: 'mdy', day: '2024-03-15', seconds: 52_200 },
  { text: '2024-03-12 09:14', order: 'mdy', day: '2024-03-12', seconds: 33_240 },
  { text: '2024-03-12T09:14:05Z', order: 'ymd', day: '2024-03-12', seconds: 33_245 },
  { text: '12 de marzo de 2024', order: 'dmy', day: '2024-03-12' },
  { text: 'Mar 12, 2024', order: 'mdy', day: '2024-03-12' },
  { text: '930101', order: 'yymmdd', day: '1993-01-01' },
  { text: '930101 00:00:00', order: 'yymmdd', day: '1993-01-01', seconds: 0 },
  { text: '450101', order: 'yymmdd', day: '2045-01-01' },
  { text: '20240229', order: 'yyyymmdd', day: '2024-02-29' },
  { text: '45352', order: 'excel', day: '2024-03-01' },
  { text: '2023-02-29', order: 'ymd', day: null },
  { text: '31/04/2024', order: 'dmy', day: null },
  { text: '13/13/2024', order: 'dmy', day: null },
  { text: '2024-03-12 25:00', order: 'ymd', day: null },
  { text: 'soon', order: 'ymd', day: null },
])('$text as $order is $day', ({ text, order, day, seconds }) => {
  const reading = dateOf(text, order, dayOf(2026, 6, 1));
  expect(reading === undefined ? null : formatDay(reading.day)).toBe(day);
  expect(reading?.seconds ?? null).toBe(seconds ?? null);
});
