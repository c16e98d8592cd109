import { LANGUAGES, LOCALES } from '@vivero/domain';
import type { Language } from '@vivero/domain';
import i18next from 'i18next';
import { bringLanguage } from './words.ts';

const REMEMBERED = 'vivero.language';
let chosen: Language | undefined;

/** The language that somebody picked by hand since this page was loaded. */
export const chosenLanguage = (): Language | undefined => chosen;

/** Loads the words of a language, shows every page in it and remembers it in this browser for the next visit. */
export async function showLanguage(language: Language): Promise<void> {
  await bringLanguage(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = LOCALES[language];
  document
    .querySelector<HTMLLinkElement>('link[rel=manifest]')
    ?.setAttribute('href', `/manifest-${language}.webmanifest`);
  localStorage.setItem(REMEMBERED, language);
}

export function chooseLanguage(language: Language): Promise<void> {
  chosen = language;
  return showLanguage(language);
}

/** The language to start in: the one of the last visit, else the browser's first that Vivero speaks, else English. */
export function startingLanguage(): Language {
  const wishes = [localStorage.getItem(REMEMBERED), ...navigator.languages];
  for (const wish of wishes) {
    const spoken = LANGUAGES.find((language) => wish?.toLowerCase().split('-')[0] === language);
    if (spoken) return spoken;
  }
  return 'en';
}
