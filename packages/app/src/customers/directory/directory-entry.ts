import type { Identity } from '@vivero/domain';
import { soundsLike } from './sounds-like.ts';
import type { SearchWord } from './search-words.ts';
import { HAN, plainText } from './plain-text.ts';

/** What one person is found by. Everything else about them stays sealed. */
export interface DirectoryEntry {
  /** In plain text; empty for somebody without a name. */
  readonly name: string;
  /** Whether the name has Chinese characters. */
  readonly han: boolean;
  /** The customer number as plain text without blanks; empty when there is none. */
  readonly number: string;
  /** The last digits of the phone number; what stands before them (a country, mostly) tells nobody apart. */
  readonly phoneTail: string;
}

const TAIL = 11;

export function directoryEntry({ name, number, phone }: Identity): DirectoryEntry {
  const plain = name === undefined ? '' : plainText(name);
  return {
    name: plain,
    han: HAN.test(plain),
    number: number === undefined ? '' : plainText(number).replaceAll(' ', ''),
    phoneTail: (phone ?? '').replaceAll(/\D/g, '').slice(-TAIL),
  };
}

/** True when every word of a search is found in the entry. No word finds everybody. */
export const matchesWords = (entry: DirectoryEntry, words: readonly SearchWord[]): boolean =>
  words.every((word) => isFound(entry, word));

function isFound({ name, han, number, phoneTail }: DirectoryEntry, { kind, text }: SearchWord): boolean {
  switch (kind) {
    case 'han':
      return han && name.includes(text);
    case 'letters':
      return beginsWord(name, text) || (han && soundsLike(name, text));
    case 'digits':
      return endsWithTail(phoneTail, text) || number.endsWith(text) || number.startsWith(text);
    case 'number':
      return (number !== '' && number.startsWith(text)) || beginsWord(name, text);
  }
}

const beginsWord = (name: string, text: string): boolean => name.startsWith(text) || name.includes(` ${text}`);

/** Of a longer number than is kept only its end can be compared. */
const endsWithTail = (tail: string, digits: string): boolean =>
  tail.endsWith(digits) || (tail.length === TAIL && digits.endsWith(tail));
