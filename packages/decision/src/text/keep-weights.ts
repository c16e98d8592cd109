import type { AnswerRule } from './answer-rule.ts';
import { NOTE_LABELS } from './note-label.ts';
import type { NoteModel } from './note-model.ts';

/** What was learnt of notes in one language, as it is kept: a byte each weight. */
export interface KeptWeights extends AnswerRule {
  readonly biases: readonly number[];
  /** What one step of a kept weight is worth, by label. */
  readonly steps: readonly number[];
  /** Base64: gaps between ascending features as LEB128. */
  readonly features: string;
  /** Base64: for each feature its rarity in twentieths, then a signed byte a label. */
  readonly weights: string;
}

/** Steps of rarity in 1. */
export const RARITY_STEPS = 20;

/** Makes a model small: a signed byte each weight, 127 steps to the largest of its label. */
export function keepWeights(
  { features, biases }: NoteModel,
  rule: AnswerRule,
): Omit<KeptWeights, 'features' | 'weights'> & { readonly features: Uint8Array; readonly weights: Uint8Array } {
  const sorted = [...features].toSorted(([a], [b]) => a - b);
  const steps = NOTE_LABELS.map(
    (_, label) => sorted.reduce((top, [, { weights }]) => Math.max(top, Math.abs(weights[label] ?? 0)), 0) / 127,
  );
  const bytes = sorted.flatMap(([, { rarity, weights }]) => [
    Math.round(rarity * RARITY_STEPS),
    ...steps.map((step, label) => byteOf(weights[label] ?? 0, step)),
  ]);
  return {
    ...rule,
    slopes: rule.slopes.map(short),
    shifts: rule.shifts.map(short),
    biases: biases.map(short),
    steps: steps.map(short),
    features: Uint8Array.from(sorted.flatMap(([at], i) => gapOf(at - (sorted[i - 1]?.[0] ?? 0)))),
    weights: Uint8Array.from(bytes),
  };
}

const short = (value: number): number => Number(value.toPrecision(6));
const byteOf = (weight: number, step: number): number => (step === 0 ? 0 : Math.round(weight / step) & 0xff);

/** LEB128. */
function gapOf(gap: number): readonly number[] {
  return gap < 0x80 ? [gap] : [(gap & 0x7f) | 0x80, ...gapOf(gap >>> 7)];
}
