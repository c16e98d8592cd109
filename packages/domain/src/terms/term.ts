import type { Language } from './phrase.ts';

/** One entry of the catalogue: the same ICU message in every language, side by side so that none can be forgotten. */
export type Term = Readonly<Record<Language, string>>;
export type Terms = Readonly<Record<string, Term>>;
