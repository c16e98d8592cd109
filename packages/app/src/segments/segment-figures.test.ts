import { figureWords, LANGUAGES, OWN_FIGURES, segmentWords, type SegmentNames } from '@vivero/domain';
import { expect, test } from 'vitest';
import { sayPhrase } from '../say.ts';
import { SEGMENT_FIGURES, unitOfFigure } from './segment-figures.ts';

const NAMES: SegmentNames = {
  currency: 'EUR',
  book: String,
  branch: String,
  bankSegment: String,
  segment: String,
  unitOf: unitOfFigure,
};

test('every figure has a name of its own in every language, and a condition about it a sentence', () => {
  expect(SEGMENT_FIGURES.size).toBeGreaterThan(100);
  expect(SEGMENT_FIGURES.has('matures_on')).toBe(false);
  for (const language of LANGUAGES) {
    const names = [...SEGMENT_FIGURES].map((figure) => sayPhrase(figureWords(figure), language));
    expect(new Set(names).size).toBe(names.length);
    for (const of of [...SEGMENT_FIGURES, ...OWN_FIGURES]) {
      const where = { is: 'figure', of, compare: 'at_least', value: 2 } as const;
      expect(sayPhrase(segmentWords({ version: 1, where }, NAMES), language)).not.toMatch(/feature|_/u);
    }
  }
});
