import { expect, test } from 'vitest';
import { INFERENCES } from '../snapshots/infer-between.ts';
import { CONFLICT_CODES, VERDICTS } from '../intake/verdict.ts';
import { importTerms } from './import-terms.ts';

test('every verdict and every conflict has its words, and no words are left over', () => {
  const keys = [
    ...VERDICTS.map((verdict) => `verdict.${verdict}`),
    ...CONFLICT_CODES.map((code) => `conflict.${code}`),
    ...INFERENCES.map((what) => `inference.${what}`),
  ];
  expect(Object.keys(importTerms).toSorted()).toEqual(keys.toSorted());
});
