import { sigmoid } from '../learn/sigmoid.ts';
import { NOTE_LABELS } from './note-label.ts';

/** How marks become chances, which chances count as yes, and how much doubt an answer bears. */
export interface AnswerRule {
  /** Of each label: chance = 1 / (1 + exp(-(slope mark + shift))). */
  readonly slopes: readonly number[];
  readonly shifts: readonly number[];
  /** The chance from which a label counts, (0, 1). */
  readonly threshold: number;
  /** Wrong labels to be expected in a note from which there is no answer. */
  readonly doubt: number;
}

/** That nothing at all was heard is doubtful in itself: most notes are about something. */
const NOTHING_HEARD = 0.25;

/** What marks, in the order of `NOTE_LABELS`, come to. `answered` is false where too many labels are to be expected wrong. */
export function answerOf(marks: readonly number[], { slopes, shifts, threshold, doubt }: AnswerRule) {
  const chances = marks.map((mark, label) => sigmoid((slopes[label] ?? 1) * mark + (shifts[label] ?? 0)));
  const labels = NOTE_LABELS.filter((_, label) => (chances[label] ?? 0) >= threshold);
  const wrong = chances.reduce((sum, chance) => sum + (chance >= threshold ? 1 - chance : chance), 0);
  const doubted = wrong + (labels.length === 0 ? NOTHING_HEARD : 0);
  return { chances, labels, doubted, answered: doubted < doubt };
}
