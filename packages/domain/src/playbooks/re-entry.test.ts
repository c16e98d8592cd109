import { expect, test } from 'vitest';
import { isMendable } from './mendable-refusal.ts';
import { cycleToEnter } from './re-entry.ts';

const DAY = 20_000;
test.each([
  { why: 'never been in it', again: null, latest: undefined, then: 1 },
  { why: 'is in it', again: 30, latest: { cycle: 2, endedOn: null }, then: null },
  { why: 'once only', again: null, latest: { cycle: 1, endedOn: DAY - 900 }, then: null },
  { why: 'too early', again: 30, latest: { cycle: 1, endedOn: DAY - 29 }, then: null },
  { why: 'on the day', again: 30, latest: { cycle: 1, endedOn: DAY - 30 }, then: 2 },
])('$why', ({ again, latest, then }) => {
  expect(cycleToEnter({ againAfterDays: again }, latest, DAY)).toBe(then);
});

test.each([
  { why: 'content out of date: somebody can renew it', rules: ['content'], then: true },
  { why: 'no number on file', rules: ['reach'], then: true },
  { why: 'the customer said no', rules: ['consent'], then: false },
  { why: 'mending one of two would help nobody', rules: ['reach', 'consent'], then: false },
  { why: 'nothing was refused', rules: [], then: false },
])('$why', ({ rules, then }) => {
  expect(isMendable(rules.map((rule) => ({ rule })))).toBe(then);
});
