import { kaplanMeier, type NotReached, proportion, type Proportion, waitingQuantile } from '@vivero/decision';
import {
  type Day,
  foresight,
  leadTimes,
  median,
  type Need,
  type NoBase,
  type Phrase,
  precision,
  type Share,
  shareSentence,
} from '@vivero/domain';

/** Whether the own beliefs about needs come true, and how early. */
export interface MirrorNeeds {
  /** Of the beliefs that customers answered in the window, those that were right. */
  readonly precision: { readonly says: Phrase; readonly share: Proportion };
  /** Of the needs that surfaced in the window, those that had been believed before. */
  readonly foresight: {
    readonly says: Phrase;
    readonly share: Proportion;
    /** Needs that surfaced when nothing could have been believed yet: no failure, so not counted. */
    readonly leftOut: number;
  };
  readonly leadTime: { readonly says: Phrase; readonly days: LeadTime };
}

export type LeadTime =
  | NoBase
  | NotReached
  | {
      readonly days: number;
      readonly denominator: number;
      readonly lower: number;
      readonly upper: number | 'open';
    };

const withInterval = (share: Share): Proportion =>
  'noBase' in share ? share : proportion(share.numerator, share.denominator);

/**
 * @param needs that surfaced or moved since `from`
 * @param believedFrom day of the first refresh: what surfaced on it or before could not be foreseen; undefined = there was none
 */
export function mirrorNeeds(needs: readonly Need[], from: Day, believedFrom: Day | undefined): MirrorNeeds {
  const answered = precision(needs.filter((need) => need.movedOn >= from));
  const surfaced = needs.filter((need) => need.surfacedOn !== null && need.surfacedOn >= from);
  const foreseeable = surfaced.filter((need) => believedFrom !== undefined && (need.surfacedOn ?? 0) > believedFrom);
  const foreseen = foresight(foreseeable);
  const lead = leadTimeOf(leadTimes(foreseeable));
  return {
    precision: { says: shareSentence('ui.mirror.precision', answered), share: withInterval(answered) },
    foresight: {
      says: shareSentence('ui.mirror.foresight', foreseen),
      share: withInterval(foreseen),
      leftOut: surfaced.length - foreseeable.length,
    },
    leadTime: { says: leadSentence(lead), days: lead },
  };
}

function leadTimeOf(days: readonly number[]): LeadTime {
  const waits = waitingQuantile(kaplanMeier(days.map((each) => ({ days: each, ended: true, people: 1 }))), 0.5);
  return 'days' in waits ? { ...waits, days: median(days) } : waits;
}

const leadSentence = (lead: LeadTime): Phrase =>
  'days' in lead
    ? { key: 'ui.mirror.lead.days', params: { days: Math.round(lead.days) } }
    : { key: 'ui.mirror.lead.no_base', params: {} };
