import { Fnv1a } from '../random/fnv1a.ts';
import { type CompiledLexicon, cueHits } from './cue-hits.ts';
import { type NoteClause, noteClauses } from './note-clauses.ts';
import type { NoteLanguage } from './note-label.ts';

/** A note as numbers: feature and weight, features ascending, each of its parts (cues, phrases, letters) of length 1. */
export interface NoteFeatures {
  readonly at: readonly number[];
  readonly weight: readonly number[];
  /** Cues that stand where somebody says no, and those that stand elsewhere. */
  readonly deniedCues: ReadonlySet<string>;
  readonly cues: ReadonlySet<string>;
}

export interface NoteReading {
  readonly language: NoteLanguage;
  readonly lexicon: CompiledLexicon;
  /** Words by which somebody says no. */
  readonly no: RegExp;
}

/** Hashed features lie below this; collisions are rare in a few thousand short notes and cost little. */
export const FEATURE_SPACE = 1 << 17;

/**
 * What a reader of notes looks at: cues of the lexicon (and cues beside each other), apart where they are denied; words and pairs;
 * runs of characters (1-3 in Chinese, 3-5 within words elsewhere), all hashed. Digits count as one.
 */
export function noteFeatures(text: string, { language, lexicon, no }: NoteReading): NoteFeatures {
  const plain = text.toLowerCase().replace(/\d+(?:[.,]\d+)*/g, '0');
  const clauses = noteClauses(plain, no);
  const heard = cuesHeard(plain, clauses, lexicon);
  const named = [...heard.phrases].map(([cue, phrases]) => [cue, Math.sqrt(phrases.size)] as const);
  const names = named.map(([cue]) => cue).toSorted();
  const pairs = names.flatMap((one, i) => names.slice(i + 1).map((other) => [`${one}&${other}`, PAIR] as const));
  const phrases = [...heard.phrases].flatMap(([cue, said]) => [...said].map((phrase) => `${cue}:${phrase}`));
  const grams = new Set(
    clauses.flatMap((clause) => gramsOf(plain.slice(clause.from, clause.to), language, clause.denied)),
  );
  const counts = new Map<number, number>();
  addUnit(counts, [...named, ...pairs]);
  addUnit(counts, evenly(phrases));
  addUnit(counts, evenly(grams));
  const entries = [...counts].toSorted(([a], [b]) => a - b);
  return { at: entries.map(([at]) => at), weight: entries.map(([, weight]) => weight), ...heard };
}

/** What a pair of cues weighs beside a single one. */
const PAIR = 0.35;
const evenly = (names: Iterable<string>) => [...names].map((name) => [name, 1] as const);

/** The cues, apart where they are denied (`n:`), each with the phrases that spoke of it. */
function cuesHeard(text: string, clauses: readonly NoteClause[], lexicon: CompiledLexicon) {
  const [cues, deniedCues] = [new Set<string>(), new Set<string>()];
  const phrases = new Map<string, Set<string>>();
  for (const { cue, from, to } of cueHits(text, lexicon)) {
    const denied = deniedAt(clauses, from);
    (denied ? deniedCues : cues).add(cue);
    const name = `${denied ? 'n' : 'c'}:${cue}`;
    phrases.set(name, (phrases.get(name) ?? new Set<string>()).add(withoutMarks(text.slice(from, to))));
  }
  return { cues, deniedCues, phrases };
}

const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

const deniedAt = (clauses: readonly NoteClause[], at: number): boolean =>
  clauses.some((clause) => clause.denied && clause.from <= at && at < clause.to);

function gramsOf(clause: string, language: NoteLanguage, denied: boolean): readonly string[] {
  const mark = denied ? '!' : '';
  if (language === 'zh') {
    const letters = clause.match(/[\p{L}\p{N}]/gu) ?? [];
    return [1, 2, 3].flatMap((n) => runs(letters, n).map((run) => `${mark}${run}`));
  }
  const words = withoutMarks(clause).match(/[\p{L}\p{N}']+/gu) ?? [];
  return [
    ...words.map((word) => `${mark}w:${word}`),
    ...words.slice(1).map((word, i) => `${mark}w:${words[i]} ${word}`),
    ...words.flatMap((word) => [3, 4, 5].flatMap((n) => runs(Array.from(`<${word}>`), n).map((run) => `g:${run}`))),
  ];
}

const runs = (letters: readonly string[], n: number): readonly string[] =>
  letters.slice(0, Math.max(0, letters.length - n + 1)).map((_, i) => letters.slice(i, i + n).join(''));

/** Adds features scaled so that together they have length 1, however many they are. */
function addUnit(counts: Map<number, number>, features: readonly (readonly [string, number])[]): void {
  const norm = Math.hypot(...features.map(([, weight]) => weight)) || 1;
  for (const [name, weight] of features) {
    const at = (new Fnv1a().add(name).words()[1] ?? 0) % FEATURE_SPACE;
    counts.set(at, (counts.get(at) ?? 0) + weight / norm);
  }
}
