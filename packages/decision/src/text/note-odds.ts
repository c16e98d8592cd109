import type { NoteFeatures } from './note-features.ts';
import type { NoteModel } from './train-note-model.ts';

/** Log odds of a note, by label. */
export const noteOdds = ({ weights, biases }: NoteModel, { at, weight }: NoteFeatures): readonly number[] =>
  weights.map((of, label) => at.reduce((sum, each, i) => sum + (of[each] ?? 0) * (weight[i] ?? 0), biases[label] ?? 0));
