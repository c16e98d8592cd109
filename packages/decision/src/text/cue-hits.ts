/** Words of one meaning, as a regular expression each; a cue is named after what it points to. */
export type Lexicon = Readonly<Record<string, readonly string[]>>;

/** A place in the text where words of a cue stand. */
export interface CueHit {
  readonly cue: string;
  readonly from: number;
  readonly to: number;
}

/** A lexicon made ready to read with. */
export type CompiledLexicon = readonly (readonly [cue: string, pattern: RegExp])[];

export const compileLexicon = (lexicon: Lexicon): CompiledLexicon =>
  Object.entries(lexicon).map(([cue, words]) => [cue, new RegExp(words.join('|'), 'giu')]);

/**
 * Where a text speaks in words of the lexicon. The longest match wins: words that stand inside longer words of another cue are not
 * heard (`card` in `social security card`), words that only touch or overlap are.
 */
export function cueHits(text: string, lexicon: CompiledLexicon): readonly CueHit[] {
  const hits = lexicon.flatMap(([cue, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ cue, from: match.index, to: match.index + match[0].length })),
  );
  const within = (a: CueHit, b: CueHit): boolean => b.from <= a.from && a.to <= b.to && b.to - b.from > a.to - a.from;
  return hits
    .filter((hit) => !hits.some((other) => other.cue !== hit.cue && within(hit, other)))
    .toSorted((a, b) => a.from - b.from);
}
