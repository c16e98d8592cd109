import { Fnv1a } from '../random/fnv1a.ts';
import { type NoteClause, noteClauses } from './note-clauses.ts';
import type { NoteLanguage } from './note-label.ts';

/** What stands in a note, as hashed names without doubles: words and pairs of words; runs of letters within them. */
export interface NoteFeatures {
  readonly words: readonly number[];
  readonly letters: readonly number[];
}

export interface NoteReading {
  readonly language: NoteLanguage;
  /** Words by which somebody says no. */
  readonly no: RegExp;
}

/** Hashed names lie below this: so far apart that a name never learnt hardly ever falls on a learnt one. */
const FEATURE_SPACE = 1 << 20;

/**
 * What a reader of notes looks at: words, their first five letters and pairs of words (in Chinese, signs and pairs of signs), and runs
 * of 3 to 5 letters within a word (3 and 4 signs in Chinese). What is said in a breath with a no goes by another name. Digits count
 * as one.
 */
export function noteFeatures(text: string, reading: NoteReading): NoteFeatures {
  const plain = plainNote(text);
  const parts = noteClauses(plain, reading.no).map((clause) => gramsOf(plain, clause, reading.language));
  return { words: hashed(parts.flatMap(({ words }) => words)), letters: hashed(parts.flatMap((part) => part.letters)) };
}

/** A note as it is looked at: small letters, and every number a 0. */
export const plainNote = (text: string): string => text.toLowerCase().replace(/\d+(?:[.,]\d+)*/g, '0');

function gramsOf(text: string, { from, to, denied }: NoteClause, language: NoteLanguage) {
  const clause = text.slice(from, to);
  const mark = denied ? '!' : '';
  if (language === 'zh') {
    const signs = clause.match(/[\p{L}\p{N}]/gu) ?? [];
    return {
      words: [...signs, ...runs(signs, 2)].map((run) => mark + run),
      letters: [...runs(signs, 3), ...runs(signs, 4)].map((run) => mark + run),
    };
  }
  const words =
    clause
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}']+/gu) ?? [];
  return {
    words: [
      ...words,
      ...words.filter((word) => word.length > 5).map((word) => `${word.slice(0, 5)}-`),
      ...words.slice(1).map((word, i) => `${words[i]} ${word}`),
    ].map((word) => `${mark}w:${word}`),
    letters: words.flatMap((word) =>
      [3, 4, 5].flatMap((n) => runs(Array.from(`<${word}>`), n)).map((run) => `g:${run}`),
    ),
  };
}

const runs = (letters: readonly string[], n: number): readonly string[] =>
  letters.slice(0, Math.max(0, letters.length - n + 1)).map((_, i) => letters.slice(i, i + n).join(''));

const hashed = (names: readonly string[]): readonly number[] => [
  ...new Set(names.map((name) => (new Fnv1a().add(name).words()[1] ?? 0) % FEATURE_SPACE)),
];
