import type { Judgement, SegmentCalibration } from '@vivero/decision';
import type { Sentence } from '@vivero/domain';
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
    { part: 'judgement', lines: card.judgements.map(judgementSays) },
    { part: 'calibration', lines: card.calibration.map(segmentSays) },
    { part: 'figures', lines: card.fields.map(figureSentence) },
    { part: 'stability', lines: [say('stability', { index: stability, offset })] },
    { part: 'limits', lines: [say('limits')] },
  ];
}

function judgementSays({ name, auc, lift }: Judgement): Sentence {
  const params = { name: { term: `model_card.by.${name}` }, auc: auc.value, lower: auc.lower, upper: auc.upper };
  return lift === null
    ? say('judgement_plain', params)
    : say('judgement', { ...params, lift: lift.value, liftLower: lift.lower, liftUpper: lift.upper });
}

const segmentSays = ({ segment, ...counts }: SegmentCalibration): Sentence =>
  say('segment', { segment: segment ?? { term: 'model_card.no_segment' }, ...counts });
