import { expect, test } from 'vitest';
import { mirrorOwnChoices } from './mirror-own-choices.ts';

const talks = (nextSteps: number, of: number) => ({ nextSteps, talks: of });

test.each([
  { why: 'nobody was chosen: nothing to say', own: talks(0, 0), proposed: talks(20, 40), level: 'no_base' },
  { why: 'seven talks are too few, whatever they came to', own: talks(7, 7), proposed: talks(0, 40), level: 'no_base' },
  { why: 'a third against a half of thirty is chance', own: talks(10, 30), proposed: talks(15, 30), level: 'alike' },
  { why: 'the same of both', own: talks(8, 8), proposed: talks(40, 40), level: 'alike' },
  { why: 'half against a fifth of a hundred is not', own: talks(50, 100), proposed: talks(20, 100), level: 'more' },
  { why: 'nor the other way round', own: talks(20, 100), proposed: talks(50, 100), level: 'fewer' },
])('$why', ({ own, proposed, level }) => {
  expect(mirrorOwnChoices({ own, proposed }).says.key).toBe(`ui.mirror.own.${level}`);
});
