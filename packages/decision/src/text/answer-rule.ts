import { NOTE_LABELS } from './note-label.ts';

/** Log odds from which a label counts, and how far from there every label must lie for an answer. */
export interface AnswerRule {
  readonly threshold: number;
  readonly sure: number;
}

/** What log odds, in the order of `NOTE_LABELS`, come to. `answered` is false where some label is too near to yes and no. */
export const answerOf = (odds: readonly number[], { threshold, sure }: AnswerRule) => ({
  labels: NOTE_LABELS.filter((_, label) => (odds[label] ?? 0) >= threshold),
  answered: odds.every((each) => Math.abs(each - threshold) >= sure),
});
