import { beliefIn, type Need } from '@vivero/domain';
import { PLAIN_ANSWER } from '../belief/stated-need-model.ts';
import type { Judged } from './judged.ts';
import type { Judging } from './judging.ts';
import { offerRate } from './offer-rate.ts';
import { withInformation } from './score.ts';
import { twelveMonthMargin } from './twelve-month-margin.ts';
import { answerLasts, type Asking, type NextOffer, worthOfAnswer, worthOfInterest } from './worth-of-answer.ts';

/** Belief in needs that people are asked about where nothing else is known. [D] */
const USUAL_BELIEF = 0.25;
/** Of questions asked at that belief the share that is answered with a yes, if all are answered. */
const YES_OF_ANSWERS = USUAL_BELIEF * PLAIN_ANSWER.sensitivity + (1 - USUAL_BELIEF) * PLAIN_ANSWER.falseAlarm;

/**
 * The steps judged for a customer's needs, with what each question and each seed may bring to light: what could be done about the same need
 * once it is known. How many answer at all is what the rate of questions leaves of the yeses that there would be.
 */
export function weighAnswers(steps: readonly Judged[], judging: Judging): readonly Judged[] {
  const asked = new Map<Need, { readonly asking: Asking; readonly cost: number }>();
  for (const { candidate, score } of steps)
    if (candidate.action === 'ask' && candidate.need !== null) {
      const { need } = candidate;
      const asking = {
        answered: Math.min(1, score.rate.rate / YES_OF_ANSWERS),
        lasts: answerLasts(need, judging.input.today),
        offers: steps.flatMap((step) => (step.candidate.need === need ? nextOffer(step, judging) : [])),
      };
      asked.set(need, { asking, cost: -(score.parts.minutes + score.parts.contact) });
    }
  return steps.map((step) => {
    const { action, need } = step.candidate;
    const known = need === null ? undefined : asked.get(need);
    if (need === null || known === undefined || action === 'offer') return step;
    const belief = beliefIn(need);
    const worth =
      action === 'ask' ? worthOfAnswer(belief, known.asking) : worthOfInterest(belief, known.asking, known.cost);
    return { ...step, score: withInformation(step.score, worth) };
  });
}

/** What an offer would be after a yes. One that does not suit the customer no answer opens; what else bars it bars the question too, or passes. */
function nextOffer({ candidate, blockedBy, score, foretold }: Judged, judging: Judging): readonly NextOffer[] {
  const { product, need, customer } = candidate;
  if (product === null || need === null || blockedBy?.rule === 'suitability') return [];
  const margin = twelveMonthMargin(product, need, customer, judging.input.policy);
  const closing = offerRate(judging.closingRateOf(customer.segment, customer.stage.current), foretold);
  const cost = -(score.parts.minutes + score.parts.contact);
  return [{ afterYes: closing.rate * margin, today: score.rate.rate * margin, cost, open: blockedBy === null }];
}
