import { HAN, plainText } from './plain-text.ts';

/** One thing that was typed into a search; each must be found. */
export type SearchWord =
  /** Chinese characters: anywhere in a name. */
  | { readonly kind: 'han'; readonly text: string }
  /** Letters: the beginning of a word of a name, or the sound of a Chinese one. */
  | { readonly kind: 'letters'; readonly text: string }
  /** At least three digits: the end of a phone number or of a customer number, or the beginning of the latter. */
  | { readonly kind: 'digits'; readonly text: string }
  /** Letters and digits, or too few digits: the beginning of a customer number, or of a word of a name. */
  | { readonly kind: 'number'; readonly text: string };

/** Digits that say enough to be looked for at the end of a number. */
const DIGITS = 3;

/** What a search text asks for; nothing when it holds neither a letter nor a digit. */
export function searchWords(search: string): SearchWord[] {
  // A phone number is written in groups: +34 610 001 234 is one thing.
  const joined = plainText(search).replaceAll(' ', '');
  if (joined.length >= DIGITS && /^\d+$/.test(joined)) return [{ kind: 'digits', text: joined }];
  return search
    .split(/\s+/)
    .flatMap((token) => (/\d/.test(token) ? [plainText(token).replaceAll(' ', '')] : plainText(token).split(' ')))
    .flatMap((word) => word.split(/(\p{Script=Han}+)/u))
    .filter((part) => part !== '')
    .map((text): SearchWord => ({ kind: kindOf(text), text }));
}

function kindOf(text: string): SearchWord['kind'] {
  if (HAN.test(text)) return 'han';
  if (!/\d/.test(text)) return 'letters';
  return text.length >= DIGITS && /^\d+$/.test(text) ? 'digits' : 'number';
}
