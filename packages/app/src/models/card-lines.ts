import type { FieldOnCard, Judgement, PropensityCard, SegmentCalibration } from '@vivero/decision';
import { type Day, figureWords, type Language, parseDay, type Problem, type SentenceParam } from '@vivero/domain';
import { sayPhrase, sayProblem } from '../say.ts';
import type { KeptModel } from './kept-models.ts';

type Say = (key: string, params?: Readonly<Record<string, SentenceParam>>) => string;
const sayIn =
  (language: Language): Say =>
  (key, params = {}) =>
    sayPhrase({ key: `model_card.${key}`, params }, language);

/** A field that has moved this far is worth a word. */
const MOVED = 0.1;

/** What a model foretells and whether it is in use, in one line each. */
export function summaryLine(model: KeptModel, today: Day, language: Language): string {
  const say = sayIn(language);
  return `${titleOf(model, say)}: ${stateOf(model, today, language)}`;
}

/** The whole card of a model, for people. Of a need only what is learned in one line: its own figures are in the data. */
export function cardLines(model: KeptModel, today: Day, language: Language): string[] {
  const say = sayIn(language);
  const owner = model.foretells === 'purchases' ? model.card.owner : '-';
  const expires = { day: dayIn(model.card.expiresOn) };
  return [
    summaryLine(model, today, language),
    ...(model.foretells === 'purchases' && model.card.learned !== null
      ? learnedLines(model.card.learned, say, language)
      : []),
    say('owner', { owner, asOf: { day: dayIn(model.asOf) }, expires, id: model.modelId }),
  ];
}

const titleOf = (model: KeptModel, say: Say): string =>
  model.foretells === 'needs'
    ? say('needs', { need: { term: `need.${model.card.need}` } })
    : say('purchases', { days: model.card.outcomeDays, category: { term: `category.${model.card.category}` } });

function stateOf({ card }: KeptModel, today: Day, language: Language): string {
  const say = sayIn(language);
  if (card.refused !== null) return say('refused', { why: sayProblem(inWords(card.refused, language), language) });
  if (dayIn(card.expiresOn) < today) return say('expired', { day: { day: dayIn(card.expiresOn) } });
  return say('category' in card && card.learned?.champion === 'base_rates' ? 'base_rates' : 'in_use');
}

/** The figure that a problem is about, as people call it. */
const inWords = (problem: Problem, language: Language): Problem =>
  problem.code === 'learn.leak' || problem.code === 'learn.drifted'
    ? { ...problem, field: sayPhrase(figureWords(problem.field), language) }
    : problem;

function learnedLines(card: PropensityCard, say: Say, language: Language): string[] {
  const { learned, buyers, judged, judgedOn, stability, offset } = card;
  const part = (name: string, lines: readonly string[]) => [
    `${say(`part.${name}`)}:`,
    ...lines.map((line) => `  ${line}`),
  ];
  return [
    say('learned', { ...learned, from: { day: learned.from }, to: { day: learned.to }, buyers }),
    say('judged', { ...judged, day: { day: judgedOn } }),
    ...part(
      'judgement',
      card.judgements.map((each) => judgementLine(each, say)),
    ),
    ...part(
      'calibration',
      card.calibration.map((each) => segmentLine(each, say)),
    ),
    ...part(
      'figures',
      card.fields.map((each) => figureLine(each, say, language)),
    ),
    say('stability', { index: stability, offset }),
    ...part('limits', [say('limits')]),
  ];
}

const judgementLine = ({ name, auc, lift }: Judgement, say: Say): string =>
  say('judgement', {
    name: say(`by.${name}`),
    auc: auc.value,
    lower: auc.lower,
    upper: auc.upper,
    lift: lift?.value ?? 1,
    liftLower: lift?.lower ?? 0,
    liftUpper: lift?.upper ?? 1,
  });

const segmentLine = ({ segment, ...counts }: SegmentCalibration, say: Say): string =>
  say('segment', { segment: segment ?? say('no_segment'), ...counts });

function figureLine({ field, direction, range, stability }: FieldOnCard, say: Say, language: Language): string {
  const figure = sayPhrase(figureWords(field), language);
  const line = say(`figure.${direction}`, { figure, times: Math.exp(range) });
  return stability > MOVED ? say('figure.moved', { line, index: stability }) : line;
}

/** @throws RangeError for a day that there is not, which no kept card has */
function dayIn(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new RangeError(`not a day: ${text}`);
  return day;
}
