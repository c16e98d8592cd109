import { expect, test } from 'vitest';
import type { Touch } from '../traffic/touch.ts';
import { judged, type SendCase, TODAY } from './testing/send-case.ts';

const called = { day: TODAY - 1, at: '', direction: 'out', medium: 'call', service: false } as Touch;
const mailed = { ...called, medium: 'email' } as Touch;
const NIGHT = 23 * 60;

test.each<SendCase & { why: string; then: string }>([
  { why: 'nothing is in the way', then: 'pass' },
  {
    why: 'before the hours of the day it waits for them',
    now: { minuteOfDay: 8 * 60 },
    then: 'hold +0 540 quiet_time',
  },
  { why: 'after them it waits for tomorrow', now: { minuteOfDay: NIGHT }, then: 'hold +1 540 quiet_time' },
  { why: 'a rest day is looked at again tomorrow', now: { weekday: 7 }, then: 'hold +1 540 quiet_time' },
  { why: 'mail knows no hours', ask: { medium: 'email' }, now: { minuteOfDay: NIGHT }, then: 'pass' },
  { why: 'what an RM is to do waits for a slot', facts: { touches: [called] }, then: 'hold +1 540 cap' },
  { why: 'for 72 hours', facts: { touches: [called] }, ask: { hoursWaited: 71 }, then: 'hold +1 540 cap' },
  { why: 'and no longer', facts: { touches: [called] }, ask: { hoursWaited: 72 }, then: 'refuse cap' },
  {
    why: 'a message without a slot is dropped',
    facts: { touches: [mailed] },
    ask: { medium: 'email' },
    then: 'refuse cap',
  },
  {
    why: 'nothing waits in order to be refused',
    facts: { heldOut: true },
    now: { minuteOfDay: NIGHT },
    then: 'refuse holdout',
  },
  {
    why: 'nor for content that may not go',
    ask: { content: 'stale' },
    now: { minuteOfDay: NIGHT },
    then: 'refuse content',
  },
  { why: 'valid content passes', ask: { content: 'valid' }, then: 'pass' },
  {
    why: 'without a basis, what was agreed passes with a requirement',
    facts: { basis: 'none' },
    ask: { purpose: 'service', agreed: true },
    then: 'pass basis',
  },
  {
    why: 'a refusal stands before all hours',
    facts: { detour: 'deceased' },
    now: { minuteOfDay: NIGHT },
    then: 'refuse identity',
  },
])('$why: $then', ({ why: _, then, ...given }) => {
  const verdict = judged(given);
  const until = verdict.result === 'hold' ? ` +${verdict.until.daysAhead} ${verdict.until.minuteOfDay}` : '';
  expect(
    [verdict.result + until, ...verdict.results.map(({ rule }) => rule).filter((rule) => rule !== 'call_prefix')].join(
      ' ',
    ),
  ).toBe(then);
});
