import { type Day, type Language, type Sentence } from '@vivero/domain';
import { sayPhrase, sayTerm } from '../say.ts';
import type { KeptModel } from './kept-models.ts';
import { type ShownModel, shownModel } from './shown-model.ts';

/** What a model foretells and whether it is in use, in one line. */
export const summaryLine = (model: KeptModel, today: Day, language: Language): string =>
  headLine(shownModel(model, today), language);

/** The whole card of a model, for people. */
export function cardLines(model: KeptModel, today: Day, language: Language): string[] {
  const shown = shownModel(model, today);
  return [
    headLine(shown, language),
    ...shown.parts.flatMap(({ part, lines }) => [
      `${sayTerm(`model_card.part.${part}`, language)}:`,
      ...lines.map((line: Sentence) => `  ${sayPhrase(line, language)}`),
    ]),
    sayPhrase(shown.owner, language),
  ];
}

const headLine = ({ title, says }: ShownModel, language: Language): string =>
  `${sayPhrase(title, language)}: ${sayPhrase(says, language)}`;
