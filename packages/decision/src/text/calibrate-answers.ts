import { sigmoid } from '../learn/sigmoid.ts';
import { answerOf, type AnswerRule } from './answer-rule.ts';
import { NOTE_LABELS, type NoteLabel } from './note-label.ts';
import { noteScores } from './note-scores.ts';

/** A note that was read by a model which had not seen it. */
export interface UnseenNote {
  readonly truth: readonly NoteLabel[];
  /** By label, in the order of `NOTE_LABELS`. */
  readonly marks: readonly number[];
}

/** Chances that are tried as thresholds, 0.2 to 0.6. */
const THRESHOLDS = Array.from({ length: 21 }, (_, i) => 0.2 + i / 50);

/**
 * The rule with the best macro-F1 over notes that the model had not seen, when the most doubtful notes get no answer.
 * @param share of the notes left without an answer, [0, 1)
 */
export function calibrateAnswers(notes: readonly UnseenNote[], share: number): AnswerRule {
  const curves = NOTE_LABELS.map((label, at) =>
    chanceCurve(notes.map(({ truth, marks }) => ({ mark: marks[at] ?? 0, yes: truth.includes(label) }))),
  );
  const chances = { slopes: curves.map(({ slope }) => slope), shifts: curves.map(({ shift }) => shift) };
  const scored = THRESHOLDS.map((threshold) => {
    const open = { ...chances, threshold, doubt: Infinity };
    const doubts = notes.map(({ marks }) => answerOf(marks, open).doubted).toSorted((a, b) => b - a);
    const rule = { ...open, doubt: doubts[Math.floor(notes.length * share) - 1] ?? Infinity };
    return { rule, f1: noteScores(notes.map((note) => judged(note, rule))).macroF1 };
  });
  return scored.reduce((best, each) => (each.f1 > best.f1 ? each : best)).rule;
}

/** The note as the rule would answer it. */
export function judged({ truth, marks }: UnseenNote, rule: AnswerRule) {
  const { labels, answered } = answerOf(marks, rule);
  return { truth, read: labels, answered };
}

/**
 * Slope and shift by which marks become chances, by guarded Newton steps with a little ridge on both.
 * Source: Platt (1999), "Probabilistic Outputs for Support Vector Machines", eq. 2-3.
 */
function chanceCurve(seen: readonly { readonly mark: number; readonly yes: boolean }[]) {
  let [slope, shift] = [2, 0];
  for (let round = 0; round < 60; round += 1) {
    let [bySlope, byShift, ss, sb, bb] = [0, 0, 1e-3, 0, 1e-3];
    for (const { mark, yes } of seen) {
      const chance = sigmoid(slope * mark + shift);
      const error = chance - (yes ? 1 : 0);
      const curve = chance * (1 - chance);
      bySlope += error * mark;
      byShift += error;
      ss += curve * mark * mark;
      sb += curve * mark;
      bb += curve;
    }
    const scale = ss * bb - sb * sb;
    slope -= guarded((bb * bySlope - sb * byShift) / scale);
    shift -= guarded((ss * byShift - sb * bySlope) / scale);
  }
  return { slope, shift };
}

const guarded = (step: number): number => Math.max(-1, Math.min(1, step));
