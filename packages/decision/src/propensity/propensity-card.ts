import type { Day } from '@vivero/domain';
import type { LearnWarning } from '../learn/learn-warning.ts';
import type { Range } from '../learn/evaluate/range.ts';

/** One way of telling who will buy, judged on one day that it was not learned from. */
export interface Judgement {
  readonly name: 'additive' | 'trees' | 'base_rates' | 'trailing_rate' | 'random';
  /** Chance that somebody who bought scores above somebody who did not; 0.5 is no skill. */
  readonly auc: Range;
  /** How many times oftener it happened among the tenth scored highest than among all; null with fewer than ten rows. */
  readonly lift: Range | null;
  /** Mean surprise in nats; null for what states no chance. */
  readonly logLoss: number | null;
}

/** Purchases that were expected of a segment and that came. */
export interface SegmentCalibration {
  readonly segment: string | null;
  readonly rows: number;
  readonly expected: number;
  readonly happened: number;
  /** 95 % interval of the number that the count stands for. */
  readonly lower: number;
  readonly upper: number;
}

export interface FieldOnCard {
  readonly field: string;
  /** What more of it does to the chance; `mixed` goes up and down. */
  readonly direction: 'rises' | 'falls' | 'mixed';
  /** Largest minus smallest log odds among groups that hold at least 1 % of the rows. */
  readonly range: number;
  /** How far it has moved between what was learned from and today (`populationStability`). */
  readonly stability: number;
}

/** All that a model-risk officer asks of a model before it may be used, and what was found. */
export interface PropensityCard {
  /** Days whose customers were learned from to be judged, first and last, and how many. */
  readonly learned: { readonly from: Day; readonly to: Day; readonly days: number; readonly rows: number };
  /** Different customers who bought after one of these days. */
  readonly buyers: number;
  readonly judgedOn: Day;
  readonly judged: { readonly rows: number; readonly happened: number };
  readonly outcomeDays: number;
  /** The better of the two models first, then its challengers and the two control lines. */
  readonly judgements: readonly Judgement[];
  readonly champion: 'additive' | 'trees' | 'base_rates';
  readonly calibration: readonly SegmentCalibration[];
  readonly fields: readonly FieldOnCard[];
  /** Index of the scores themselves between what was learned from and today. */
  readonly stability: number;
  /** Log odds added to all so that the latest known outcomes are met on average. */
  readonly offset: number;
  readonly warnings: readonly LearnWarning[];
}
