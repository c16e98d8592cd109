import { expect, test } from 'vitest';
import { type ProfileParts, profileCompleteness } from './profile-completeness.ts';

const nothing: ProfileParts = {
  identified: false,
  birthYear: false,
  sex: false,
  place: false,
  reachable: false,
  segment: false,
  customerSince: false,
  riskTolerance: false,
};
const PARTS = Object.keys(nothing) as (keyof ProfileParts)[];

test.each([
  { why: 'nothing known', known: [], gives: 0 },
  { why: 'name and phone of an event contact stay below stage 1', known: ['identified', 'reachable'], gives: 0.4 },
  {
    why: 'what a core banking system always knows reaches stage 1',
    known: ['identified', 'birthYear', 'sex', 'place'],
    gives: 0.6,
  },
  {
    why: 'a contact who told age and town reaches stage 1',
    known: ['identified', 'reachable', 'birthYear', 'place'],
    gives: 0.7,
  },
  { why: 'everything', known: PARTS, gives: 1 },
] as const)('$why', ({ known, gives }) => {
  expect(profileCompleteness({ ...nothing, ...Object.fromEntries(known.map((part) => [part, true])) })).toBe(gives);
});

test('one more part always raises it', () => {
  for (let mask = 0; mask < 2 ** PARTS.length; mask += 1) {
    const parts = Object.fromEntries(
      PARTS.map((part, i) => [part, (mask & (1 << i)) !== 0]),
    ) as unknown as ProfileParts;
    for (const part of PARTS)
      if (!parts[part])
        expect(profileCompleteness({ ...parts, [part]: true })).toBeGreaterThan(profileCompleteness(parts));
  }
});
