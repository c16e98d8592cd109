import { expect, test } from 'vitest';
import { promiseOfReturn } from './promise-of-return.ts';

test.each([
  { why: 'a guarantee of the return', language: 'en', text: 'We guarantee a return of 3 %.' },
  { why: 'capital said to be safe', language: 'en', text: 'Your capital is protected' },
  { why: 'freedom from risk', language: 'en', text: 'A Risk-Free choice' },
  { why: 'principal kept', language: 'zh', text: '本产品保本' },
  { why: 'return promised', language: 'zh', text: '我们承诺年化收益3%' },
  { why: 'no risk', language: 'zh', text: '零风险' },
  { why: 'guaranteed yield, with an accent', language: 'es', text: 'Interés garantizado del 3 %' },
  { why: 'inflected', language: 'es', text: 'Garantizamos la rentabilidad' },
  { why: 'without risk', language: 'es', text: 'Inversión sin riesgo' },
] as const)('$language: $why is found', ({ language, text }) => {
  expect(promiseOfReturn(text, language)).toBeDefined();
});

test.each([
  { why: 'risk named honestly', language: 'en', text: 'A fund can lose value; the return is not known beforehand.' },
  { why: 'family cover protects people', language: 'zh', text: '家庭保障清单' },
  { why: 'insurance is a word of its own', language: 'es', text: 'Seguro de vida y accidentes' },
] as const)('$language: $why is no promise', ({ language, text }) => {
  expect(promiseOfReturn(text, language)).toBeUndefined();
});
