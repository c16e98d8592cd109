import { NOTE_LABELS } from './note-label.ts';
import type { KeptWeights } from './note-reader.ts';
import type { NoteModel } from './train-note-model.ts';

/**
 * Makes a model small: the features with the largest weights only, a signed byte each, 127 steps to the largest weight of its label.
 * @param most features that are kept
 */
export function keepWeights(
  { weights, biases }: NoteModel,
  { threshold, sure, most }: { readonly threshold: number; readonly sure: number; readonly most: number },
): Omit<KeptWeights, 'features' | 'weights'> & { readonly features: Uint8Array; readonly weights: Uint8Array } {
  const strength = (at: number): number => Math.max(...weights.map((of) => Math.abs(of[at] ?? 0)));
  const space = weights[0]?.length ?? 0;
  const kept = Array.from({ length: space }, (_, at) => ({ at, strength: strength(at) }))
    .filter((each) => each.strength > 0)
    .toSorted((a, b) => b.strength - a.strength || a.at - b.at)
    .slice(0, most)
    .map(({ at }) => at)
    .toSorted((a, b) => a - b);
  const steps = weights.map((of) => kept.reduce((top, at) => Math.max(top, Math.abs(of[at] ?? 0)), 0) / 127);
  const bytes = kept.flatMap((at) =>
    NOTE_LABELS.map((_, label) => byteOf(weights[label]?.[at] ?? 0, steps[label] ?? 0)),
  );
  return {
    threshold,
    sure,
    biases: biases.map((bias) => Number(bias.toFixed(5))),
    steps: steps.map((step) => Number(step.toPrecision(6))),
    features: Uint8Array.from(kept.flatMap((at, i) => gapOf(at - (kept[i - 1] ?? 0)))),
    weights: Uint8Array.from(bytes),
  };
}

const byteOf = (weight: number, step: number): number => (step === 0 ? 0 : Math.round(weight / step) & 0xff);

/** LEB128. */
function gapOf(gap: number): readonly number[] {
  return gap < 0x80 ? [gap] : [(gap & 0x7f) | 0x80, ...gapOf(gap >>> 7)];
}
