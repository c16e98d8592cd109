import type { Judgement, SegmentCalibration } from '@vivero/decision';
import { KNOWN_SEGMENTS, type Sentence, type SentenceParam } from '@vivero/domain';
import type { CardPart } from './card-part.ts';
import { cardSentence as say } from './card-sentence.ts';
import { figureSentence } from './figure-sentence.ts';
import type { PurchaseCard } from './purchase-card.ts';

/** What the card of a model of purchases says. */
export function purchaseParts({ learned: card }: PurchaseCard): readonly CardPart[] {
  if (card === null) return [];
  const { learned, buyers, judged, judgedOn, stability, offset } = card;
  return [
    {
      part: 'learned',
      lines: [
        say('learned', { ...learned, from: { day: learned.from }, to: { day: learned.to }, buyers }),
        say('judged', { ...judged, day: { day: judgedOn } }),
      ],
    },
    { part: 'judgement', lines: card.judgements.map((each, place) => judgementSays(each, place === 0)) },
    { part: 'calibration', lines: card.calibration.map(segmentSays) },
    { part: 'figures', lines: card.fields.map(figureSentence) },
    { part: 'stability', lines: [say('stability', { index: stability, offset })] },
    { part: 'limits', lines: [say('limits')] },
  ];
}

function judgementSays({ name, auc, lift }: Judgement, champion: boolean): Sentence {
  // Which of the two learners stands first is the model; the other one is its challenger.
  const term = name === 'additive' || name === 'trees' ? `${champion ? 'own' : 'by'}.${name}` : `by.${name}`;
  const params = { name: { term: `model_card.${term}` }, auc: auc.value, lower: auc.lower, upper: auc.upper };
  return lift === null
    ? say('judgement_plain', params)
    : say('judgement', { ...params, lift: lift.value, liftLower: lift.lower, liftUpper: lift.upper });
}

const segmentSays = ({ segment, ...counts }: SegmentCalibration): Sentence =>
  say('segment', { segment: segmentWord(segment), ...counts });

/** A word of Vivero's own where there is one, else the bank's. */
function segmentWord(segment: string | null): SentenceParam {
  if (segment === null) return { term: 'model_card.no_segment' };
  const known = KNOWN_SEGMENTS.find((each) => each === segment);
  return known === undefined ? segment : { term: `segment.${known}` };
}
