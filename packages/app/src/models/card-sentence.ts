import type { Sentence } from '@vivero/domain';

/** A sentence of the cards of models. */
export const cardSentence = (key: string, params: Sentence['params'] = {}): Sentence => ({
  key: `model_card.${key}`,
  params,
});
