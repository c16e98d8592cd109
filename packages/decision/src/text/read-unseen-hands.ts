import type { UnseenNote } from './calibrate-answers.ts';
import { noteMarks } from './note-model.ts';
import { type LabelledNote, type NoteTraining, trainNoteModel } from './train-note-model.ts';

/**
 * Reads the notes of every author by a model that learnt from the other authors only: notes of one hand are so alike that leaving out
 * single notes flatters.
 * @param hands the notes of each author
 * @param always notes that are learnt from every time and are never judged
 * @returns the notes of each author, in the same order
 */
export function readUnseenHands(
  hands: readonly (readonly LabelledNote[])[],
  always: readonly LabelledNote[],
  training: NoteTraining,
): readonly (readonly UnseenNote[])[] {
  return hands.map((hand) => {
    const model = trainNoteModel([...hands.filter((other) => other !== hand).flat(), ...always], training);
    return hand.map(({ features, labels }) => ({ truth: labels, marks: noteMarks(model, features) }));
  });
}
