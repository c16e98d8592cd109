import { describe, expect, test } from 'vitest';
import { sigmoid } from '../learn/sigmoid.ts';
import { calibrateAnswers, judged } from './calibrate-answers.ts';
import { compileLexicon, cueHits } from './cue-hits.ts';
import { keepWeights } from './keep-weights.ts';
import { keptNoteReader } from './kept-note-reader.ts';
import { deniedNeeds } from './denied-needs.ts';
import { noteFeatures } from './note-features.ts';
import { NOTE_LABELS, type NoteLabel } from './note-label.ts';
import { noteLanguage } from './note-language.ts';
import { noteMarks, noteVector } from './note-model.ts';
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
  test('what is named in a breath with a no is denied, what comes after is not', () => {
    const cards = compileLexicon({ card: ['card'], home: ['mortgage'] });
    expect(deniedNeeds('no mortgage, but a card', cards, /no /u)).toEqual(['finance_home']);
  });
});

describe('training', () => {
  const cost = 0.5;
  const model = trainNoteModel(labelled, { cost, rounds: 500, most: Infinity });
  test('stops where squared weights and missed margins are level in every direction', () => {
    for (const [label, name] of NOTE_LABELS.entries()) {
      const slopes = new Map([...model.features].map(([at, { weights }]) => [at, weights[label] ?? 0]));
      for (const { features, labels } of labelled) {
        const side = labels.includes(name) ? 1 : -1;
        const missed = Math.max(0, 1 - side * (noteMarks(model, features)[label] ?? 0));
        for (const [at, value] of noteVector(features, (each) => model.features.get(each)?.rarity))
          slopes.set(at, (slopes.get(at) ?? 0) - 2 * (side > 0 ? 2 * cost : cost) * missed * side * value);
      }
      for (const slope of slopes.values()) expect(Math.abs(slope)).toBeLessThan(5e-3);
    }
  });
  test('the small model reads as the large one', () => {
    const rule = { slopes: NOTE_LABELS.map(() => 1), shifts: NOTE_LABELS.map(() => 0), threshold: 0.5, doubt: 1 };
    const kept = keepWeights(model, rule);
    const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
    const read = noteReader('en', { ...kept, features: base64(kept.features), weights: base64(kept.weights) });
    for (const [i, [text]] of NOTES.entries()) {
      const exact = noteMarks(model, labelled[i]?.features ?? noteFeatures('', readingOf('en')));
      for (const [label, chance] of read(text).chances.entries())
        expect(chance).toBeCloseTo(sigmoid(exact[label] ?? 0), 1);
    }
  });
  test('what is left out is learnt around: only so many features are kept', () => {
    expect(trainNoteModel(labelled, { cost, rounds: 20, most: 7 }).features.size).toBe(7);
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
        marks: NOTE_LABELS.map((_other, other) => (other === at ? 1 - i / 20 : -1 - i / 20 - at / 1000)),
      })),
    );
    const rule = calibrateAnswers(notes, 0.2);
    const unanswered = notes.filter((note) => !judged(note, rule).answered);
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
