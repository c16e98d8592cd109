import { answerOf, type AnswerRule } from './answer-rule.ts';
import type { NoteLabel } from './note-label.ts';
import { noteScores } from './note-scores.ts';

/** A note that was read by a model which had not seen it. */
export interface UnseenNote {
  readonly truth: readonly NoteLabel[];
  /** Log odds by label. */
  readonly odds: readonly number[];
}

/** Log odds that are tried, -2.5 to 0.5. */
const THRESHOLDS = Array.from({ length: 31 }, (_, i) => -2.5 + i / 10);

/**
 * The rule with the best macro-F1 over notes that the model had not seen, when the least sure notes get no answer.
 * @param share of the notes left without an answer, [0, 1)
 */
export function calibrateAnswers(notes: readonly UnseenNote[], share: number): AnswerRule {
  const rules = THRESHOLDS.map((threshold) => {
    const margins = notes
      .map(({ odds }) => Math.min(...odds.map((each) => Math.abs(each - threshold))))
      .toSorted((a, b) => a - b);
    return { threshold, sure: margins[Math.floor(notes.length * share)] ?? 0 };
  });
  const scored = rules.map((rule) => ({ rule, f1: noteScores(notes.map((note) => judged(note, rule))).macroF1 }));
  return scored.reduce((best, each) => (each.f1 > best.f1 ? each : best)).rule;
}

/** The note as the rule would answer it. */
export function judged({ truth, odds }: UnseenNote, rule: AnswerRule) {
  const { labels, answered } = answerOf(odds, rule);
  return { truth, read: labels, answered };
}
