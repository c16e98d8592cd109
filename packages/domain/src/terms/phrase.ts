import type { Day } from '../day.ts';
import type { Money } from '../money.ts';

export const LANGUAGES = ['en', 'zh', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A value inside a sentence: shown through `Intl` in the reader's language, never as raw text from a rule. */
export type PhraseParam = string | number | Money | { readonly day: Day } | { readonly term: string };

/** A sentence that a rule wants to say: a key of the catalogue (terms/*.json) and its values. No prose leaves the domain. */
export interface Phrase {
  readonly key: string;
  readonly params: Readonly<Record<string, PhraseParam>>;
}

/** A phrase that may have phrases in it: joined by "and" or "or" as the language does, or one after the other. */
export interface Sentence {
  readonly key: string;
  readonly params: Readonly<Record<string, SentenceParam>>;
}
export type SentenceParam = PhraseParam | { readonly joined: Joined; readonly sentences: readonly Sentence[] };
export type Joined = 'and' | 'or' | 'then';
