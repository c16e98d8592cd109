import { sigmoid } from '../learn/sigmoid.ts';
import { FEATURE_SPACE, type NoteFeatures } from './note-features.ts';
import { NOTE_LABELS, type NoteLabel } from './note-label.ts';

/** Weights of one yes-or-no question for each label. */
export interface NoteModel {
  readonly weights: readonly Float32Array[];
  readonly biases: readonly number[];
}

export interface LabelledNote {
  readonly features: NoteFeatures;
  readonly labels: readonly NoteLabel[];
}

/**
 * One ridge logistic regression a label (one against the rest), by Newton steps on one coordinate at a time over the notes that hold
 * the feature: deterministic, no step size to choose.
 * Source: Huang, Hsieh, Chang, Lin (2010), "Iterative Scaling and Coordinate Descent Methods for Maximum Entropy", JMLR 11:815-848, eq. 13-16.
 * @param ridge > 0, the penalty on squared weights; the bias is free
 */
export function trainNoteModel(
  notes: readonly LabelledNote[],
  { ridge, rounds }: { readonly ridge: number; readonly rounds: number },
): NoteModel {
  const columns = columnsOf(notes);
  const fitted = NOTE_LABELS.map((label) =>
    fitOne(
      columns,
      notes.map(({ labels }) => (labels.includes(label) ? 1 : 0)),
      ridge,
      rounds,
    ),
  );
  return { weights: fitted.map(({ weights }) => weights), biases: fitted.map(({ bias }) => bias) };
}

interface Column {
  readonly at: number;
  readonly notes: readonly number[];
  readonly values: readonly number[];
}

function columnsOf(notes: readonly LabelledNote[]): readonly Column[] {
  const columns = new Map<number, { at: number; notes: number[]; values: number[] }>();
  notes.forEach(({ features }, note) =>
    features.at.forEach((at, i) => {
      const column = columns.get(at) ?? { at, notes: [], values: [] };
      column.notes.push(note);
      column.values.push(features.weight[i] ?? 0);
      columns.set(at, column);
    }),
  );
  // What a single note holds is its own and teaches nothing about others.
  return [...columns.values()].filter((column) => column.notes.length > 1).toSorted((a, b) => a.at - b.at);
}

function fitOne(columns: readonly Column[], target: readonly number[], ridge: number, rounds: number) {
  const weights = new Float32Array(FEATURE_SPACE);
  const odds = new Float64Array(target.length);
  const all: Column = { at: -1, notes: target.map((_, i) => i), values: target.map(() => 1) };
  let bias = 0;
  for (let round = 0; round < rounds; round += 1) {
    bias += newton(all, 0, 0, target, odds);
    for (const column of columns) {
      const weight = weights[column.at] ?? 0;
      weights[column.at] = weight + newton(column, weight, ridge, target, odds);
    }
  }
  return { weights, bias };
}

/** One guarded Newton step on one weight; keeps the log odds of its notes in step with it. */
function newton(column: Column, weight: number, ridge: number, target: readonly number[], odds: Float64Array): number {
  let slope = ridge * weight;
  let curve = ridge + 1e-9;
  for (let i = 0; i < column.notes.length; i += 1) {
    const note = column.notes[i] ?? 0;
    const value = column.values[i] ?? 0;
    const p = sigmoid(odds[note] ?? 0);
    slope += (p - (target[note] ?? 0)) * value;
    curve += p * (1 - p) * value * value;
  }
  const step = Math.max(-2, Math.min(2, -slope / curve));
  for (let i = 0; i < column.notes.length; i += 1) {
    const note = column.notes[i] ?? 0;
    odds[note] = (odds[note] ?? 0) + step * (column.values[i] ?? 0);
  }
  return step;
}
