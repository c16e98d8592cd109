import { fromBase64 } from '../learn/trees/from-base64.ts';
import { answerOf, type AnswerRule } from './answer-rule.ts';
import { compileLexicon } from './cue-hits.ts';
import { LEXICONS, NO } from './lexicon/lexicons.ts';
import { type NoteReading, noteFeatures } from './note-features.ts';
import { NOTE_LABELS, type NoteLabel, type NoteLanguage } from './note-label.ts';

/** What was learnt of notes in one language, as it is kept: the weights of the features that matter, a byte each. */
export interface KeptWeights extends AnswerRule {
  readonly biases: readonly number[];
  /** What one step of a kept weight is worth, by label. */
  readonly steps: readonly number[];
  /** Base64: gaps between ascending features as LEB128, then one signed byte a label for each. */
  readonly features: string;
  readonly weights: string;
}

/** What a note is about, by a reader that may also say that it does not know. */
export interface NoteRead {
  /** Log odds by label, in the order of `NOTE_LABELS`. */
  readonly odds: readonly number[];
  readonly labels: readonly NoteLabel[];
  /** Needs that the customer turns down. */
  readonly denied: readonly NoteLabel[];
  /** False where some label is too near to yes and no for an answer: a person should read it without help. */
  readonly answered: boolean;
}

export type NoteReader = (text: string) => NoteRead;

export const readingOf = (language: NoteLanguage): NoteReading => ({
  language,
  lexicon: compileLexicon(LEXICONS[language]),
  no: NO[language],
});

/** Cues by which a need is named outright, for what is turned down. */
const CUES: Readonly<Record<string, NoteLabel>> = {
  idle: 'place_idle_cash',
  renew: 'renew_maturing',
  keep: 'keep_money_here',
  pay: 'receive_salary',
  card: 'everyday_card',
  ins: 'protect_family',
  home: 'finance_home',
  biz: 'finance_business',
  purch: 'finance_purchase',
  ret: 'plan_retirement',
  edu: 'plan_education',
  trav: 'travel_abroad',
};

/** A reader from kept weights: one yes-or-no question a label, an answer only where every one of them is sure. */
export function noteReader(language: NoteLanguage, kept: KeptWeights): NoteReader {
  const reading = readingOf(language);
  const rows = rowsOf(kept);
  return (text) => {
    const features = noteFeatures(text, reading);
    const odds = kept.biases.map((bias, label) =>
      features.at.reduce(
        (sum, at, i) => sum + (rows.get(at)?.[label] ?? 0) * (kept.steps[label] ?? 0) * (features.weight[i] ?? 0),
        bias,
      ),
    );
    const { labels, answered } = answerOf(odds, kept);
    const denied = [...features.deniedCues]
      .flatMap((cue) => CUES[cue] ?? [])
      .filter((label) => !labels.includes(label));
    return { odds, labels, denied: [...new Set(denied)], answered };
  };
}

function rowsOf({ features, weights }: KeptWeights): ReadonlyMap<number, Int8Array> {
  const bytes = new Int8Array(fromBase64(weights).buffer);
  const rows = new Map<number, Int8Array>();
  let at = 0;
  let gap = 0;
  let shift = 0;
  for (const byte of fromBase64(features)) {
    gap |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte >= 0x80) continue;
    at += gap;
    rows.set(at, bytes.subarray(rows.size * NOTE_LABELS.length, (rows.size + 1) * NOTE_LABELS.length));
    gap = 0;
    shift = 0;
  }
  return rows;
}
