import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  calibrateAnswers,
  judged,
  keepWeights,
  keptNoteReader,
  type LabelledNote,
  NOTE_LABELS,
  NOTE_LANGUAGES,
  type NoteLabel,
  type NoteLanguage,
  type NoteScores,
  noteFeatures,
  noteScores,
  readingOf,
  readUnseenHands,
  trainNoteModel,
} from '../packages/decision/src/index.ts';
import { dayOf, formatDay, saidDays, saidSums } from '../packages/domain/src/index.ts';

/**
 * `node scripts/notes.ts hands` judges the reader of notes on each author of development notes by what it learns from the other
 * authors, `train` writes its weights, `judge` scores the written weights on the test notes and prints totals only: those notes are
 * never shown, whatever was read of them.
 */
const NOTES = 'packages/decision/src/text/testing/notes';
const WEIGHTS = 'packages/decision/src/text/weights';
/** Of the features those are kept that matter most, so that a language weighs less than 700 kB; what is judged and calibrated is what is kept. */
const HOW = { cost: 1, rounds: 15, most: 30_000 };
/** Share of the development notes without an answer; below the 20% allowed. */
const UNANSWERED = 0.19;
/** The day on which the notes were written. */
const WRITTEN = dayOf(2026, 11, 28);

interface WrittenNote {
  readonly text: string;
  readonly labels: readonly NoteLabel[];
  readonly denied: readonly NoteLabel[];
  readonly amounts: readonly { readonly value: number }[];
  /** Not labelled, nor the amounts, in the notes of hand c. */
  readonly days?: readonly string[];
}

/** Development notes by author. */
const HANDS = ['a', 'b', 'c', 'd'];

const developmentNotes = (language: NoteLanguage): readonly WrittenNote[] =>
  HANDS.flatMap((hand) => notesOf(`dev-${hand}`, language));

const notesOf = (set: string, language: NoteLanguage): readonly WrittenNote[] =>
  readFileSync(`${NOTES}/${set}-${language}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as WrittenNote);

const SHORT: Readonly<Record<string, NoteLabel>> = {
  idle: 'place_idle_cash',
  renew: 'renew_maturing',
  keep: 'keep_money_here',
  sal: 'receive_salary',
  card: 'everyday_card',
  prot: 'protect_family',
  home: 'finance_home',
  biz: 'finance_business',
  purch: 'finance_purchase',
  ret: 'plan_retirement',
  edu: 'plan_education',
  trav: 'travel_abroad',
  psug: 'product_suggestion',
  asug: 'activity_suggestion',
  comp: 'complaint',
};

/** Lines `label label !denied|text`; they are learnt from and judge nothing. */
const moreNotes = (language: NoteLanguage): readonly Pick<WrittenNote, 'text' | 'labels'>[] =>
  readFileSync(`${NOTES}/train-${language}.txt`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const bar = line.indexOf('|');
      return {
        labels: line
          .slice(0, bar)
          .split(' ')
          .flatMap((name) => SHORT[name] ?? []),
        text: line.slice(bar + 1),
      };
    });

function labelled(language: NoteLanguage) {
  const reading = readingOf(language);
  const asLabelled = ({ text, labels }: Pick<WrittenNote, 'text' | 'labels'>): LabelledNote => ({
    features: noteFeatures(text, reading),
    labels,
  });
  return {
    hands: HANDS.map((hand) => notesOf(`dev-${hand}`, language).map(asLabelled)),
    more: moreNotes(language).map(asLabelled),
  };
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

function print(title: string, { macroF1, strictF1, abstained, byLabel }: NoteScores): void {
  console.log(`${title}: macro-F1 ${macroF1.toFixed(3)} of the answered, ${percent(abstained)} without an answer`);
  console.log(`  unanswered as missed: macro-F1 ${strictF1.toFixed(3)}`);
  console.log(`  ${byLabel.map(({ label, f1 }) => `${label} ${f1.toFixed(2)}`).join(', ')}`);
}

/** Sums and days, which need no learning: exactly those of the note, and sums wrong by a power of ten. */
function printRead(notes: readonly WrittenNote[]): void {
  const same = (a: readonly (string | number)[], b: readonly (string | number)[]): boolean =>
    a.length === b.length && a.every((each) => b.includes(each));
  let [sums, days, misScaled] = [0, 0, 0];
  for (const note of notes) {
    const truth = [...new Set(note.amounts.map(({ value }) => value))];
    const read = saidSums(note.text).map(({ value }) => value);
    if (same(read, truth)) sums += 1;
    const missed = truth.filter((value) => !read.includes(value));
    const wrong = read.filter((value) => !truth.includes(value));
    const isPower = (ratio: number): boolean => Math.abs(Math.log10(ratio) - Math.round(Math.log10(ratio))) < 1e-9;
    if (missed.some((value) => wrong.some((other) => isPower(other / value)))) misScaled += 1;
    if (same([...new Set(saidDays(note.text, WRITTEN).map(formatDay))], [...new Set(note.days ?? [])])) days += 1;
  }
  console.log(
    `  sums exact in ${percent(sums / notes.length)} of the notes, wrong by a power of ten in ${misScaled}; days exact in ${percent(days / notes.length)}`,
  );
}

function hands(language: NoteLanguage): void {
  const { hands: written, more } = labelled(language);
  const unseen = readUnseenHands(written, more, HOW);
  unseen.forEach((notes, at) => {
    const rule = calibrateAnswers(unseen.filter((_, other) => other !== at).flat(), UNANSWERED);
    print(
      `${language}, ${notes.length} development notes of hand ${HANDS[at]}, learnt from other hands`,
      noteScores(notes.map((note) => judged(note, rule))),
    );
  });
  printRead(developmentNotes(language).filter(({ days }) => days !== undefined));
}

function train(language: NoteLanguage): void {
  const { hands: written, more } = labelled(language);
  const rule = calibrateAnswers(readUnseenHands(written, more, HOW).flat(), UNANSWERED);
  const kept = keepWeights(trainNoteModel([...written.flat(), ...more], HOW), rule);
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  const text = JSON.stringify({ ...kept, features: base64(kept.features), weights: base64(kept.weights) });
  const file = `${WEIGHTS}/${language}.ts`;
  writeFileSync(
    file,
    `/** Made by scripts/notes.ts: what was learnt of notes in this language. */\nexport const WEIGHTS =\n  '${text}';\n`,
  );
  console.log(`${file}: ${text.length} characters`);
}

async function judge(language: NoteLanguage): Promise<void> {
  const notes = notesOf('test', language);
  const read = await keptNoteReader(language);
  const scores = noteScores(
    notes.map(({ text, labels }) => {
      const { labels: found, answered } = read(text);
      return { truth: labels, read: found, answered };
    }),
  );
  print(`${language}, ${notes.length} test notes`, scores);
  printRead(notes);
}

const { positionals } = parseArgs({ allowPositionals: true });
const does = { hands, train, judge }[positionals[0] ?? ''];
if (does === undefined) throw new Error(`say hands, train or judge; labels are ${NOTE_LABELS.join(', ')}`);
for (const language of NOTE_LANGUAGES) await does(language);
