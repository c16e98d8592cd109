import type { Day, Sentence } from '@vivero/domain';
import type { CardPart } from './card-part.ts';
import { cardSentence as say } from './card-sentence.ts';
import { dayIn } from './day-in.ts';
import type { KeptModel } from './kept-models.ts';
import { isExpired } from './model-life.ts';
import { needParts } from './need-parts.ts';
import { problemSentence } from './problem-sentence.ts';
import { purchaseParts } from './purchase-parts.ts';
import { valueParts } from './value-parts.ts';

/** `base_rates`: learned, but what is simpler does as well and goes on; `refused`: nothing was learned. */
export const MODEL_STATES = ['in_use', 'base_rates', 'refused', 'expired'] as const;
type ModelState = (typeof MODEL_STATES)[number];

/** The card of a model in sentences, for whoever reads it wherever. */
export interface ShownModel {
  readonly modelId: string;
  readonly foretells: KeptModel['foretells'];
  readonly of: string;
  readonly state: ModelState;
  readonly title: Sentence;
  /** What its state means, and why. */
  readonly says: Sentence;
  readonly parts: readonly CardPart[];
  readonly owner: Sentence;
}

export function shownModel(model: KeptModel, today: Day): ShownModel {
  const state = stateOf(model, today);
  const { modelId, foretells, of, asOf, card } = model;
  return {
    modelId,
    foretells,
    of,
    state,
    title: titleOf(model),
    says: stateSays(model, state),
    parts: partsOf(model),
    owner: say('owner', {
      owner: card.owner ?? '-',
      asOf: dayIn(asOf),
      expires: dayIn(card.expiresOn),
      id: modelId,
    }),
  };
}

function titleOf(model: KeptModel): Sentence {
  switch (model.foretells) {
    case 'needs':
      return say('needs', { need: { term: `need.${model.of}` } });
    case 'purchases':
      return say('purchases', { days: model.card.outcomeDays, category: { term: `category.${model.of}` } });
    case 'value':
      return say('value');
  }
}

function stateOf({ card, asOf }: KeptModel, today: Day): ModelState {
  if (card.refused !== null) return 'refused';
  if (isExpired(dayIn(asOf).day, today)) return 'expired';
  return 'category' in card && card.learned?.champion === 'base_rates' ? 'base_rates' : 'in_use';
}

function stateSays({ card }: KeptModel, state: ModelState): Sentence {
  if (card.refused !== null)
    return say('refused', { why: { joined: 'then', sentences: [problemSentence(card.refused)] } });
  return state === 'expired' ? say('expired', { day: dayIn(card.expiresOn) }) : say(state);
}

function partsOf(model: KeptModel): readonly CardPart[] {
  switch (model.foretells) {
    case 'needs':
      return needParts(model.card);
    case 'purchases':
      return purchaseParts(model.card);
    case 'value':
      return valueParts(model.card);
  }
}
