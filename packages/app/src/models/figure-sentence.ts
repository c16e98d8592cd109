import type { FieldOnCard } from '@vivero/decision';
import { figureIn, type Sentence } from '@vivero/domain';
import { cardSentence } from './card-sentence.ts';

/** A figure that has moved this far is worth a word. */
const MOVED = 0.1;

/** What a model looks at, and which way it points. */
export function figureSentence({ field, direction, range, stability }: FieldOnCard): Sentence {
  const line = cardSentence(`figure.${direction}`, { figure: figureIn(field), times: Math.exp(range) });
  return stability > MOVED
    ? cardSentence('figure.moved', { line: { joined: 'then', sentences: [line] }, index: stability })
    : line;
}
