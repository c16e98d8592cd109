import { NOTE_LABELS, type NoteLabel } from './note-label.ts';

/** One judged note: what is true, what was read, and whether the reader answered. */
export interface JudgedNote {
  readonly truth: readonly NoteLabel[];
  readonly read: readonly NoteLabel[];
  readonly answered: boolean;
}

export interface NoteScores {
  /** Mean over the labels of F1 = 2 hits / (2 hits + wrong + missed), over the notes that were answered. */
  readonly macroF1: number;
  readonly byLabel: readonly { readonly label: NoteLabel; readonly f1: number }[];
  /** Of all notes, those without an answer. */
  readonly abstained: number;
  /** The same mean over all notes, where an unanswered note counts as read empty: its true labels are missed. */
  readonly strictF1: number;
}

/** @throws RangeError when a label is nowhere true and nowhere read: its F1 is not defined */
export function noteScores(notes: readonly JudgedNote[]): NoteScores {
  const answered = notes.filter((note) => note.answered);
  const byLabel = NOTE_LABELS.map((label) => ({ label, f1: f1(answered, label) }));
  const strict = notes.map((note) => (note.answered ? note : { ...note, read: [] }));
  return {
    macroF1: mean(byLabel.map(({ f1: each }) => each)),
    byLabel,
    abstained: 1 - answered.length / notes.length,
    strictF1: mean(NOTE_LABELS.map((label) => f1(strict, label))),
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function f1(notes: readonly JudgedNote[], label: NoteLabel): number {
  const count = (truth: boolean, read: boolean): number =>
    notes.filter((note) => note.truth.includes(label) === truth && note.read.includes(label) === read).length;
  const [hits, wrong, missed] = [count(true, true), count(false, true), count(true, false)];
  if (hits + wrong + missed === 0) throw new RangeError(`nothing to judge ${label} by`);
  return (2 * hits) / (2 * hits + wrong + missed);
}
