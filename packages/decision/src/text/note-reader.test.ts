import { describe, expect, test } from 'vitest';
import { sigmoid } from '../learn/sigmoid.ts';
import { calibrateAnswers } from './calibrate-answers.ts';
import { compileLexicon, cueHits } from './cue-hits.ts';
import { keepWeights } from './keep-weights.ts';
import { keptNoteReader } from './kept-note-reader.ts';
import { noteFeatures } from './note-features.ts';
import { NOTE_LABELS, type NoteLabel } from './note-label.ts';
import { noteLanguage } from './note-language.ts';
import { noteOdds } from './note-odds.ts';
import { noteReader, readingOf } from './note-reader.ts';
import { noteScores } from './note-scores.ts';
import { trainNoteModel } from './train-note-model.ts';

const NOTES: readonly (readonly [string, readonly NoteLabel[]])[] = [
  ['wants a mortgage for a flat', ['finance_home']],
  ['asks about a home loan for a house', ['finance_home']],
  ['flying to Tokyo, needs yen', ['travel_abroad']],
  ['trip to Rome, needs euros', ['travel_abroad']],
  ['said hello, nothing else', []],
  ['popped in to say hello', []],
];
const labelled = NOTES.map(([text, labels]) => ({ features: noteFeatures(text, readingOf('en')), labels }));

describe('cues', () => {
  const lexicon = compileLexicon({ card: ['card'], pay: ['social security card'], bank: ['security'] });
  test.each([
    ['a card', ['card'], 'what is said'],
    ['a social security card', ['pay'], 'the longest match wins'],
    ['a card and a social security card', ['card', 'pay'], 'only where it stands'],
  ] as const)('%s: %j, %s', (text, cues, _why) => {
    expect(cueHits(text, lexicon).map(({ cue }) => cue)).toEqual(cues);
  });
  test('what is denied is kept apart', () => {
    const { cues, deniedCues } = noteFeatures('no mortgage for now, but a trip to Rome', readingOf('en'));
    expect([cues.has('home'), deniedCues.has('home'), cues.has('trav')]).toEqual([false, true, true]);
  });
});

describe('training', () => {
  const ridge = 0.1;
  const model = trainNoteModel(labelled, { ridge, rounds: 200 });
  test('stops where the penalised likelihood is level in every direction', () => {
    for (const [label, weights] of model.weights.entries()) {
      const errors = labelled.map(
        ({ features, labels }) =>
          sigmoid(noteOdds(model, features)[label] ?? 0) - (labels.includes(NOTE_LABELS[label] as NoteLabel) ? 1 : 0),
      );
      const slopes = new Map<number, number>();
      labelled.forEach(({ features }, note) =>
        features.at.forEach((at, i) =>
          slopes.set(at, (slopes.get(at) ?? 0) + (errors[note] ?? 0) * (features.weight[i] ?? 0)),
        ),
      );
      for (const [at, slope] of slopes) {
        const weight = weights[at] ?? 0;
        if (weight !== 0) expect(Math.abs(slope + ridge * weight)).toBeLessThan(1e-4);
      }
    }
  });
  test('the small model reads as the large one', () => {
    const kept = keepWeights(model, { threshold: 0, sure: 0, most: 10_000 });
    const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
    const read = noteReader('en', { ...kept, features: base64(kept.features), weights: base64(kept.weights) });
    for (const [i, [text]] of NOTES.entries()) {
      const exact = noteOdds(model, labelled[i]?.features ?? noteFeatures('', readingOf('en')));
      for (const [label, odds] of read(text).odds.entries()) expect(odds).toBeCloseTo(exact[label] ?? 0, 1);
    }
  });
});

describe('scores', () => {
  const all = NOTE_LABELS.map((label) => ({ truth: [label], read: [label], answered: true }));
  test('an unanswered note is left out of the one mean and missed in the other', () => {
    const half = [...all, ...all.map((note) => ({ ...note, answered: false }))];
    expect(noteScores(half)).toMatchObject({ macroF1: 1, abstained: 0.5 });
    // One hit and one miss each: 2 / (2 + 1).
    expect(noteScores(half).strictF1).toBeCloseTo(2 / 3, 12);
  });
  test('a label that occurs nowhere has no score', () => {
    expect(() => noteScores([{ truth: [], read: [], answered: true }])).toThrow(RangeError);
  });
  test('the rule leaves the share without an answer that it is given', () => {
    const notes = NOTE_LABELS.flatMap((label, at) =>
      Array.from({ length: 10 }, (_, i) => ({
        truth: [label],
        odds: NOTE_LABELS.map((_other, other) => (other === at ? 4 : -3 - i / 3)),
      })),
    );
    const rule = calibrateAnswers(notes, 0.2);
    const unanswered = notes.filter(({ odds }) => odds.some((each) => Math.abs(each - rule.threshold) < rule.sure));
    expect(unanswered.length / notes.length).toBeCloseTo(0.2, 1);
  });
});

test.each([
  ['客户想买房，首付差30万', 'zh', 'finance_home'],
  ['quiere una hipoteca para comprar un piso', 'es', 'finance_home'],
  ['she wants a mortgage for her first flat', 'en', 'finance_home'],
  ['下个月飞东京，想换日元', 'zh', 'travel_abroad'],
  ['el cajero se tragó la tarjeta, quiero que me devuelvan el dinero', 'es', 'complaint'],
  ['no insurance please, he said', 'en', null],
] as const)('%s is read in %s as %s', async (text, language, label) => {
  expect(noteLanguage(text)).toBe(language);
  const { labels } = (await keptNoteReader(language))(text);
  if (label === null) expect(labels).not.toContain('protect_family');
  else expect(labels).toContain(label);
});
