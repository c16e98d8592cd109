import { expect, test } from 'vitest';
import { recoverAll } from './recover-all.ts';

test('the same seed gives the same bytes, however many threads draw', { timeout: 60_000 }, async () => {
  const run = { estimators: ['chain', 'referral_share'], replications: 3, seed: 5 } as const;
  const seen: string[] = [];
  const together = await recoverAll(run, 2, (done, total) => seen.push(`${done} of ${total}`));
  expect(JSON.stringify(await recoverAll(run, 1, () => undefined))).toBe(JSON.stringify(together));
  expect(together.lines.map(({ estimator }) => estimator)).toEqual(['chain', 'chain', 'chain', 'referral_share']);
  expect([seen[0], seen.at(-1)]).toEqual(['0 of 6', '6 of 6']);
  const later = await recoverAll({ ...run, seed: 6 }, 2, () => undefined);
  expect(later.lines[0]!.seen!.estimate).not.toBe(together.lines[0]!.seen!.estimate);
});
