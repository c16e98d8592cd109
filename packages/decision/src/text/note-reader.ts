import { fromBase64 } from '../learn/trees/from-base64.ts';
import { answerOf } from './answer-rule.ts';
import { compileLexicon } from './cue-hits.ts';
import { deniedNeeds } from './denied-needs.ts';
import { type KeptWeights, RARITY_STEPS } from './keep-weights.ts';
import { LEXICONS, NO } from './lexicon/lexicons.ts';
import { type NoteReading, noteFeatures, plainNote } from './note-features.ts';
import { NOTE_LABELS, type NoteLabel, type NoteLanguage } from './note-label.ts';
import { type LearntFeature, type NoteModel, noteMarks } from './note-model.ts';

/** What a note is about, by a reader that may also say that it does not know. */
export interface NoteRead {
  /** Chance of each label, in the order of `NOTE_LABELS`. */
  readonly chances: readonly number[];
  readonly labels: readonly NoteLabel[];
  /** Needs that the customer turns down. */
  readonly denied: readonly NoteLabel[];
  /** False where the reader is too unsure for an answer: a person should read it without help. */
  readonly answered: boolean;
}

export type NoteReader = (text: string) => NoteRead;

export const readingOf = (language: NoteLanguage): NoteReading => ({ language, no: NO[language] });

/** A reader from kept weights: one yes-or-no question a label, an answer only where few are expected to be wrong. */
export function noteReader(language: NoteLanguage, kept: KeptWeights): NoteReader {
  const reading = readingOf(language);
  const lexicon = compileLexicon(LEXICONS[language]);
  const model = openWeights(kept);
  return (text) => {
    const { chances, labels, answered } = answerOf(noteMarks(model, noteFeatures(text, reading)), kept);
    const denied = deniedNeeds(plainNote(text), lexicon, reading.no).filter((label) => !labels.includes(label));
    return { chances, labels, denied, answered };
  };
}

function openWeights({ features, weights, steps, biases }: KeptWeights): NoteModel {
  const bytes = fromBase64(weights);
  const signed = new Int8Array(bytes.buffer);
  const width = NOTE_LABELS.length + 1;
  const learnt = ascending(fromBase64(features)).map((at, row): readonly [number, LearntFeature] => [
    at,
    {
      rarity: (bytes[row * width] ?? 0) / RARITY_STEPS,
      weights: steps.map((step, label) => step * (signed[row * width + 1 + label] ?? 0)),
    },
  ]);
  return { features: new Map(learnt), biases };
}

/** Numbers whose gaps are kept as LEB128. */
function ascending(bytes: Uint8Array): readonly number[] {
  const numbers: number[] = [];
  let [at, gap, shift] = [0, 0, 0];
  for (const byte of bytes) {
    gap |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte >= 0x80) continue;
    at += gap;
    numbers.push(at);
    [gap, shift] = [0, 0];
  }
  return numbers;
}
