import type { UnseenNote } from './calibrate-answers.ts';
import { noteOdds } from './note-odds.ts';
import { type LabelledNote, trainNoteModel } from './train-note-model.ts';

/**
 * Reads every note of one set by a model that was trained on all others: folds by place, so that the same notes give the same answer.
 * @param always notes that may be learnt from in every fold and are never judged
 */
export function crossValidateNotes(
  notes: readonly LabelledNote[],
  always: readonly LabelledNote[],
  { folds, ridge, rounds }: { readonly folds: number; readonly ridge: number; readonly rounds: number },
): readonly UnseenNote[] {
  const models = Array.from({ length: folds }, (_, fold) =>
    trainNoteModel([...notes.filter((_note, i) => i % folds !== fold), ...always], { ridge, rounds }),
  );
  return notes.flatMap(({ features, labels }, i) => {
    const model = models[i % folds];
    return model === undefined ? [] : [{ truth: labels, odds: noteOdds(model, features) }];
  });
}
