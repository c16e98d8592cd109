import { defaultPolicy, needMove } from '@vivero/decision';
import {
  ASSESSMENT_DAYS,
  type ContentItem,
  type Day,
  beliefIn,
  isOpen,
  type LedgerEvent,
  type Money,
  type Need,
  type NeedBelief,
  type Phrase,
  type Product,
  type RiskLevel,
  type StageOrNone,
  stimulus,
  type StimulusStep,
} from '@vivero/domain';
import { evidenceOf } from './evidence-words.ts';

/** One need as the rail shows it: why we believe in it, what to ask, and the path from here to an offer. */
export interface NeedCard {
  readonly need: Need;
  readonly amount: Money | null;
  readonly question: Phrase;
  /**
   * What a learned model believes and what it would without its strongest sign, where one was learned; then, for an open need, whether to
   * ask or to bring it up, where either is worth the minutes.
   */
  readonly belief: readonly Phrase[];
  /** Empty for an ended need. */
  readonly path: readonly StimulusStep[];
  readonly evidence: readonly Phrase[];
}

export interface CardContext {
  readonly stage: StageOrNone;
  readonly currency: string;
  readonly products: readonly Product[];
  readonly content: readonly ContentItem[];
  readonly balanceMinor: number | null;
  readonly riskTolerance: RiskLevel | null;
  readonly riskAssessedOn: Day | null;
  readonly events: ReadonlyMap<string, LedgerEvent>;
  readonly today: Day;
}

const MOST_EVIDENCE = 3;
/** Ended needs are told for half a year: long enough not to be asked again, short enough not to become an archive. */
const ENDED_DAYS = 183;

/** Open needs, the surest first within a state; then what ended lately, the latest first. */
export function needCards(needs: readonly Need[], context: CardContext): readonly NeedCard[] {
  const { today, riskTolerance, riskAssessedOn } = context;
  const assessed = riskAssessedOn !== null && today - riskAssessedOn <= ASSESSMENT_DAYS;
  const tolerance = assessed ? riskTolerance : null;
  return needs
    .filter((need) => isOpen(need) || today - need.movedOn <= ENDED_DAYS)
    .toSorted(openAndSureFirst)
    .map((need) => ({
      need,
      amount: need.amountMinor === 0 ? null : { minor: need.amountMinor, currency: context.currency },
      question: { key: `script.question.${need.kind}`, params: { need: { term: `need.${need.kind}` } } },
      belief: [...(need.belief ? beliefWords(need.belief) : []), ...(isOpen(need) ? moveWords(need, context) : [])],
      path: isOpen(need) ? stimulus(need, context.stage, context.products, context.content, tolerance) : [],
      evidence: evidenceOf(need.evidenceIds, context.events, MOST_EVIDENCE),
    }));
}

const openAndSureFirst = (a: Need, b: Need): number =>
  Number(isOpen(b)) - Number(isOpen(a)) ||
  (isOpen(a) ? beliefIn(b) - beliefIn(a) : b.movedOn - a.movedOn) ||
  (a.needId < b.needId ? -1 : 1);

function beliefWords({ chance, usual, daysLeft, strongest }: NeedBelief): readonly Phrase[] {
  const now: Phrase = {
    key: 'need_belief.now',
    params: { chance: ofHundred(chance), usual: ofHundred(usual), days: daysLeft },
  };
  if (strongest === null) return [now];
  const sign = { term: `need_sign.${strongest.sign}` };
  return [now, { key: 'need_belief.without', params: { sign, without: ofHundred(strongest.without) } }];
}

/** What is not worth anybody's minutes is not spoken of: Today decides whom to see, and may have a reason of its own. */
function moveWords(need: Need, { products, currency, balanceMinor }: CardContext): readonly Phrase[] {
  const fitting = products.filter((product) => product.currency === currency && product.serves.includes(need.kind));
  const found = needMove(need, fitting, { balanceMinor }, defaultPolicy(currency));
  if (found.move === 'leave') return [];
  const params = found.move === 'ask' ? { amount: { minor: found.worthMinor, currency } } : {};
  return [{ key: `need_move.${found.move}`, params }];
}

/** Whole of a hundred; a belief is never certain either way. */
const ofHundred = (chance: number): number => Math.min(99, Math.max(1, Math.round(100 * chance)));
