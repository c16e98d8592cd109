import {
  type Language,
  LOCALES,
  messageOf,
  plainParams,
  type Problem,
  problemPhrase,
  type Sentence,
} from '@vivero/domain';
import { IntlMessageFormat } from 'intl-messageformat';

/** Words of this bank that no catalogue holds: the names of its products and content. */
export type OwnWords = (term: string, language: Language) => string | undefined;

const NO_OWN_WORDS: OwnWords = () => undefined;

/** A phrase as a sentence in the reader's language, for the command line, files and mail; the page renders the same catalogue itself. */
export function sayPhrase(phrase: Sentence, language: Language, own: OwnWords = NO_OWN_WORDS): string {
  const lookUp = (term: string): string => own(term, language) ?? messageOf(term, language);
  const params = plainParams(phrase, language, lookUp, (inner) => sayPhrase(inner, language, own));
  return String(formatOf(messageOf(phrase.key, language), language).format(params));
}

/** One word or name of the catalogue. */
export const sayTerm = (term: string, language: Language): string => sayPhrase({ key: term, params: {} }, language);

/** What happened and what to do about it. */
export const sayProblem = (problem: Problem, language: Language): string => sayPhrase(problemPhrase(problem), language);

const formats = new Map<string, IntlMessageFormat>();

/** Parsing a message costs a hundred times what using it does. */
function formatOf(message: string, language: Language): IntlMessageFormat {
  const key = `${language} ${message}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new IntlMessageFormat(message, LOCALES[language]);
  formats.set(key, made);
  return made;
}
