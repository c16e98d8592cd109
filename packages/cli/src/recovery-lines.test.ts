import type { RecoveryLine } from '@vivero/lab';
import { expect, test } from 'vitest';
import { recoveryLines } from './recovery-lines.ts';

const line: RecoveryLine = {
  estimator: 'chain',
  quantity: 'chance',
  by: 'chainPosterior',
  truthFrom: 'own model',
  level: 0.9,
  replications: 200,
  notComputed: {},
  seen: {
    truth: 0.11,
    estimate: 0.11234,
    bias: { value: 0.00234, lower: -0.001, upper: 0.005 },
    deviation: 0.01,
    biasInDeviations: { value: 0.234, lower: -0.1, upper: 0.5 },
    coverage: { value: 0.885, lower: 0.833, upper: 0.922 },
  },
  unbiased: true,
  covered: true,
};
const figures = '0.11 | 0.112 | 0.00234 [-0.001; 0.005]';

test.each([
  {
    why: 'all as promised',
    given: line,
    says: `| chain | chance | ${figures} | 0.23 [-0.10; 0.50] | 88.5% [83.3%; 92.2%] (90%) | 0 | own model | chainPosterior |`,
  },
  {
    why: 'what is off is marked, and why figures are missing is said',
    given: { ...line, unbiased: false, covered: false, notComputed: { too_few: 3 } },
    says: `| chain | chance | ${figures} (biased) | 0.23 [-0.10; 0.50] | 88.5% [83.3%; 92.2%] (90%) (off) | 3 too_few | own model | chainPosterior |`,
  },
  {
    why: 'a description that states no interval',
    given: { ...line, unbiased: null, level: null, onlyDescribes: true } as const,
    says: `| chain | chance | ${figures} (a description) | 0.23 [-0.10; 0.50] | no interval stated | 0 | own model | chainPosterior |`,
  },
  {
    why: 'an interval that carries a prior',
    given: { ...line, orMore: true } as const,
    says: `| chain | chance | ${figures} | 0.23 [-0.10; 0.50] | 88.5% [83.3%; 92.2%] (90% or more) | 0 | own model | chainPosterior |`,
  },
  {
    why: 'no figure at all',
    given: { ...line, seen: null, notComputed: { too_few: 200 } },
    says: '| chain | chance | none | none | none | none | none | 200 too_few | own model | chainPosterior |',
  },
])('$why', ({ given, says }) => {
  const report = { simulated: true, replications: 200, seed: 2026, lines: [given] } as const;
  const lines = recoveryLines(report);
  expect(lines[0]).toMatch(/^Simulated: 200 replications each, seeds 2026 to 2225/);
  expect(lines.at(-1)).toBe(says);
});
