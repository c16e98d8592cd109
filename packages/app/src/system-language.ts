import { type Language, LANGUAGES } from '@vivero/domain';

/** The language of the terminal, by the variables that decide it in their order; English where it is none of ours. */
export function systemLanguage(variables: Readonly<Record<string, string | undefined>>): Language {
  const set = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => variables[name]).find((value) => (value ?? '') !== '');
  return LANGUAGES.find((language) => set?.toLowerCase().startsWith(language)) ?? 'en';
}
