import type { Sentence } from '@vivero/domain';

/** The headings of the cards of models, in their order. */
export const CARD_PARTS = [
  'learned',
  'judgement',
  'calibration',
  'figures',
  'signs',
  'leaving',
  'keeping',
  'buying',
  'stability',
  'limits',
] as const;

/** What may be said of a model under one heading. */
export interface CardPart {
  readonly part: (typeof CARD_PARTS)[number];
  readonly lines: readonly Sentence[];
}
