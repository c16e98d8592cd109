import i18next from 'i18next';
import ICU from 'i18next-icu';
import { initReactI18next } from 'react-i18next';
import { showLanguage, startingLanguage } from './show-language.ts';

/** Starts the catalogue in the reader's language. Keys are flat; a missing one shows itself rather than an English guess. */
export async function startLanguages(): Promise<void> {
  await i18next
    .use(ICU)
    .use(initReactI18next)
    .init({
      resources: {},
      lng: 'en',
      fallbackLng: false,
      keySeparator: false,
      nsSeparator: false,
      interpolation: { escapeValue: false },
    });
  await showLanguage(startingLanguage());
}
