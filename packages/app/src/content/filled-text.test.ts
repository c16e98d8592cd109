import { expect, test } from 'vitest';
import { filledText } from './filled-text.ts';

const fact = (name: string, of: 'rate' | 'minimum' | 'tenor_days' | 'risk_level', value: number) => ({
  name,
  productId: 'prd_1',
  fact: of,
  value,
});

test.each([
  { language: 'en', then: '2.125% for 90 days from €1,000, risk 2' },
  { language: 'zh', then: '2.125% for 90 days from €1,000, risk 2' },
  { language: 'es', then: '2,125 % for 90 days from 1.000 €, risk 2' },
] as const)('facts stand in a text as its reader writes numbers: $language', ({ language, then }) => {
  const facts = [
    fact('rate', 'rate', 0.02125),
    fact('term', 'tenor_days', 90),
    fact('from', 'minimum', 100_000),
    fact('risk', 'risk_level', 2),
  ];
  const text = filledText('{rate} for {term} days from {from}, risk {risk}', facts, language, 'EUR');
  expect(text.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(then);
});
