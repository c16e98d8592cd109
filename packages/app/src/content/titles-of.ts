import { LANGUAGES, type Language, type LibraryItem } from '@vivero/domain';
import { filledText } from './filled-text.ts';

/** The title of a piece in every language, the nearest one where nobody has written it in that; quoted facts are put in. */
export function titlesOf(
  { variants, facts }: Pick<LibraryItem, 'variants' | 'facts'>,
  currency: string,
): Readonly<Record<Language, string>> {
  const titleIn = (language: Language): string => {
    const variant = variants.find((each) => each.language === language) ?? variants[0];
    return variant === undefined ? '' : filledText(variant.title, facts, variant.language, currency);
  };
  return Object.fromEntries(LANGUAGES.map((language) => [language, titleIn(language)])) as Record<Language, string>;
}
