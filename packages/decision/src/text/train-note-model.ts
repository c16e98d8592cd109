import type { NoteFeatures } from './note-features.ts';
import { NOTE_LABELS, type NoteLabel } from './note-label.ts';
import { type NoteModel, noteVector } from './note-model.ts';
import { separatingWeights } from './separating-weights.ts';

export interface LabelledNote {
  readonly features: NoteFeatures;
  readonly labels: readonly NoteLabel[];
}

/** How a model is learnt. */
export interface NoteTraining {
  /** > 0: what a margin missed in a note costs beside the squared weights; twice that where the label is true. */
  readonly cost: number;
  readonly rounds: number;
  /** Features that are kept, those with the largest weights; the others are left out and the rest is learnt anew. */
  readonly most: number;
}

/** One linear question a label (one against the rest). Rarity by the notes given. */
export function trainNoteModel(notes: readonly LabelledNote[], { cost, rounds, most }: NoteTraining): NoteModel {
  const rarity = rarityOf(notes);
  const first = fit(notes, rarity, cost, rounds);
  if (rarity.size <= most) return first;
  const strength = (weights: readonly number[]): number => Math.max(...weights.map(Math.abs));
  const kept = [...first.features]
    .map(([at, { weights }]) => ({ at, strength: strength(weights) }))
    .toSorted((a, b) => b.strength - a.strength || a.at - b.at)
    .slice(0, most);
  return fit(notes, new Map(kept.map(({ at }) => [at, rarity.get(at) ?? 0])), cost, rounds);
}

function rarityOf(notes: readonly LabelledNote[]): ReadonlyMap<number, number> {
  const holders = new Map<number, number>();
  for (const { features } of notes)
    for (const at of new Set([...features.words, ...features.letters])) holders.set(at, (holders.get(at) ?? 0) + 1);
  return new Map([...holders].map(([at, held]) => [at, 1 + Math.log((notes.length + 1) / (held + 1))]));
}

function fit(
  notes: readonly LabelledNote[],
  rarity: ReadonlyMap<number, number>,
  cost: number,
  rounds: number,
): NoteModel {
  const columns = new Map([...rarity.keys()].map((at, column) => [at, column]));
  const rows = notes.map(({ features }) => {
    const entries = [...noteVector(features, (at) => rarity.get(at))];
    return {
      at: Int32Array.from(entries, ([at]) => columns.get(at) ?? 0),
      value: Float64Array.from(entries, ([, value]) => value),
    };
  });
  const fitted = NOTE_LABELS.map((label) =>
    separatingWeights(
      rows,
      notes.map(({ labels }) => labels.includes(label)),
      { columns: columns.size, cost, rounds },
    ),
  );
  return {
    features: new Map(
      [...columns].map(([at, column]) => [
        at,
        { rarity: rarity.get(at) ?? 0, weights: fitted.map(({ weights }) => weights[column] ?? 0) },
      ]),
    ),
    biases: fitted.map(({ bias }) => bias),
  };
}
