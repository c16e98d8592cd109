import type { NoteFeatures } from './note-features.ts';

/** What was learnt of one feature. */
export interface LearntFeature {
  /** How rare it is: 1 + ln((notes + 1) / (notes with it + 1)). */
  readonly rarity: number;
  /** One a label, in the order of `NOTE_LABELS`. */
  readonly weights: readonly number[];
}

/** One linear yes-or-no question for each label, over the features that were learnt. */
export interface NoteModel {
  readonly features: ReadonlyMap<number, LearntFeature>;
  readonly biases: readonly number[];
}

/** Runs of letters say less than words. */
const LETTERS = 0.7;

/** A note as numbers: its known features, weighed by their rarity; the words together of length 1, the letters of length 0.7. */
export function noteVector(
  { words, letters }: NoteFeatures,
  rarity: (feature: number) => number | undefined,
): ReadonlyMap<number, number> {
  const vector = new Map<number, number>();
  for (const [group, length] of [
    [words, 1],
    [letters, LETTERS],
  ] as const) {
    const known = group.flatMap((at) => {
      const rare = rarity(at);
      return rare === undefined ? [] : [[at, rare] as const];
    });
    const norm = Math.hypot(...known.map(([, rare]) => rare)) || 1;
    for (const [at, rare] of known) vector.set(at, (vector.get(at) ?? 0) + (length * rare) / norm);
  }
  return vector;
}

/** What the note scores for each label, in the order of `NOTE_LABELS`: above 0 speaks for it. */
export function noteMarks({ features, biases }: NoteModel, note: NoteFeatures): readonly number[] {
  const marks = [...biases];
  for (const [at, value] of noteVector(note, (feature) => features.get(feature)?.rarity))
    features.get(at)?.weights.forEach((weight, label) => {
      marks[label] = (marks[label] ?? 0) + weight * value;
    });
  return marks;
}
